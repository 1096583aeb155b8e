import { type Kysely, sql } from 'kysely'
import * as v from 'valibot'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { day, hour } from '../../../shared/dates.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { type HelpingNews, seniorNewsSchema } from '../contract.ts'
import { liveGrants } from './grant-rows.ts'

/** How far back and ahead sessions are told, and how long one that ended by itself is; milliseconds. */
const [back, ahead] = [14 * day, 56 * day]
/** 签到 is taken up this long after the end; who has not come by then did not sign in. */
const settled = 12 * hour
const most = 40

type Row = {
  id: string
  title: string
  status: string
  by_helper: boolean
  sessions: { id: string; startsAt: string; off: boolean; missed: boolean }[]
}

/**
 * How things stand for somebody who lets the helper look: what they hold or held until lately, with its sessions around now. A session is
 * missed where others signed in, and they neither did nor were excused: where nobody takes 签到, nobody is missed.
 */
async function findStanding(
  db: Kysely<Database>,
  now: number,
  { senior, helper }: { senior: string; helper: string },
): Promise<Row[]> {
  const [from, until] = [new Date(now - back), new Date(now + ahead)]
  const { rows } = await sql<Row>`
    SELECT e.id, o.title, e.status, e.ended_by IS NOT DISTINCT FROM ${helper}::uuid AS by_helper,
      coalesce((SELECT json_agg(json_build_object('id', x.id, 'startsAt', to_char(x.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'off', x.cancelled_at IS NOT NULL,
        'missed', e.status = 'enrolled' AND x.cancelled_at IS NULL AND x.ends_at < ${new Date(now - settled)} AND e.asked_at < x.starts_at
          AND NOT EXISTS (SELECT FROM attendance_fact f WHERE f.county = x.county AND f.session = x.id AND f.person = e.person)
          AND EXISTS (SELECT FROM attendance_fact f WHERE f.county = x.county AND f.session = x.id AND f.kind = 'check_in')
        ) ORDER BY x.starts_at, x.id)
        FROM session x WHERE x.county = e.county AND x.opening = e.opening AND (s.session IS NULL OR x.id = s.session)
          AND x.starts_at BETWEEN ${from} AND ${until}), '[]'::json) AS sessions
    FROM enrolment e
    JOIN slot s ON s.county = e.county AND s.id = e.slot
    JOIN opening o ON o.county = e.county AND o.id = e.opening
    WHERE e.person = ${senior} AND (e.ended_at IS NULL OR e.ended_at > ${from})
    ORDER BY e.asked_at DESC, e.id LIMIT ${most}`.execute(db)
  return rows
}

/** How things stand for everybody who lets this person look; nothing of anybody who does not, or not any more. */
export async function findHelpingNews(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  helper: Uuid,
): Promise<HelpingNews> {
  const grants = await liveGrants(db, now())
    .where('g.helper', '=', helper)
    .where('g.granted_at', 'is not', null)
    .orderBy('g.granted_at')
    .orderBy('g.id')
    .execute()
  const items = await Promise.all(
    grants.map(async ({ id, senior, calls }) => ({
      ...{ id, calls },
      standing: (await findStanding(db, now(), { senior, helper })).map(({ by_helper, ...row }) => ({
        ...row,
        byMe: by_helper,
      })),
    })),
  )
  return { items: v.parse(v.array(seniorNewsSchema), items) }
}
