import type { PoolClient } from 'pg'
import type { ActContext } from '../../../server/acts/act-kind.ts'
import { inTransaction } from '../../../server/transaction.ts'
import { findEnrolment, lockSlot, moveCounts } from './locked-place.ts'
import { offerFreeSeats } from './waiting-list.ts'

type Due = { county: string; id: string; slot: string }

async function lapse(client: PoolClient, due: Due, now: number): Promise<void> {
  const slot = await lockSlot(client, due.county, due.slot, now)
  const enrolment = await findEnrolment(client, due.county, due.id)
  // Accepted, declined or lapsed by another process while we waited for the lock.
  if (enrolment?.status !== 'offered' || (enrolment.offeredUntil?.getTime() ?? 0) > now) return
  await client.query(
    `UPDATE enrolment SET status = 'waitlisted', offered_until = NULL WHERE county = $1 AND id = $2`,
    [due.county, due.id],
  )
  await moveCounts(client, slot, { held: -1, waiting: 1 })
  await offerFreeSeats(client, slot, now, enrolment)
}

/** Passes on offers whose time is over: the person keeps their rank, the seat goes to the next behind them. */
export async function lapseOffers({ pool, now }: ActContext): Promise<number> {
  const at = now()
  const { rows } = await pool.query<Due>(
    `SELECT county, id, slot FROM enrolment WHERE status = 'offered' AND offered_until <= $1 ORDER BY offered_until LIMIT 200`,
    [new Date(at)],
  )
  for (const due of rows) await inTransaction(pool, client => lapse(client, due, at))
  return rows.length
}
