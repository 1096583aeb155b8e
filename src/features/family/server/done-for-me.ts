import { sql } from 'kysely'
import * as v from 'valibot'
import type { ServerContext } from '../../../server/server-context.ts'
import { day } from '../../../shared/dates.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { type DoneForMe, doneForMeSchema } from '../contract.ts'

/** How far back, in milliseconds, and how many at most. */
const reach = 90 * day
const most = 50

type Row = {
  id: string
  at: Date
  kind: string
  outcome: string
  enrolment: string
  opening: string
  title: string
  name: string | null
  relation: string | null
  gone: boolean
}

/** What staff or relatives did for a person: every act of somebody else that changed something of theirs. */
export async function findDoneForMe(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  person: Uuid,
): Promise<DoneForMe[]> {
  const { rows } = await sql<Row>`
    SELECT a.id, a.received_at AS at, a.kind, w.outcome, w.enrolment, e.opening, o.title, n.name, p.erased_at IS NOT NULL AS gone,
      (SELECT g.relation FROM family_grant g WHERE g.senior = a.person AND g.helper = a.actor
       ORDER BY g.asked_at DESC LIMIT 1) AS relation
    FROM act a
    JOIN answer w ON w.county = a.county AND w.act = a.id
    JOIN enrolment e ON e.county = a.county AND e.id = w.enrolment
    JOIN opening o ON o.county = e.county AND o.id = e.opening
    JOIN person p ON p.id = a.actor
    LEFT JOIN person_profile n ON n.person = a.actor
    WHERE a.person = ${person} AND a.actor <> a.person AND a.received_at > ${new Date(now() - reach)}
      AND w.outcome NOT IN ('refused', 'held')
    ORDER BY a.received_at DESC, a.id DESC LIMIT ${most}`.execute(db)
  return rows.map(row =>
    v.parse(doneForMeSchema, {
      ...{ id: row.id, at: row.at.toISOString(), kind: row.kind, outcome: row.outcome, title: row.title },
      by: { name: row.name ?? '', relation: row.gone ? 'gone' : (row.relation ?? 'staff') },
      ...{ openingId: row.opening, enrolmentId: row.enrolment },
    }),
  )
}
