import { type RawBuilder, sql } from 'kysely'
import * as v from 'valibot'
import { cursorMoment, decodeCursor, encodeCursor } from '../../../server/cursor.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { openingIdSchema } from '../../../shared/ids.ts'
import {
  countiesWithin,
  earliestStart,
  hasGrams,
  type ListFilter,
  type ListQuery,
  readItems,
} from './list-openings.ts'
import { itemText, type ListReply, pageText } from './opening-item.ts'

const cursorShape = v.tuple([v.literal('next'), cursorMoment, openingIdSchema])
type Behind = readonly [start: string, id: string]

/** One county's share of the page, straight from an index in result order. */
function ofCounty(filter: ListFilter, behind: Behind): RawBuilder<unknown> {
  const take = sql.lit(filter.limit + 1)
  const [first, ...others] = filter.grams
  if (first === undefined) {
    return sql`SELECT o.county, o.id, o.next_starts_at FROM opening o
      WHERE o.county = c.county AND ${filter.where} AND (o.next_starts_at, o.id) > (${behind[0]}::timestamptz, ${behind[1]})
      ORDER BY o.next_starts_at, o.id LIMIT ${take}`
  }
  return sql`SELECT o.county, o.id, o.next_starts_at FROM opening_gram f
    JOIN opening o ON o.county = f.county AND o.id = f.opening
    WHERE f.county = c.county AND f.gram = ${first} AND ${filter.where} AND ${hasGrams(others)}
      AND (f.next_starts_at, f.opening) > (${behind[0]}::timestamptz, ${behind[1]})
    ORDER BY f.next_starts_at, f.opening LIMIT ${take}`
}

/** Openings by the next start, county by county from the index, merged. */
export async function findNext(
  context: Pick<ServerContext, 'db' | 'pool'>,
  query: ListQuery,
  filter: ListFilter,
): Promise<ListReply | 'bad_cursor'> {
  const after = query.cursor === undefined ? undefined : decodeCursor(cursorShape, query.cursor)
  if (query.cursor !== undefined && after === undefined) return 'bad_cursor'
  const behind: Behind = after ? [after[1], after[2]] : [earliestStart(filter.at).toISOString(), '']
  const counties = await countiesWithin(context, query.division)
  const chosen = sql<object>`SELECT p.county AS page_county, p.id AS page_id, p.next_starts_at AS page_order
    FROM unnest(${counties}::text[]) AS c(county) CROSS JOIN LATERAL (${ofCounty(filter, behind)}) p
    ORDER BY p.next_starts_at, p.id LIMIT ${sql.lit(filter.limit + 1)}`
  const rows = await readItems(context, chosen, filter)
  const page = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? page[page.length - 1] : undefined
  const next = last ? encodeCursor(['next', last.next_starts_at.toISOString(), last.id]) : null
  return pageText(
    page.map(row => itemText(row)),
    next,
  )
}
