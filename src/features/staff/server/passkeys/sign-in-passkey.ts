import { findRights } from '../../../../server/actor.ts'
import { writeAudit } from '../../../../server/audit.ts'
import { keyedHash } from '../../../../server/keyed-hash.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { countTry, forgetTries, triesBeforeRest } from '../../../../server/tries.ts'
import { type Caller, openSession, type SignedIn } from '../../../../server/web-sessions.ts'
import type { Signed } from '../../passkey-contract.ts'
import { type Checked, checkPasskey } from './check-passkey.ts'
import type { RelyingParty } from './relying-party.ts'

export type PasskeyRefusal = 'wrong_passkey' | 'staff_locked' | 'not_staff'

/**
 * One try with a passkey. It stands for both factors: the device is held, and has seen its holder's finger or the lock of its screen.
 * Counted by key before it is looked at, one that nobody has as well; the answer says nothing of which keys there are.
 */
export async function signInByKey(
  context: ServerContext,
  party: RelyingParty,
  signed: Signed,
  caller: Caller,
): Promise<SignedIn | PasskeyRefusal> {
  const { address } = caller
  const refused = async (answer: PasskeyRefusal, key: Checked['key'], outcome: string = answer) => {
    const about = key === undefined ? { person: null } : { person: key.person, thing: key.id }
    await writeAudit(context.db, context, { what: 'sign_in', actor: null, ...about, address, outcome })
    return answer
  }
  const counted = keyedHash(context.keys, 'staff-card', `passkey ${signed.id}`)
  const tries = await countTry(context, counted)
  if (tries > triesBeforeRest)
    return tries === triesBeforeRest + 1 ? refused('staff_locked', undefined) : 'staff_locked'
  const { outcome, key } = await checkPasskey(context, party, signed, { purpose: 'sign_in' })
  // Whoever holds a copy learns no more than that it does not open; the audit says what it was.
  if (outcome === 'copied') return refused('wrong_passkey', key, 'passkey_copied')
  if (outcome === 'wrong' || key === undefined) return refused('wrong_passkey', key)
  await forgetTries(context, counted)
  const { id, person } = key
  if ((await findRights(context.db, person)).length === 0) return refused('not_staff', key)
  return context.db
    .transaction()
    .execute(tx => openSession(tx, context, caller, { id, person, shown: 'staff' }))
}
