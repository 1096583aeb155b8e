import { readFile } from 'node:fs/promises'
import type { PoolClient } from 'pg'
import { parseCountySeats } from '../../divisions/parse-divisions.ts'

/** A community a site can stand in; `street` is the official name of the street, town or township above it. */
export type Community = {
  readonly code: string
  readonly name: string
  readonly streetCode: string
  readonly street: string
}

/** A county with its communities; `seat` in WGS-84 degrees, absent where no public source gives one. */
export type County = {
  readonly code: string
  readonly name: string
  readonly communities: readonly Community[]
  readonly seat?: { readonly lat: number; readonly lng: number }
}

// Statistics only: nobody lives under these names.
const noRealPlace = /虚拟|直辖|管理区$|生活区$/u

async function readSeats() {
  const text = await readFile(new URL('../../divisions/county-seats.csv', import.meta.url), 'utf8')
  const table = parseCountySeats(text)
  if (!table.ok) throw new Error('the table of county seats is not whole')
  return new Map(table.rows.filter(seat => seat.crs === 'WGS84').map(seat => [seat.code as string, seat]))
}

/** Every county that is open in the database, with its real communities, by code. */
export async function findCounties(client: PoolClient): Promise<County[]> {
  const seats = await readSeats()
  const { rows } = await client.query<{ code: string; level: string; short_name: string; parent: string }>(
    `SELECT code, level, short_name, parent FROM division
     WHERE valid_to IS NULL AND level IN ('county', 'street', 'community') ORDER BY code`,
  )
  const names = new Map(rows.map(row => [row.code, row.short_name]))
  const communities = new Map<string, Community[]>()
  for (const { code, level, short_name: name, parent } of rows) {
    if (level !== 'community' || noRealPlace.test(name)) continue
    const county = code.slice(0, 6)
    const street = (names.get(parent) ?? '').replace(/办事处$/u, '')
    const entry = { code, name, streetCode: parent, street }
    const known = communities.get(county)
    if (known) known.push(entry)
    else communities.set(county, [entry])
  }
  return rows
    .filter(row => row.level === 'county' && communities.has(row.code))
    .map(({ code, short_name: name }) => {
      const seat = seats.get(code)
      return { code, name, communities: communities.get(code) ?? [], ...(seat ? { seat } : {}) }
    })
}
