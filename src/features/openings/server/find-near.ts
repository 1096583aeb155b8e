import { sql } from 'kysely'
import * as v from 'valibot'
import { BoundedMap } from '../../../server/bounded-map.ts'
import { decodeCursor, encodeCursor } from '../../../server/cursor.ts'
import { cellOf, cellRanges } from '../../../server/grid.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { openingIdSchema } from '../../../shared/ids.ts'
import { hasGrams, type ListFilter, type ListQuery, readItems } from './list-openings.ts'
import { itemText, type ListReply, pageText } from './opening-item.ts'

type Point = { lat: number; lng: number }
type Behind = readonly [square: number, id: string]

const cursorShape = v.tuple([
  v.literal('near'),
  v.pipe(v.number(), v.finite(), v.minValue(0)),
  openingIdSchema,
])
const defaultRadius = 5_000
// Most people have enough within a short walk: look there first, and farther only when the page isn't full.
const rings = [400, 600, 900, 1_300, 2_000, 3_000, 5_000, 8_000, 13_000, 20_000, 30_000, 50_000]
// Which ring filled a page here the last time: where little is going on, the small rings needn't be looked through first.
const filledBefore = new BoundedMap<string, number>(20_000)
const metresPerDegree = 111_195

/**
 * Openings within `radius` metres with the square of their distance, on a plane: within 50 km the error is far below
 * what "about" allows. `behind` is the last one of the page before.
 */
function withinRing(
  point: Point,
  radius: number,
  query: ListQuery,
  filter: ListFilter,
  behind: Behind | undefined,
) {
  const range = cellRanges(point, radius)
  const shrink = Math.cos((point.lat * Math.PI) / 180) * metresPerDegree
  const county =
    query.division !== undefined && query.division.length >= 6
      ? sql`AND o.county = ${query.division.slice(0, 6)}`
      : sql``
  const onlyBehind = behind ? sql`AND (n.square, n.id) > (${behind[0]}::float8, ${behind[1]})` : sql``
  // Squares as products: PostgreSQL's power of floats costs several times as much.
  return sql<{ page_order: number }>`
    SELECT n.county AS page_county, n.id AS page_id, n.square AS page_order FROM (
      SELECT d.county, d.id, d.north * d.north + d.east * d.east AS square FROM (
        SELECT o.county, o.id, (o.lat - ${point.lat}::float8) * ${sql.lit(metresPerDegree)}::float8 AS north,
          (o.lng - ${point.lng}::float8) * ${shrink}::float8 AS east
        FROM unnest(${range.first}::bigint[], ${range.last}::bigint[]) AS r(first, last) CROSS JOIN LATERAL (
          SELECT o.* FROM opening o
          WHERE o.cell BETWEEN r.first AND r.last
            AND ${filter.where} ${county} AND ${hasGrams(filter.grams)}
        ) o) d) n
    WHERE n.square <= ${radius * radius}::float8 ${onlyBehind}
    ORDER BY n.square, n.id LIMIT ${sql.lit(filter.limit + 1)}`
}

/** The nearest openings behind `behind`, one more than a page where there are so many. */
async function lookOutward(
  context: Pick<ServerContext, 'db' | 'pool'>,
  point: Point,
  query: ListQuery,
  filter: ListFilter,
  behind: Behind | undefined,
) {
  const farthest = query.radius ?? defaultRadius
  const place = `${cellOf(point.lat, point.lng)} ${query.kind ?? ''} ${query.category ?? ''} ${query.q ?? ''} ${filter.limit}`
  const seen = behind ? Math.sqrt(behind[0]) : (filledBefore.get(place) ?? 0)
  for (const radius of [...rings.filter(ring => ring < farthest && ring >= seen), farthest]) {
    const rows = await readItems(context, withinRing(point, radius, query, filter, behind), filter)
    if (rows.length <= filter.limit && radius < farthest) continue
    if (!behind) filledBefore.set(place, radius)
    return rows
  }
  return []
}

/** Openings with a point on the map, nearest first, looking ring by ring outward until the page is full. */
export async function findNear(
  context: Pick<ServerContext, 'db' | 'pool'>,
  point: Point,
  query: ListQuery,
  filter: ListFilter,
): Promise<ListReply | 'bad_cursor'> {
  const after = query.cursor === undefined ? undefined : decodeCursor(cursorShape, query.cursor)
  if (query.cursor !== undefined && after === undefined) return 'bad_cursor'
  const rows = await lookOutward(context, point, query, filter, after && [after[1], after[2]])
  const page = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? page[page.length - 1] : undefined
  const next = last ? encodeCursor(['near', last.page_order, last.id]) : null
  return pageText(
    page.map(row => itemText(row, Math.sqrt(row.page_order))),
    next,
  )
}
