import type { Kysely, NotNull } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import { verifyPin } from '../../../server/pin.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { countTry, forgetTries, triesBeforeRest } from '../../../server/tries.ts'
import type { Signed } from '../passkey-contract.ts'
import { checkFactor, findFactor, type Shown } from './factor.ts'
import { type Checked, checkPasskey } from './passkeys/check-passkey.ts'
import type { RelyingParty } from './passkeys/relying-party.ts'

export type Proof = Shown | { readonly pin: string } | { readonly signed: Signed }

/** In a demo alone: the PIN of one of the person's cards. */
async function checkPin({ db, keys, demo }: ServerContext, person: string, pin: string): Promise<boolean> {
  if (!demo) return false
  const cards = await db
    .selectFrom('card')
    .select('pin_hash')
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .where('pin_hash', 'is not', null)
    .$narrowType<{ pin_hash: NotNull }>()
    .execute()
  for (const { pin_hash } of cards) if (await verifyPin(pin, pin_hash, [keys.pepper])) return true
  return false
}

async function check(
  context: ServerContext,
  party: RelyingParty,
  person: string,
  proof: Proof,
): Promise<Checked['outcome']> {
  if ('signed' in proof)
    return (await checkPasskey(context, party, proof.signed, { purpose: 'prove', person })).outcome
  const right =
    'pin' in proof
      ? await checkPin(context, person, proof.pin)
      : await checkFactor(context, await findFactor(context.db, person), proof)
  return right ? 'right' : 'wrong'
}

/** What counts as proved from now on; of this session alone, the one that the actor calls with. */
export async function noteProof(db: Kysely<Database>, { person, device }: Actor, now: number): Promise<void> {
  await db
    .updateTable('web_session')
    .set({ asked_at: new Date(now) })
    .where('person', '=', person)
    .where('device', '=', device)
    .where('shown', '<>', 'code')
    .execute()
}

/** The actor shows again who they are. Counted by person, before it is looked at: a session left open is no place to guess in. */
export async function proveAgain(
  context: ServerContext,
  party: RelyingParty,
  actor: Actor,
  proof: Proof,
  address: string,
): Promise<'proved' | 'wrong_proof' | 'staff_locked'> {
  const { person, device } = actor
  const entry = { what: 'staff_proved', actor: person, person, device, address } as const
  const key = keyedHash(context.keys, 'staff-card', `prove ${person}`)
  const tries = await countTry(context, key)
  if (tries > triesBeforeRest) {
    if (tries === triesBeforeRest + 1)
      await writeAudit(context.db, context, { ...entry, outcome: 'staff_locked' })
    return 'staff_locked'
  }
  const outcome = await check(context, party, person, proof)
  if (outcome !== 'right') {
    const told = outcome === 'copied' ? 'passkey_copied' : 'wrong_proof'
    await writeAudit(context.db, context, { ...entry, outcome: told })
    return 'wrong_proof'
  }
  await forgetTries(context, key)
  await context.db.transaction().execute(async tx => {
    await noteProof(tx, actor, context.now())
    await writeAudit(tx, context, { ...entry, outcome: 'done' })
  })
  return 'proved'
}
