import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { findProgramme, programmeForDivision, programmes } from '../../programmes/programmes.ts'
import { pinyinInitials } from '../../server/pinyin.ts'
import type { Row } from '../write-rows.ts'
import type { Cells } from './cells.ts'
import { plain } from './columns.ts'

// The package's types describe a module with a default export, while Node hands out the bare object.
const gcoord: typeof import('gcoord')['default'] = createRequire(import.meta.url)('gcoord')

/** Where a row says its site is: the pair by which sites are known again. */
export type SiteName = { readonly division: string; readonly name: string }

/** A site as a row wants it; its id is found or made when it is stored. */
export type WantedSite = { readonly line: number; readonly fields: Omit<Row<'site'>, 'id' | 'demo'> }

/** What rows are checked against: the divisions that are open. */
export type Ground = { readonly divisions: ReadonlySet<string> }

/** A short text that is the same for the same parts, kept as `source_key`. */
export const keyOf = (...parts: string[]) =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)

export const siteKey = ({ division, name }: SiteName) => keyOf(division, name)

const phonePattern = /^\+?\d[\d -]{5,19}$/

/** A phone number as people write it; an empty cell is `empty`. */
export function readPhone<E>(cells: Cells, empty: E): string | E | undefined {
  return cells.parsed('phone', 'notAPhone', empty, cell => (phonePattern.test(cell) ? cell : undefined))
}

export function readSiteName(cells: Cells, ground: Ground): SiteName | undefined {
  const name = cells.needed('site', 60)
  const division =
    cells.value('division') === ''
      ? cells.report('division', 'required')
      : cells.parsed('division', 'notADivision', undefined, cell =>
          /^\d{9}(\d{3})?$/.test(cell) ? cell : undefined,
        )
  if (division && !ground.divisions.has(division)) return cells.report('division', 'unknownDivision')
  return name && division ? { name, division } : undefined
}

function readProgramme(cells: Cells, division: string | undefined) {
  const choices = programmes.map(one => one.brand.zh).join(' / ')
  const cell = plain(cells.value('programme'))
  if (cell !== '') {
    const found = programmes.find(one =>
      [one.key, one.name.zh, one.name.en, one.brand.zh, one.brand.en].some(name => plain(name) === cell),
    )
    return found ?? cells.report('programme', 'notAProgramme', { choices })
  }
  if (division === undefined) return undefined
  return programmeForDivision(division) ?? cells.report('programme', 'noProgramme', { choices })
}

function readKind(cells: Cells, programmeKey: string | undefined): string | undefined {
  const programme = programmeKey === undefined ? undefined : findProgramme(programmeKey)
  if (!programme) return undefined
  const choices = programme.siteKinds.map(kind => kind.name.zh).join(' / ')
  const byName = (cell: string) =>
    programme.siteKinds.find(({ key, name }) => [key, name.zh, name.en].some(one => plain(one) === cell))?.key
  return cells.parsed('siteKind', 'notASiteKind', programme.siteKinds[0]?.key, byName, { choices })
}

const degrees = (limit: number) => (cell: string) => {
  const number = Number(cell)
  return /^-?\d{1,3}(\.\d{1,12})?$/.test(cell) && Math.abs(number) <= limit ? number : undefined
}

/** The point in WGS-84, whatever the row gives; both null without one. */
function readPoint(cells: Cells): { lat: number | null; lng: number | null } | undefined {
  const lat = cells.parsed('lat', 'notALatitude', null, degrees(90))
  const lng = cells.parsed('lng', 'notALongitude', null, degrees(180))
  if (lat === undefined || lng === undefined) return undefined
  if ((lat === null) !== (lng === null)) return cells.report(lat === null ? 'lat' : 'lng', 'halfPlace')
  if (lat === null || lng === null) return { lat: null, lng: null }
  const crs = plain(cells.value('crs')).replace(/[^a-z0-9]/g, '')
  if (crs === 'wgs84') return { lat, lng }
  if (crs !== 'gcj02') return cells.report('crs', 'notACrs')
  const [exactLng, exactLat] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  const round = (number: number) => Math.round(number * 1e6) / 1e6
  return { lat: round(exactLat), lng: round(exactLng) }
}

/** A row of the kind 站点; undefined when anything in it is wrong. */
export function readSite(cells: Cells, ground: Ground): WantedSite | undefined {
  const named = readSiteName(cells, ground)
  const programme = readProgramme(cells, named?.division)
  const kind = readKind(cells, programme?.key)
  const address = cells.needed('address', 100)
  const phone = cells.value('phone') === '' ? cells.report('phone', 'required') : readPhone(cells, undefined)
  const point = readPoint(cells)
  if (!named || !programme || !kind || !address || !phone || !point) return undefined
  const { name, division } = named
  const fields = {
    county: division.slice(0, 6),
    source_key: siteKey(named),
    division,
    programme: programme.key,
    kind,
    name,
    initials: pinyinInitials(name),
    address,
    phone,
    ...point,
  }
  return { line: cells.line, fields }
}
