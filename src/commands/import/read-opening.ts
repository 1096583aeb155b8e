import { type Category, categories } from '../../programmes/categories.ts'
import { openingInitials } from '../../server/opening-grams.ts'
import type { Row } from '../write-rows.ts'
import { type Cells, wholeNumber } from './cells.ts'
import { plain } from './columns.ts'
import { type RowSessions, readSessions } from './read-dates.ts'
import { type Ground, keyOf, readPhone, readSiteName, type SiteName } from './read-site.ts'

type Given = Pick<
  Row<'opening'>,
  | 'kind'
  | 'category'
  | 'title'
  | 'initials'
  | 'summary'
  | 'bring'
  | 'strength'
  | 'fits'
  | 'risk_note'
  | 'leader'
  | 'fee_fen'
  | 'in_charge'
>

/** An opening as a row wants it; what an empty cell takes over from its site is filled in when it is stored. */
export type WantedOpening = RowSessions & {
  readonly line: number
  readonly key: string
  readonly site: SiteName
  readonly category: Category
  readonly given: Given
  readonly phone: string | null
  readonly organiser: string | null
  readonly place: { readonly type: PlaceType; readonly name: string | null; readonly url: string | null }
  readonly perSession: boolean
  /** Places by role; a role without places has none. */
  readonly capacities: { readonly taker?: number; readonly giver?: number }
}

const placeTypes = ['atSite', 'online', 'area', 'private'] as const
type PlaceType = (typeof placeTypes)[number]

const mostPlaces = 10_000
const mostFee = 1_000_000

function readCategory(cells: Cells): Category | undefined {
  if (cells.value('category') === '') return cells.report('category', 'required')
  return cells.parsed('category', 'notACategory', undefined, cell =>
    categories.find(({ key, name }) => [key, name.zh, name.en].some(one => plain(one) === cell)),
  )
}

/** Yuan as people write them, in fen. */
function readFee(cell: string): number | undefined {
  const fen = Math.round(Number(cell) * 100)
  return /^\d{1,5}(\.\d{1,2})?$/.test(cell) && fen <= mostFee ? fen : undefined
}

function readPlace(cells: Cells): WantedOpening['place'] | undefined {
  const type = cells.word('placeType', 'words', placeTypes, 'notAPlaceType', 'atSite' as const)
  const name =
    type === 'online' || type === 'area' ? cells.needed('placeName', 60) : cells.text('placeName', 60)
  const url = cells.parsed('url', 'notAUrl', null, () => {
    const link = cells.value('url')
    return /^https:\/\/[^\s"'<>\\]{4,300}$/.test(link) && URL.canParse(link) ? link : undefined
  })
  return type === undefined || name === undefined || url === undefined
    ? undefined
    : { type, name: name || null, url }
}

function readCapacities(
  cells: Cells,
  category: Category | undefined,
): WantedOpening['capacities'] | undefined {
  const places =
    cells.value('capacity') === ''
      ? cells.report('capacity', 'required')
      : cells.parsed('capacity', 'notACapacity', undefined, wholeNumber(1, mostPlaces), { min: 1 })
  const helpers = cells.parsed('helpers', 'notACapacity', 0, wholeNumber(0, mostPlaces), { min: 0 })
  if (places === undefined || helpers === undefined || !category) return undefined
  if (category.role === 'giver') return { giver: places }
  return helpers > 0 ? { taker: places, giver: helpers } : { taker: places }
}

function readGiven(cells: Cells, category: Category | undefined): Given | undefined {
  const title = cells.needed('title', 40)
  const risk_note = cells.needed('risk', 200)
  const in_charge = cells.needed('inCharge', 20)
  const summary = cells.text('summary', 500)
  const bring = cells.text('bring', 200)
  const fits = cells.text('fits', 100)
  const leader = cells.text('leader', 20)
  const strength = cells.parsed('strength', 'notAStrength', 1, wholeNumber(1, 3))
  const fee_fen = cells.parsed('fee', 'notAFee', 0, readFee)
  if (!category || !title || !risk_note || !in_charge || strength === undefined || fee_fen === undefined)
    return undefined
  if (summary === undefined || bring === undefined || fits === undefined || leader === undefined)
    return undefined
  const { kind, key, name } = category
  const texts = {
    title,
    initials: openingInitials(title, name.zh),
    summary,
    bring,
    fits,
    risk_note,
    in_charge,
  }
  return { kind, category: key, ...texts, leader: leader || null, strength, fee_fen }
}

/** A row of the kind 活动; undefined when anything in it is wrong. */
export function readOpening(cells: Cells, ground: Ground): WantedOpening | undefined {
  const site = readSiteName(cells, ground)
  const code = cells.needed('code', 40)
  const category = readCategory(cells)
  const given = readGiven(cells, category)
  const phone = readPhone(cells, null)
  const organiser = cells.text('organiser', 60)
  const place = readPlace(cells)
  const shifts = category?.kind === 'volunteer' ? 'yes' : 'no'
  const perSession = cells.word('perSession', 'words', ['yes', 'no'] as const, 'notYesOrNo', shifts)
  const capacities = readCapacities(cells, category)
  const when = readSessions(cells)
  if (!site || !code || !category || !given || !place || !capacities || !when) return undefined
  if (phone === undefined || organiser === undefined || perSession === undefined) return undefined
  return {
    ...when,
    line: cells.line,
    key: keyOf(site.division, site.name, code),
    site,
    category,
    given,
    phone,
    organiser: organiser || null,
    place,
    perSession: perSession === 'yes',
    capacities,
  }
}
