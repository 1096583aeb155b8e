import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import * as v from 'valibot'
import type { ServerContext } from '../../../server/server-context.ts'
import { addDays, shanghaiDate, shanghaiMoment } from '../../../shared/dates.ts'
import { sessionIdSchema, siteIdSchema, slotIdSchema } from '../../../shared/ids.ts'
import { type FeedOpening, type FeedSite, roleSchema } from '../contract.ts'
import { type DetailRow, detailColumns, detailOf } from './opening-detail.ts'
import { cardOf } from './opening-item.ts'

/** How far ahead the feed looks. */
const feedDays = 56

export type FeedItem = { id: string; kind: 'site' | 'opening'; text: string; hash: Buffer }

// [id, start, minutes, cancelled] and [id, role, capacity, session], compact because a county has tens of thousands.
type SessionCell = [id: string, start: number, minutes: number, cancelled: 0 | 1]
type SlotCell = [id: string, role: string, capacity: number, session: string | null]
type OpeningRow = DetailRow & { card: string; initials: string; sessions: SessionCell[]; slots: SlotCell[] }

function itemOf(kind: FeedItem['kind'], item: FeedSite | FeedOpening): FeedItem {
  const text = JSON.stringify(item)
  return { id: item.id, kind, text, hash: createHash('sha256').update(text).digest().subarray(0, 16) }
}

/** Past sessions stay in the item, so that its hash does not change every day by itself. */
function feedOpening(row: OpeningRow): FeedOpening {
  const bySession = row.slots.some(slot => slot[3] !== null)
  return {
    ...cardOf(row),
    ...detailOf(row),
    py: row.initials,
    sessions: row.sessions.map(([, start, minutes, cancelled]) =>
      cancelled ? [start, minutes, 1] : [start, minutes],
    ),
    ...(bySession ? { sessionIds: row.sessions.map(([id]) => v.parse(sessionIdSchema, id)) } : {}),
    slots: row.slots.map(([id, role, capacity, session]) => [
      v.parse(slotIdSchema, id),
      v.parse(roleSchema, role),
      capacity,
      session === null ? -1 : row.sessions.findIndex(each => each[0] === session),
    ]),
  }
}

/** All sites of a county that are open, as feed items. */
async function siteItems({ db }: Pick<ServerContext, 'db'>, county: string): Promise<FeedItem[]> {
  const rows = await db
    .selectFrom('site')
    .select(['id', 'name', 'division', 'address', 'phone', 'initials', 'lat', 'lng'])
    .where('county', '=', county)
    .where('closed_at', 'is', null)
    .execute()
  return rows.map(({ id, initials, lat, lng, ...row }) =>
    itemOf('site', {
      id: v.parse(siteIdSchema, id),
      ...row,
      py: initials,
      ...(lat === null || lng === null ? {} : { lat, lng, crs: 'WGS84' }),
    }),
  )
}

const sessions = sql<SessionCell[]>`(
  SELECT coalesce(json_agg(json_build_array(x.id, floor(extract(epoch FROM x.starts_at) / 60)::integer,
    (extract(epoch FROM x.ends_at - x.starts_at) / 60)::integer,
    CASE WHEN x.cancelled_at IS NULL THEN 0 ELSE 1 END) ORDER BY x.starts_at, x.id), '[]'::json)
  FROM session x WHERE x.county = o.county AND x.opening = o.id)`

const slots = sql<SlotCell[]>`(
  SELECT coalesce(json_agg(json_build_array(x.id, x.role, x.capacity, x.session) ORDER BY x.role DESC, x.id), '[]'::json)
  FROM slot x WHERE x.county = o.county AND x.opening = o.id)`

/** All openings of a county with a session from now to 8 weeks ahead, as feed items. */
async function openingItems(
  { db }: Pick<ServerContext, 'db'>,
  county: string,
  now: number,
): Promise<FeedItem[]> {
  const until = new Date(shanghaiMoment(addDays(shanghaiDate(now), feedDays)))
  const rows = await db
    .selectFrom('opening as o')
    .select(['o.card', ...detailColumns, 'o.initials', sessions.as('sessions'), slots.as('slots')])
    .where('o.county', '=', county)
    .where('o.state', '=', 'published')
    .where('o.next_session', 'is not', null)
    .where('o.next_starts_at', '<', until)
    .orderBy('o.next_starts_at')
    .orderBy('o.id')
    .execute()
  return rows.map(row => itemOf('opening', feedOpening(row)))
}

/** What the county's feed shows at the moment `now`: sites, then openings by their next start. */
export async function readFeedItems(
  context: Pick<ServerContext, 'db'>,
  county: string,
  now: number,
): Promise<FeedItem[]> {
  return [...(await siteItems(context, county)), ...(await openingItems(context, county, now))]
}

/** The whole feed document as JSON text. */
export function feedText(version: number, county: string, items: readonly FeedItem[]): string {
  const list = (kind: FeedItem['kind']) =>
    items
      .filter(item => item.kind === kind)
      .map(item => item.text)
      .join(',')
  return `{"version":${version},"county":"${county}","sites":[${list('site')}],"openings":[${list('opening')}]}`
}
