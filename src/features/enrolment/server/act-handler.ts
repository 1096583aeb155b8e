import * as v from 'valibot'
import type { Actor } from '../../../server/actor.ts'
import {
  type ActContext,
  type ActKinds,
  actKinds,
  type Located,
  type ReadAct,
} from '../../../server/acts/act-kind.ts'
import {
  bodyHash,
  findAct,
  isKnownId,
  type KnownAct,
  type PlacedAct,
  type StoredAnswer,
} from '../../../server/acts/act-ledger.ts'
import { findGrantedScopes } from '../../../server/granted-scopes.ts'
import { may } from '../../../server/policy.ts'
import { proves } from '../../../shared/tablet.ts'
import {
  type Act,
  actSchema,
  type EnrolmentStatus,
  type notTakenUp,
  actKinds as ownKinds,
  statusSchema,
} from '../contract.ts'
import { enrolAct } from './enrol-act.ts'
import { enrolmentAct } from './enrolment-acts.ts'
import { findStatus } from './find-status.ts'
import { holdIfEarly, releaseFollowers } from './held-acts.ts'

/** Taken up: the stored answer, the same for ever, and what the enrolment is now. */
export type Handled =
  | { taken: true; answer: StoredAnswer; status?: EnrolmentStatus; opening: string; repeat: boolean }
  | { taken: false; code: keyof typeof notTakenUp }

/** The acts about places: a new kind is a new file and a line here. */
export const enrolmentKinds: ActKinds = actKinds<Act>(ownKinds, actSchema, (context, act, actor) =>
  act.kind === 'enrol' ? enrolAct(context, act, actor) : enrolmentAct(context, act, actor),
)

/** A stored answer with what its enrolment is now. */
async function answered(
  { pool }: ActContext,
  county: string,
  opening: string,
  answer: StoredAnswer,
  repeat: boolean,
): Promise<Handled> {
  const status = answer.enrolment && (await findStatus(pool, county, answer.enrolment))
  return { taken: true, answer, opening, repeat, ...(status ? { status } : {}) }
}

/** A repeat gets what was answered then; the same id with another person or body is refused and nothing is done. */
async function answerRepeat(
  context: ActContext,
  placed: PlacedAct,
  opening: string,
  known: KnownAct,
): Promise<Handled> {
  const { act, actor, person } = placed
  const same = known.actor === actor.person && known.bodyHash.equals(bodyHash(act, person))
  if (!same) return { taken: false, code: 'id_reused' }
  return answered(context, known.county, opening, known.answer, true)
}

/** A fresh answer knows its status without another look: the transaction has just set it. */
function fresh(opening: string, answer: StoredAnswer): Handled {
  const status = v.safeParse(statusSchema, answer.outcome)
  return { taken: true, answer, opening, repeat: false, ...(status.success ? { status: status.output } : {}) }
}

/** Whether somebody at a tablet has shown as much as this takes; for others it takes the PIN. */
function hasShownEnough({ person, atTablet }: Actor, located: Located): boolean {
  if (atTablet === undefined) return true
  return proves(atTablet, located.person === person ? (located.atTablet ?? 'pin') : 'pin')
}

/**
 * The one handler of acts, for single endpoints and batches: finds where the act belongs, asks the policy, and has it
 * applied once. The act's row, its effect and its answer commit in one transaction; a repeat finds the stored answer.
 * `all` are the kinds that an act which waited for this one may be of.
 */
export async function handleAct(
  context: ActContext,
  { act, locate }: ReadAct,
  actor: Actor,
  all: readonly ActKinds[],
): Promise<Handled> {
  const located = await locate(context, actor)
  if ('code' in located) return { taken: false, code: located.code }
  const { person, site, division, county, slot, opening, who } = located
  // What only the person may do asks for no grant.
  const others = person !== actor.person && who.rule === 'self-or-staff'
  const granted = others ? await findGrantedScopes(context, actor.person, person) : []
  const scope = who.rule === 'self-or-staff' ? { scope: who.scope } : {}
  if (!may(actor, who.rule, { person, site, division, granted, ...scope }) || !hasShownEnough(actor, located))
    return { taken: false, code: 'not_allowed' }
  const placed: PlacedAct = { act, county, actor, person, slot, receivedAt: context.now() }
  try {
    if (await holdIfEarly(context, placed)) return fresh(opening, { outcome: 'held' })
    const answer = await located.apply(placed)
    const moved = act.meta?.seq !== undefined && (await releaseFollowers(context, placed, all))
    return moved ? answered(context, placed.county, opening, answer, false) : fresh(opening, answer)
  } catch (error) {
    if (!isKnownId(error)) throw error
    const known = await findAct(context.pool, act.id)
    if (!known) throw error
    return answerRepeat(context, placed, opening, known)
  }
}

/** The same for an act about a place that is known to be whole. */
export function handleEnrolmentAct(context: ActContext, act: Act, actor: Actor): Promise<Handled> {
  const read = enrolmentKinds.read(act)
  if (read === undefined) throw new Error(`the act ${act.id} is not whole`)
  return handleAct(context, read, actor, [enrolmentKinds])
}
