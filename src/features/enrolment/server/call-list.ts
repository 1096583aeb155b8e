import { sql } from 'kysely'
import * as v from 'valibot'
import type { Actor } from '../../../server/actor.ts'
import { done, type HandlerResult, refuse } from '../../../server/mount-endpoint.ts'
import { openPhone } from '../../../server/phone-field.ts'
import { may } from '../../../server/policy.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { openingIdSchema, type SiteId, uuidSchema } from '../../../shared/ids.ts'
import type { getCallList } from '../contract.ts'
import { offerHorizon } from '../rules.ts'

type WaitingRow = {
  enrolment: string
  person: string
  name: string
  phone: string | null
  /** The phone they sign in with, for who gave no other. */
  sealed: string | null
  asked_at: string
}

const waiting = sql<WaitingRow[]>`(
  SELECT coalesce(json_agg(json_build_object('enrolment', e.id, 'person', e.person, 'name', p.name, 'phone', p.contact_phone,
    'sealed', f.number, 'asked_at', e.asked_at) ORDER BY e.rank, e.asked_at, e.id), '[]'::json)
  FROM enrolment e JOIN person_profile p ON p.person = e.person LEFT JOIN sign_in_phone f ON f.person = e.person
  WHERE e.county = s.county AND e.slot = s.id AND e.status = 'waitlisted')`

// The session that comes next on the slot.
const startsAt = sql<Date | null>`(
  SELECT min(x.starts_at) FROM session x WHERE x.county = s.county AND x.opening = s.opening AND x.cancelled_at IS NULL
    AND x.ends_at > ${sql.ref('now.at')} AND (s.session IS NULL OR x.id = s.session))`

/** Free places that start within 72 hours while people wait: who to phone, in the order of the queue. */
export async function findCallList(
  context: ServerContext,
  actor: Actor,
  id: SiteId,
): Promise<HandlerResult<typeof getCallList>> {
  const { db } = context
  const county = id.slice(0, 6)
  const now = context.now()
  const site = await db
    .selectFrom('site')
    .select('division')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!site) return refuse('no_such_site')
  if (!may(actor, 'site-staff', { site: id, division: site.division })) return refuse('not_allowed')
  const rows = await db
    .selectFrom('opening as o')
    .innerJoin('slot as s', join => join.onRef('s.county', '=', 'o.county').onRef('s.opening', '=', 'o.id'))
    .crossJoin(sql<{ at: Date }>`(SELECT ${new Date(now)}::timestamptz AS at)`.as('now'))
    .select([
      'o.id',
      'o.title',
      's.capacity',
      's.taken',
      's.held',
      waiting.as('waiting'),
      startsAt.as('starts_at'),
    ])
    .where('o.county', '=', county)
    .where('o.site', '=', id)
    .where('o.state', '=', 'published')
    .where('s.waiting', '>', 0)
    .whereRef(sql`s.taken + s.held`, '<', 's.capacity')
    .execute()
  const items = rows.flatMap(row => {
    if (row.starts_at === null || row.starts_at.getTime() - now > offerHorizon) return []
    return {
      openingId: v.parse(openingIdSchema, row.id),
      title: row.title,
      startsAt: row.starts_at.toISOString(),
      free: row.capacity - row.taken - row.held,
      waiting: row.waiting.map(each => ({
        enrolmentId: v.parse(uuidSchema, each.enrolment),
        name: each.name,
        phone:
          each.phone ?? (each.sealed === null ? null : openPhone(context.keys, each.person, each.sealed)),
        askedAt: new Date(each.asked_at).toISOString(),
      })),
    }
  })
  return done({ items: items.sort((a, b) => a.startsAt.localeCompare(b.startsAt)) })
}
