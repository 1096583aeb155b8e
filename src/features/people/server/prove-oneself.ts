import type { NotNull } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import { openPhone, phoneHash } from '../../../server/phone-field.ts'
import { verifyPin } from '../../../server/pin.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { countTry, forgetTries, triesBeforeRest } from '../../../server/tries.ts'
import type { Caller } from '../../../server/web-sessions.ts'
import { type Asked, sendCode } from './codes/give-codes.ts'
import { tryCode, useCode } from './codes/one-time-code.ts'

export type OwnProof = { readonly pin: string } | { readonly code: string }
export type ProofRefusal = 'wrong_pin' | 'wrong_code' | 'code_over' | 'too_many_tries' | 'no_way_to_prove'

/** The number that signs this person in. */
async function ownPhone({ db, keys }: ServerContext, person: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('sign_in_phone')
    .select('number')
    .where('person', '=', person)
    .executeTakeFirst()
  return row && openPhone(keys, person, row.number)
}

async function pinsOf({ db }: ServerContext, person: string): Promise<string[]> {
  const cards = await db
    .selectFrom('card')
    .select('pin_hash')
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .where('pin_hash', 'is not', null)
    .$narrowType<{ pin_hash: NotNull }>()
    .execute()
  return cards.map(card => card.pin_hash)
}

/** How somebody who is signed in can show once more that it is them. */
export async function waysToProve(
  context: ServerContext,
  person: string,
): Promise<{ pin: boolean; phoneEnd: string | null }> {
  const [pins, phone] = [await pinsOf(context, person), await ownPhone(context, person)]
  return { pin: pins.length > 0, phoneEnd: phone?.slice(-4) ?? null }
}

/** A code to the person's own phone, on the count of every code to it. */
export async function sendOwnCode(
  context: ServerContext,
  caller: Caller,
  person: string,
): Promise<Asked | 'too_many_phone_codes' | 'no_way_to_prove'> {
  const phone = await ownPhone(context, person)
  return phone === undefined ? 'no_way_to_prove' : sendCode(context, caller, phone)
}

async function tryPins(context: ServerContext, person: string, pin: string): Promise<'right' | ProofRefusal> {
  const pins = await pinsOf(context, person)
  for (const hash of pins) if (await verifyPin(pin, hash, [context.keys.pepper])) return 'right'
  return pins.length === 0 ? 'no_way_to_prove' : 'wrong_pin'
}

async function tryOwnCode(
  context: ServerContext,
  person: string,
  code: string,
): Promise<'right' | ProofRefusal> {
  const phone = await ownPhone(context, person)
  if (phone === undefined) return 'no_way_to_prove'
  const { id, outcome } = await tryCode(context, phoneHash(context.keys, phone), code)
  if (outcome !== 'right' || id === undefined) return outcome === 'right' ? 'code_over' : outcome
  return (await useCode(context.db, context.now(), id)) ? 'right' : 'code_over'
}

/**
 * Whether it is the person who holds their device, before something that can't be taken back. Tries are counted by person before
 * they are looked at: a phone left open is no place to guess in.
 */
export async function proveOneself(
  context: ServerContext,
  { person }: Actor,
  proof: OwnProof,
): Promise<'right' | ProofRefusal> {
  const key = keyedHash(context.keys, 'card', `oneself ${person}`)
  if ((await countTry(context, key)) > triesBeforeRest) return 'too_many_tries'
  const found =
    'code' in proof
      ? await tryOwnCode(context, person, proof.code)
      : await tryPins(context, person, proof.pin)
  if (found === 'right') await forgetTries(context, key)
  return found
}
