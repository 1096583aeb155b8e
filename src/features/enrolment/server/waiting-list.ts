import type { PoolClient } from 'pg'
import { canOffer, offerUntil } from '../rules.ts'
import { type LockedSlot, moveCounts } from './locked-place.ts'

type QueuePlace = { rank: number; askedAt: Date; id: string }

/**
 * Gives the free seats of a locked slot to who waits, by the one written rule: more than 72 hours before the start the
 * first in the queue is offered it, held for days; inside 72 hours nobody is offered, only waiting people may take it and the
 * site phones them (`call-list`). `after`: pass on behind this place in the queue, so that who let an offer go by keeps
 * their rank for the next free seat but does not get the same one again.
 */
export async function offerFreeSeats(
  client: PoolClient,
  slot: LockedSlot,
  now: number,
  after?: QueuePlace,
): Promise<void> {
  if (slot.nextStart === undefined || !canOffer(now, slot.nextStart)) return
  let behind = after
  while (slot.taken + slot.held < slot.capacity && slot.waiting > 0) {
    const until = new Date(offerUntil(now, slot.nextStart))
    const { rows } = await client.query<{ rank: number; asked_at: Date; id: string }>({
      name: 'offer-next',
      text: `UPDATE enrolment SET status = 'offered', offered_until = $3
        WHERE county = $1 AND id = (
          SELECT id FROM enrolment WHERE county = $1 AND slot = $2 AND status = 'waitlisted'
            AND ($4::smallint IS NULL OR (rank, asked_at, id) > ($4, $5, $6))
          ORDER BY rank, asked_at, id LIMIT 1)
        RETURNING rank, asked_at, id`,
      values: [
        slot.county,
        slot.id,
        until,
        behind?.rank ?? null,
        behind?.askedAt ?? null,
        behind?.id ?? null,
      ],
    })
    const [offered] = rows
    if (!offered) return
    behind = after && { rank: offered.rank, askedAt: offered.asked_at, id: offered.id }
    await moveCounts(client, slot, { held: 1, waiting: -1 })
  }
}
