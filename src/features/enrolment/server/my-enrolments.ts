import { sql } from 'kysely'
import * as v from 'valibot'
import { cursorMoment, decodeCursor, encodeCursor } from '../../../server/cursor.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { openingIdSchema, sessionIdSchema, type Uuid, uuidSchema } from '../../../shared/ids.ts'
import { openingCardSchema, roleSchema, type Session } from '../../openings/contract.ts'
import { type MyEnrolment, statusSchema } from '../contract.ts'

const cursorShape = v.tuple([cursorMoment, uuidSchema])

const cardSchema = v.pipe(v.string(), v.parseJson(), openingCardSchema)

type SessionRow = { id: string; starts_at: string; ends_at: string; cancelled: boolean }

type Page = { items: MyEnrolment[]; next: string | null }

function sessionOf(row: SessionRow): Session {
  return {
    id: v.parse(sessionIdSchema, row.id),
    startsAt: new Date(row.starts_at).toISOString(),
    endsAt: new Date(row.ends_at).toISOString(),
    ...(row.cancelled ? { cancelled: true } : {}),
  }
}

// Of a waiting enrolment the place is how-manieth it is in the queue now; of an enrolled one the place it got.
const place = sql<number | null>`CASE WHEN e.status = 'waitlisted' THEN (
  SELECT count(*)::integer + 1 FROM enrolment w WHERE w.county = e.county AND w.slot = e.slot AND w.status = 'waitlisted'
    AND (w.rank, w.asked_at, w.id) < (e.rank, e.asked_at, e.id)) ELSE e.place END`

const sessions = sql<SessionRow[]>`(
  SELECT coalesce(json_agg(json_build_object('id', x.id, 'starts_at', x.starts_at, 'ends_at', x.ends_at,
    'cancelled', x.cancelled_at IS NOT NULL) ORDER BY x.starts_at), '[]'::json)
  FROM session x WHERE x.county = e.county AND x.opening = e.opening AND (s.session IS NULL OR x.id = s.session))`

/** My enrolments, newest first, with what their cards, the calendar file and the clash rule need. */
export async function findMyEnrolments(
  { db }: Pick<ServerContext, 'db'>,
  person: Uuid,
  query: { limit?: number | undefined; cursor?: string | undefined },
): Promise<Page | 'bad_cursor'> {
  const limit = query.limit ?? 50
  const after = query.cursor === undefined ? undefined : decodeCursor(cursorShape, query.cursor)
  if (query.cursor !== undefined && after === undefined) return 'bad_cursor'
  const rows = await db
    .selectFrom('enrolment as e')
    .innerJoin('slot as s', join => join.onRef('s.county', '=', 'e.county').onRef('s.id', '=', 'e.slot'))
    .innerJoin('opening as o', join =>
      join.onRef('o.county', '=', 'e.county').onRef('o.id', '=', 'e.opening'),
    )
    .select([
      'e.id',
      'e.opening',
      'e.status',
      'e.asked_at',
      'e.offered_until',
      's.role',
      's.session',
      'o.card',
      'o.phone',
      'o.bring',
    ])
    .select([place.as('place'), sessions.as('sessions')])
    .where('e.person', '=', person)
    .$if(after !== undefined, page =>
      page.where(sql<boolean>`(e.asked_at, e.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('e.asked_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map((row): MyEnrolment => {
    const { title, kind, category, place: at } = v.parse(cardSchema, row.card)
    return {
      id: v.parse(uuidSchema, row.id),
      openingId: v.parse(openingIdSchema, row.opening),
      ...(row.session === null ? {} : { sessionId: v.parse(sessionIdSchema, row.session) }),
      role: v.parse(roleSchema, row.role),
      status: v.parse(statusSchema, row.status),
      ...(row.place === null ? {} : { place: row.place }),
      ...(row.offered_until === null ? {} : { offeredUntil: row.offered_until.toISOString() }),
      title,
      kind,
      category,
      at,
      phone: row.phone,
      bring: row.bring,
      sessions: row.sessions.map(sessionOf),
    }
  })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { items, next: last ? encodeCursor([last.asked_at.toISOString(), last.id]) : null }
}
