import { findRights } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { inTurn } from '../../../server/in-turn.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { countTry, forgetTries, triesBeforeRest } from '../../../server/tries.ts'
import { type Caller, openSession, type SignedIn } from '../../../server/web-sessions.ts'
import { checkFactor, type Shown } from './factor.ts'

type Attempt = Caller & Shown & { readonly card: string }
export type StaffRefusal = 'wrong_staff_sign_in' | 'staff_locked' | 'not_staff'

/** The holder of a card that still opens, and what they show as staff. */
function findHolder({ db }: ServerContext, number: string) {
  return db
    .selectFrom('card as c')
    .innerJoin('staff_factor as f', 'f.person', 'c.person')
    .select(['c.id', 'f.person', 'f.passphrase_hash', 'f.totp_secret'])
    .where('c.number', '=', number)
    .where('c.revoked_at', 'is', null)
    .executeTakeFirst()
}

type Holder = NonNullable<Awaited<ReturnType<typeof findHolder>>>

/** Nobody is known to have done it; whose card it was is known if there is such a card. */
async function refused(
  context: ServerContext,
  { address }: Attempt,
  holder: Pick<Holder, 'id' | 'person'> | undefined,
  outcome: StaffRefusal,
): Promise<StaffRefusal> {
  const about = holder === undefined ? { person: null } : { person: holder.person, thing: holder.id }
  await writeAudit(context.db, context, { what: 'sign_in', actor: null, ...about, address, outcome })
  return outcome
}

async function tryFactors(context: ServerContext, attempt: Attempt): Promise<SignedIn | StaffRefusal> {
  // Not the count of the card's PIN: who guesses at one must not lock the other.
  const key = keyedHash(context.keys, 'staff-card', attempt.card)
  const tries = await countTry(context, key)
  if (tries > triesBeforeRest) {
    // Once a rest: who goes on trying must not fill the audit.
    if (tries === triesBeforeRest + 1) await refused(context, attempt, undefined, 'staff_locked')
    return 'staff_locked'
  }
  const holder = await findHolder(context, attempt.card)
  const right = await checkFactor(context, holder, attempt)
  if (!holder || !right) return refused(context, attempt, holder, 'wrong_staff_sign_in')
  await forgetTries(context, key)
  const { id, person } = holder
  // Only who has shown both learns that they serve no more.
  if ((await findRights(context.db, person)).length === 0)
    return refused(context, attempt, holder, 'not_staff')
  return context.db
    .transaction()
    .execute(tx => openSession(tx, context, attempt, { id, person, shown: 'staff' }))
}

/**
 * One try with card number, passphrase and code. Counted before anything is looked at, so that parallel guesses count too; tries from
 * one network wait for each other; an unknown card takes as long as a known one, answers the same and rests the same.
 */
export function signInAsStaff(context: ServerContext, attempt: Attempt): Promise<SignedIn | StaffRefusal> {
  const network = keyedHash(context.keys, 'network', attempt.address).toString('hex')
  return inTurn(`staff ${network}`, () => tryFactors(context, attempt))
}
