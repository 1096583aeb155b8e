import type { Kysely } from 'kysely'
import { writeAudit } from '../../../../server/audit.ts'
import { inTurn } from '../../../../server/in-turn.ts'
import { keyedHash } from '../../../../server/keyed-hash.ts'
import { phoneHash } from '../../../../server/phone-field.ts'
import type { Database } from '../../../../server/schema.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { type Caller, knownDevice, openSession, type SignedIn } from '../../../../server/web-sessions.ts'
import { minute } from '../../../../shared/dates.ts'
import { failingNetwork, isCrowded, notePhone } from './code-limits.ts'
import { type Tried, tryCode, useCode } from './one-time-code.ts'
import { findHolder } from './phone-holder.ts'

/** How long joining may go on without a second code. */
const proofLasts = 30 * minute

export type CodeRefusal = 'wrong_code' | 'code_over' | 'too_many_phone_codes'
/** The code was right, but nobody has the phone: the device now holds the proof that lets somebody join with it. */
export type NobodyYet = { nobodyYet: true; deviceToken?: string }
type Outcome = SignedIn | NobodyYet | CodeRefusal

type Attempt = Caller & { phone: string; code: string }

/** Nobody is known to have done it. A spent code is told once: who goes on trying must not fill the audit. */
async function auditRefusal(
  context: ServerContext,
  { address }: Attempt,
  phone: Buffer,
  { id, tries, outcome }: Tried,
): Promise<void> {
  if (id === undefined || tries > 6) return
  const person = (await findHolder(context.db, phone)) ?? null
  await writeAudit(context.db, context, { what: 'sign_in', actor: null, person, thing: id, address, outcome })
}

async function proveOnDevice(
  tx: Kysely<Database>,
  now: number,
  caller: Caller,
  proved: { phone: Buffer; code: string; read_out_by: string | null },
): Promise<NobodyYet> {
  const { id: device, newToken } = await knownDevice(tx, now, caller)
  const fresh = { proved_at: new Date(now), expires_at: new Date(now + proofLasts), act: null, person: null }
  const row = { ...proved, ...fresh }
  await tx
    .insertInto('phone_proof')
    .values({ device, ...row })
    .onConflict(conflict => conflict.column('device').doUpdateSet(row))
    .execute()
  return { nobodyYet: true, ...(newToken === undefined ? {} : { deviceToken: newToken }) }
}

async function tryPhone(context: ServerContext, attempt: Attempt): Promise<Outcome> {
  const phone = phoneHash(context.keys, attempt.phone)
  const network = failingNetwork(context, attempt.address)
  if (await isCrowded(context, network, phone)) return 'too_many_phone_codes'
  const tried = await tryCode(context, phone, attempt.code)
  const { id, readOutBy, outcome } = tried
  if (outcome !== 'right' || id === undefined) {
    await notePhone(context, network, phone)
    await auditRefusal(context, attempt, phone, tried)
    return outcome === 'right' ? 'code_over' : outcome
  }
  return context.db.transaction().execute(async (tx): Promise<Outcome> => {
    if (!(await useCode(tx, context.now(), id))) return 'code_over'
    const person = await findHolder(tx, phone)
    if (person !== undefined) return openSession(tx, context, attempt, { person, id, shown: 'code' })
    return proveOnDevice(tx, context.now(), attempt, { phone, code: id, read_out_by: readOutBy })
  })
}

/**
 * One try with phone and code. Whether anybody has the phone shows only to who holds it: until the code is right, an unknown
 * phone takes the same steps and answers the same. The code is used up in the transaction that lets the person in.
 */
export async function signInWithCode(context: ServerContext, attempt: Attempt): Promise<Outcome> {
  const network = keyedHash(context.keys, 'network', attempt.address).toString('hex')
  return inTurn(`code ${network}`, () => tryPhone(context, attempt))
}
