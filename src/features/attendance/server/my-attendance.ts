import * as v from 'valibot'
import { prepared } from '../../../server/database.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { addDays, shanghaiMoment } from '../../../shared/dates.ts'
import type { SiteId, Uuid } from '../../../shared/ids.ts'
import { type Attended, attendedSchema } from '../contract.ts'

type Row = {
  session: string
  opening: string
  title: string
  place: string
  starts_at: Date
  ends_at: Date
  cancelled: boolean
  facts: { id: string; kind: string; at: string }[]
}

// One line a session, also for who teaches a class and learns in it. A place that was given back stays while facts tell of it.
const find = prepared<Row>(
  'my-attendance',
  `SELECT DISTINCT ON (x.starts_at, x.id) x.id AS session, x.opening, o.title, o.place_name AS place, x.starts_at, x.ends_at,
     x.cancelled_at IS NOT NULL AS cancelled, f.facts
   FROM enrolment e
   JOIN slot s ON s.county = e.county AND s.id = e.slot
   JOIN session x ON x.county = e.county AND x.opening = e.opening AND (s.session IS NULL OR x.id = s.session)
   JOIN opening o ON o.county = e.county AND o.id = e.opening
   CROSS JOIN LATERAL (
     SELECT coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'at', a.at) ORDER BY a.at, a.id), '[]'::json)
       AS facts, count(*) AS known
     FROM attendance_fact a WHERE a.county = x.county AND a.session = x.id AND a.person = e.person) f
   WHERE e.person = $1 AND x.starts_at >= $2 AND x.starts_at < $3 AND ($4::text IS NULL OR o.site = $4)
     AND (e.status = 'enrolled' OR f.known > 0)
   ORDER BY x.starts_at, x.id`,
)

/** The sessions a person has a place in from one Shanghai date to another, at one site or at all, with what is known of them. */
export async function findAttended(
  { pool }: Pick<ServerContext, 'pool'>,
  person: Uuid,
  { from, to, site }: { from: string; to: string; site?: SiteId },
): Promise<Attended[]> {
  const span = [new Date(shanghaiMoment(from)), new Date(shanghaiMoment(addDays(to, 1)))]
  const rows = await find(pool, [person, ...span, site ?? null])
  return rows.map(({ session, opening, title, place, starts_at, ends_at, cancelled, facts }) =>
    v.parse(attendedSchema, {
      ...{ sessionId: session, openingId: opening, title, place },
      ...{ startsAt: starts_at.toISOString(), endsAt: ends_at.toISOString() },
      ...(cancelled ? { cancelled } : {}),
      facts: facts.map(fact => ({ ...fact, at: new Date(fact.at).toISOString() })),
    }),
  )
}
