import type { ActContext, LocateAct } from '../../../server/acts/act-kind.ts'
import { type PlacedAct, type StoredAnswer, writeRefusal } from '../../../server/acts/act-ledger.ts'
import { isDuplicate } from '../../../server/transaction.ts'
import { countyOfId } from '../../../shared/ids.ts'
import { decideEnrol } from '../rules.ts'
import type { ActOfKind } from './act-of-kind.ts'
import { findPlaceFacts, type PlaceFacts } from './enrol-facts.ts'
import { takeSeat } from './seats.ts'

async function apply(
  { pool, now }: ActContext,
  placed: PlacedAct,
  act: ActOfKind<'enrol'>,
  facts: PlaceFacts,
): Promise<StoredAnswer> {
  const decision = decideEnrol(facts, now())
  if (decision !== 'ok') return writeRefusal(pool, placed, decision)
  if (facts.slot === null) return writeRefusal(pool, placed, 'no_such_session')
  try {
    return await takeSeat(
      pool,
      { ...placed, slot: facts.slot },
      act.body.openingId,
      act.body.ifFull !== 'refuse',
    )
  } catch (error) {
    // Two phones at once: the reading saw no enrolment, the unique index did.
    if (isDuplicate(error, 'enrolment_once_live')) return writeRefusal(pool, placed, 'already_enrolled')
    throw error
  }
}

/** Enrol: three round trips in all, who calls, what is asked for, and one statement that does it. */
export const enrolAct: LocateAct<ActOfKind<'enrol'>> = async (context, act, actor) => {
  const person = act.onBehalfOf ?? actor.person
  const facts = await findPlaceFacts(context.pool, act.body, person, context.now())
  if (!facts) return { code: 'no_such_opening' }
  if (!facts.personExists) return { code: 'not_allowed' }
  const { site, division, slot } = facts
  const opening = act.body.openingId
  const county = countyOfId(opening)
  return {
    county,
    opening,
    slot,
    site,
    division,
    person,
    who: { rule: 'self-or-staff', scope: 'enrol' },
    atTablet: 'card',
    apply: placed => apply(context, placed, act, facts),
  }
}
