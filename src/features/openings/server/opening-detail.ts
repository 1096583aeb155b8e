import { sql } from 'kysely'
import * as v from 'valibot'
import type { ServerContext } from '../../../server/server-context.ts'
import { countyOfId, type OpeningId, sessionIdSchema, slotIdSchema } from '../../../shared/ids.ts'
import { type Opening, roleSchema } from '../contract.ts'
import { cardOf } from './opening-item.ts'

/** The columns of an opening's page beyond those of its card. */
export const detailColumns = [
  'o.summary',
  'o.leader',
  'o.bring',
  'o.risk_note',
  'o.phone',
  'o.fee_fen',
  'o.organiser',
] as const

export type DetailRow = {
  summary: string
  leader: string | null
  bring: string
  risk_note: string
  phone: string
  fee_fen: number
  organiser: string
}

export function detailOf(row: DetailRow) {
  return {
    summary: row.summary,
    ...(row.leader === null ? {} : { leader: row.leader }),
    bring: row.bring,
    risk: row.risk_note,
    phone: row.phone,
    feeFen: row.fee_fen,
    organiser: row.organiser,
  }
}

/** One published opening with all its sessions and the exact seats of each slot; `undefined` when there is none. */
export async function findOpening({ db }: ServerContext, id: OpeningId): Promise<Opening | undefined> {
  const county = countyOfId(id)
  const row = await db
    .selectFrom('opening as o')
    .select(['o.card', ...detailColumns])
    .where('o.county', '=', county)
    .where('o.id', '=', id)
    .where('o.state', 'in', ['published', 'closed', 'finished'])
    .executeTakeFirst()
  if (!row) return undefined
  const [sessions, slots] = await Promise.all([
    db
      .selectFrom('session')
      .select(['id', 'starts_at', 'ends_at', 'cancelled_at'])
      .where('county', '=', county)
      .where('opening', '=', id)
      .orderBy('starts_at')
      .execute(),
    db
      .selectFrom('slot')
      .select(['id', 'role', 'session', 'capacity', 'waiting', sql<number>`taken + held`.as('taken')])
      .where('county', '=', county)
      .where('opening', '=', id)
      .orderBy('role', 'desc')
      .orderBy('id')
      .execute(),
  ])
  return {
    ...cardOf(row),
    ...detailOf(row),
    sessions: sessions.map(each => ({
      id: v.parse(sessionIdSchema, each.id),
      startsAt: each.starts_at.toISOString(),
      endsAt: each.ends_at.toISOString(),
      ...(each.cancelled_at === null ? {} : { cancelled: true }),
    })),
    slots: slots.map(each => ({
      id: v.parse(slotIdSchema, each.id),
      role: v.parse(roleSchema, each.role),
      ...(each.session === null ? {} : { session: v.parse(sessionIdSchema, each.session) }),
      capacity: each.capacity,
      taken: each.taken,
      waiting: each.waiting,
    })),
  }
}
