import { v7 } from 'uuid'
import * as v from 'valibot'
import type { Actor } from '../../../server/actor.ts'
import type { ActContext } from '../../../server/acts/act-kind.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import { enrolmentKinds } from './act-handler.ts'

/** Live enrolments whose last session is not over. What is over stays: it is a fact about the past. */
const liveText = `SELECT e.id FROM enrolment e
  WHERE e.person = $1 AND e.status IN ('enrolled', 'waitlisted', 'offered') AND EXISTS (
    SELECT 1 FROM slot s JOIN session x ON x.county = s.county AND x.opening = s.opening
      AND (s.session IS NULL OR x.id = s.session)
    WHERE s.county = e.county AND s.id = e.slot AND x.cancelled_at IS NULL AND x.ends_at > $2)`

/** The places of a person that are still to come. */
export async function findPlaces({ pool, now }: ActContext, person: Uuid): Promise<Uuid[]> {
  const values = [person, new Date(now())]
  const { rows } = await pool.query<{ id: string }>({ name: 'live-places', text: liveText, values })
  return rows.map(({ id }) => v.parse(uuidSchema, id))
}

/**
 * Cancels every place of a person that is still to come, so that each goes on to who waits. Each is an act of the ledger by whoever
 * asked for it. Whether they may is the caller's question: it is asked of the whole, not of each opening.
 */
export async function giveUpPlaces(context: ActContext, actor: Actor, person: Uuid): Promise<void> {
  for (const enrolmentId of await findPlaces(context, person)) {
    const id = v.parse(uuidSchema, v7({ msecs: context.now() }))
    const read = enrolmentKinds.read({ id, kind: 'cancel', v: 1, body: { enrolmentId } })
    const located = await read?.locate(context, actor)
    if (read === undefined || located === undefined || 'code' in located) continue
    const { county, slot } = located
    await located.apply({ act: read.act, county, actor, person, slot, receivedAt: context.now() })
  }
}
