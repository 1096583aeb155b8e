import { type RawBuilder, sql } from 'kysely'
import { queryWays, type Wanted } from '../../../server/opening-grams.ts'
import { runPrepared } from '../../../server/prepared-query.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { addDays, day, shanghaiMoment } from '../../../shared/dates.ts'
import type { EndpointRequest } from '../../../shared/endpoint.ts'
import type { listOpenings } from '../contract.ts'
import type { NextRow } from './opening-item.ts'

export type ListQuery = EndpointRequest<typeof listOpenings>['query']

/** What every list filters on, ready for SQL. `at` is the present moment. */
export type ListFilter = {
  where: RawBuilder<unknown>
  grams: string[]
  at: Date
  limit: number
  role: string | undefined
}

/** The first code behind all codes that start with `prefix`, so that an index range works under every collation. */
export function behindPrefix(prefix: string): string {
  return String(Number(prefix) + 1).padStart(prefix.length, '0')
}

/**
 * Turns a list's query into conditions on `o` (opening), with texts to look for as grams. Several where a text may be
 * written or only sound so: the first that finds anything is the answer. None where the text is too short to look for.
 */
export function listFilters(query: ListQuery, now: number): ListFilter[] {
  const ways = query.q === undefined ? [undefined] : queryWays(query.q)
  return ways.map(wanted => filterFor(query, wanted, new Date(now)))
}

function filterFor(query: ListQuery, wanted: Wanted | undefined, at: Date): ListFilter {
  const { division, kind, category, from, to, role } = query
  const conditions = [
    sql`o.state = 'published' AND o.next_session IS NOT NULL AND o.next_ends_at > ${at}`,
    ...(kind === undefined ? [] : [sql`o.kind = ${kind}`]),
    ...(category === undefined ? [] : [sql`o.category = ${category}`]),
    ...(division === undefined || division.length === 6
      ? []
      : [sql`o.division >= ${division} AND o.division < ${behindPrefix(division)}`]),
    ...(from === undefined && to === undefined ? [] : [onDays(at, from, to)]),
    ...(role === undefined ? [] : [takesRole(role)]),
    // Pairs of letters may stand apart: the few openings that have them all are compared whole.
    ...(wanted?.initials ?? []).map(letters => sql`position(${letters} IN o.initials) > 0`),
  ]
  return {
    where: sql.join(conditions, sql` AND `),
    grams: wanted?.grams ?? [],
    at,
    limit: query.limit ?? 20,
    role,
  }
}

// A session that is over is no reason to show what comes back another day.
function onDays(at: Date, from: string | undefined, to: string | undefined): RawBuilder<unknown> {
  const first = from === undefined ? sql`` : sql`AND x.starts_at >= ${new Date(shanghaiMoment(from))}`
  const last = to === undefined ? sql`` : sql`AND x.starts_at < ${new Date(shanghaiMoment(addDays(to, 1)))}`
  return sql`EXISTS (SELECT 1 FROM session x WHERE x.county = o.county AND x.opening = o.id AND x.cancelled_at IS NULL
    AND x.ends_at > ${at} ${first} ${last})`
}

/** That the next session, or the series it belongs to, has places for the role. */
function takesRole(role: string): RawBuilder<unknown> {
  return sql`EXISTS (SELECT 1 FROM slot x WHERE x.county = o.county AND x.opening = o.id AND x.role = ${role}
    AND (x.session IS NULL OR x.session = o.next_session))`
}

/** That an opening carries every one of the grams; each is one probe of the primary key. */
export function hasGrams(grams: readonly string[]): RawBuilder<unknown> {
  if (grams.length === 0) return sql`true`
  return sql`NOT EXISTS (SELECT 1 FROM unnest(${grams}::text[]) AS w(gram) WHERE NOT EXISTS (
    SELECT 1 FROM opening_gram g WHERE g.county = o.county AND g.gram = w.gram
      AND g.next_starts_at = o.next_starts_at AND g.opening = o.id))`
}

/** The counties a list looks into: those of the division that have anything to show. */
export async function countiesWithin(
  { db }: Pick<ServerContext, 'db'>,
  division: string | undefined,
): Promise<string[]> {
  if (division !== undefined && division.length >= 6) return [division.slice(0, 6)]
  const rows = await db
    .selectFrom('feed_lease')
    .select('county')
    .$if(division !== undefined, q =>
      q.where('county', '>=', division ?? '').where('county', '<', behindPrefix(division ?? '')),
    )
    .execute()
  return rows.map(row => row.county)
}

/** Reads the items of a page already chosen by a query for `county, id, rank`, in that order. */
export async function readItems<Extra>(
  context: Pick<ServerContext, 'db' | 'pool'>,
  chosen: RawBuilder<Extra>,
  filter: ListFilter,
): Promise<(NextRow & Extra)[]> {
  const ofRole = filter.role === undefined ? sql`` : sql`AND x.role = ${filter.role}`
  return runPrepared(
    context,
    sql<NextRow & Extra>`
    SELECT page.page_order, o.id, o.card, o.next_starts_at, o.next_ends_at, o.sessions_left,
      s.capacity, s.taken + s.held AS taken, s.waiting
    FROM (${chosen}) page JOIN opening o ON o.county = page.page_county AND o.id = page.page_id
    LEFT JOIN LATERAL (
      SELECT x.capacity, x.taken, x.held, x.waiting FROM slot x
      WHERE x.county = o.county AND x.opening = o.id ${ofRole}
        AND (x.session IS NULL OR x.session = o.next_session)
      ORDER BY x.role DESC, x.session NULLS FIRST LIMIT 1
    ) s ON true
    ORDER BY page.page_order, page.page_id`,
  )
}

/** Sessions last less than two days, so what has not ended started after this: the lower end of an index range. */
export function earliestStart(at: Date): Date {
  return new Date(at.getTime() - 2 * day)
}
