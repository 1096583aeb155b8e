import { computed, signal } from '@preact/signals'
import { actingFor } from '../../../device/acting-for.ts'
import type { CallOptions } from '../../../device/ask-server.ts'
import { type CallFailure, type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import { type OfflineDatabase, offlineDatabase } from '../../../device/offline-database.ts'
import { forgetPersonal } from '../../../device/personal.ts'
import {
  getMe,
  type Me,
  signInByQr,
  signIn as signInEndpoint,
  signOut as signOutEndpoint,
} from '../contract.ts'
import { typedDigits } from '../rules.ts'

/**
 * Who is signed in here; null is nobody, undefined is not known yet. Remembered, so that 我的 opens without a
 * network; only the server's word ends it.
 */
export const me = signal<Me | null | undefined>(undefined)

/** Whose things the personal screens are about: who is signed in, or the senior they act for. */
export const forWhom = computed(() => {
  const [person, whom] = [me.value, actingFor.value]
  return person && whom ? { ...person, id: whom.personId, name: whom.name } : person
})

export type MeOptions = CallOptions & { readonly database?: OfflineDatabase; readonly now?: () => number }

type StoredMe = { readonly value: Me; readonly at: number }
const key = 'me'

/** Shows at once who was signed in the last time, then asks. Never throws. */
export async function loadMe(options: MeOptions = {}): Promise<void> {
  const { database = offlineDatabase } = options
  const stored = await database.store<StoredMe>('mine').get(key)
  me.value ??= stored?.value
  const shown = me.value
  const result = await callEndpoint(getMe, {}, options)
  // Somebody signed in or out while the answer was on its way.
  if (me.value !== shown) return
  if (result.ok) return remember(result.value, options)
  // Where nobody was, there is nothing of anybody's: what a visitor typed stays.
  if (result.kind === 'signed-out' && shown) return forgetMine(database)
  me.value ??= null
}

/**
 * Shows who was signed in the last time, without asking the server: for screens that anybody sees, so that a
 * stranger's visit makes no call about persons.
 */
export async function recallMe(options: Pick<MeOptions, 'database'> = {}): Promise<void> {
  const { database = offlineDatabase } = options
  const stored = await database.store<StoredMe>('mine').get(key)
  me.value ??= stored?.value
}

/** Signs in with what was typed. Refusals: `wrong_card_or_pin`, `card_locked`, `too_many_cards`, `needs_https`. */
export async function signIn(card: string, pin: string, options: MeOptions = {}): Promise<CallResult<Me>> {
  const result = await callEndpoint(
    signInEndpoint,
    { body: { card: typedDigits(card), pin: typedDigits(pin) } },
    options,
  )
  if (result.ok) await remember(result.value, options)
  return result
}

/** Signs in with what the QR of a card holds and the PIN. Refusals: those of a sign-in, and `no_pin_yet`. */
export async function signInWithQr(
  token: string,
  pin: string,
  options: MeOptions = {},
): Promise<CallResult<Me>> {
  const result = await callEndpoint(signInByQr, { body: { token, pin: typedDigits(pin) } }, options)
  if (result.ok) await remember(result.value, options)
  return result
}

/**
 * Signs out and clears everything personal from this device. Only the server can end a session: without a network
 * nothing changes, and the result says so.
 */
export async function signOut(options: MeOptions = {}): Promise<CallFailure | undefined> {
  const result = await callEndpoint(signOutEndpoint, {}, options)
  if (!result.ok && result.kind !== 'signed-out') return result
  await forgetMine(options.database ?? offlineDatabase)
  return undefined
}

/** Shows who has just been let in here, and keeps it for the time without a network. */
export async function remember(person: Me, options: MeOptions): Promise<void> {
  const { database = offlineDatabase, now = Date.now } = options
  const store = database.store<StoredMe>('mine')
  const before = await store.get(key)
  // Whoever comes after another person on one phone finds nothing of theirs.
  if (before && before.value.id !== person.id) await forgetPersonal(database)
  me.value = person
  await store.put(key, { value: person, at: now() })
}

async function forgetMine(database: OfflineDatabase): Promise<void> {
  me.value = null
  await forgetPersonal(database)
}
