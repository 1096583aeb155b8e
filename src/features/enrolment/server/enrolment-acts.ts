import type { PoolClient } from 'pg'
import * as v from 'valibot'
import type { ActContext, LocateAct, Located } from '../../../server/acts/act-kind.ts'
import {
  type PlacedAct,
  type StoredAnswer,
  writeAct,
  writeAnswer,
  writeRefusal,
} from '../../../server/acts/act-ledger.ts'
import { inTransaction, isDuplicate } from '../../../server/transaction.ts'
import { countyOfId, countySchema, uuidSchema } from '../../../shared/ids.ts'
import type { ActOfKind } from './act-of-kind.ts'
import { findPlaceFacts } from './enrol-facts.ts'
import {
  type EnrolmentRow,
  findEnrolment,
  type LockedSlot,
  lockSlot,
  moveCounts,
  queuePosition,
} from './locked-place.ts'
import { type EnrolmentActKind, type Transition, transition } from './transitions.ts'
import { offerFreeSeats } from './waiting-list.ts'

type EnrolmentAct = ActOfKind<EnrolmentActKind>

const who: Located['who'] = { rule: 'self-or-staff', scope: 'enrol' }

const whereText = `
  SELECT i.county, e.opening, e.slot, e.person, o.site, o.division FROM act_index i
    JOIN enrolment e ON e.county = i.county AND e.id = i.act
    JOIN opening o ON o.county = e.county AND o.id = e.opening WHERE i.act = $1
  UNION ALL
  SELECT h.county, s.opening, h.slot, h.person, o.site, o.division FROM held_act h
    JOIN slot s ON s.county = h.county AND s.id = h.slot
    JOIN opening o ON o.county = s.county AND o.id = s.opening WHERE h.act = $1`

/** Cancel, rejoin, accept or decline: takes the slot's lock, moves the enrolment by `transition`, writes its facts. */
export const enrolmentAct: LocateAct<EnrolmentAct> = async (context, act, actor) => {
  const { rows } = await context.pool.query({
    name: 'enrolment-where',
    text: whereText,
    values: [act.body.enrolmentId],
  })
  const [row] = rows
  if (row) {
    const { site, division, slot, opening } = row
    const person = v.parse(uuidSchema, row.person)
    const apply = (placed: PlacedAct) => applyAct(context, placed, act, slot)
    return { county: v.parse(countySchema, row.county), opening, slot, site, division, person, who, apply }
  }
  // It overtook the act it follows: with the opening and a place in the order it can wait for it.
  const { openingId, role, sessionId } = act.body
  if (openingId === undefined || (act.meta?.seq ?? 1) === 1) return { code: 'no_such_enrolment' }
  const person = act.onBehalfOf ?? actor.person
  const facts = await findPlaceFacts(context.pool, { openingId, role, sessionId }, person, context.now())
  if (!facts) return { code: 'no_such_opening' }
  if (!facts.personExists) return { code: 'not_allowed' }
  const { site, division, slot } = facts
  if (slot === null) return { code: 'no_such_enrolment' }
  const apply = (placed: PlacedAct) => applyAct(context, placed, act, slot)
  return { county: countyOfId(openingId), opening: openingId, slot, site, division, person, who, apply }
}

async function writeTransition(
  client: PoolClient,
  placed: PlacedAct,
  slot: LockedSlot,
  enrolment: EnrolmentRow,
  change: Transition,
): Promise<void> {
  const ended = change.status === 'cancelled' || change.status === 'declined'
  await client.query({
    name: 'enrolment-move',
    text: `UPDATE enrolment SET status = $3, place = coalesce($4, place), rank = coalesce($5, rank), offered_until = NULL,
      ended_at = $6, ended_by = $7, end_reason = $8 WHERE county = $1 AND id = $2`,
    values: [
      slot.county,
      enrolment.id,
      change.status,
      change.status === 'enrolled' ? slot.taken : null,
      change.rank ?? null,
      ended ? new Date(placed.receivedAt) : null,
      ended ? placed.actor.person : null,
      ended ? placed.act.kind : null,
    ],
  })
}

function outcomeOf(status: Transition['status']): StoredAnswer['outcome'] {
  return status === 'offered' ? 'waitlisted' : status
}

async function applyLocked(
  client: PoolClient,
  now: number,
  placed: PlacedAct,
  act: EnrolmentAct,
  slotId: string,
): Promise<StoredAnswer> {
  const { county } = placed
  const slot = await lockSlot(client, county, slotId, now)
  const enrolment = await findEnrolment(client, county, act.body.enrolmentId)
  if (!enrolment) return writeRefusal(client, placed, 'no_such_enrolment')
  const change = transition(act.kind, {
    status: enrolment.status,
    hadPlace: enrolment.place !== null,
    free: slot.capacity - slot.taken - slot.held,
    waiting: slot.waiting,
    over: slot.nextStart === undefined,
  })
  if (typeof change === 'string') return writeRefusal(client, placed, change, enrolment.id)
  if (change.status !== enrolment.status) {
    await moveCounts(client, slot, change.counts)
    await writeTransition(client, placed, slot, enrolment, change)
    if (change.freed)
      await offerFreeSeats(client, slot, now, change.freed === 'behind' ? enrolment : undefined)
  }
  const answer: StoredAnswer = { outcome: outcomeOf(change.status), enrolment: enrolment.id }
  if (change.status === 'enrolled')
    answer.place = enrolment.status === 'enrolled' ? (enrolment.place ?? slot.taken) : slot.taken
  if (change.status === 'waitlisted') {
    answer.place = await queuePosition(client, county, { ...enrolment, rank: change.rank ?? enrolment.rank })
  }
  await writeAct(client, placed)
  await writeAnswer(client, placed, answer)
  return answer
}

async function applyAct(
  context: ActContext,
  placed: PlacedAct,
  act: EnrolmentAct,
  slot: string,
): Promise<StoredAnswer> {
  try {
    return await inTransaction(context.pool, client => applyLocked(client, context.now(), placed, act, slot))
  } catch (error) {
    // Someone came back to a place they had meanwhile taken again with another enrolment.
    if (!isDuplicate(error, 'enrolment_once_live')) throw error
    return writeRefusal(context.pool, placed, 'already_enrolled')
  }
}
