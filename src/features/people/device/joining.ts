import { type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import { newId } from '../../../device/new-id.ts'
import { offlineDatabase } from '../../../device/offline-database.ts'
import { personalSignal } from '../../../device/personal.ts'
import { hour } from '../../../shared/dates.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { plainPhone } from '../../../shared/phone.ts'
import { askCode, join, type Me, signInByCode } from '../contract.ts'
import { typedDigits } from '../rules.ts'
import { type MeOptions, remember } from './me.ts'

/** What somebody has said so far on the way in by phone, as they typed it. */
export type Joining = {
  /** 11 digits. */
  readonly phone: string
  /** Where they were going. */
  readonly goingTo: string
  /** Whether a message went out; if not, the site reads the code out. */
  readonly sent: boolean
  /** The code was right and nobody has the phone: they may join. */
  readonly proved: boolean
  /** Of this joining: sent twice it is done once. */
  readonly id: Uuid
  readonly name: string
  readonly year: string
  readonly month: string
  readonly likes: readonly string[]
  /** Milliseconds since 1970. */
  readonly at: number
}

export const joining = personalSignal<Joining>()

const key = 'joining'
/**
 * Going to the messages and back may cost the page, so the words are kept; but not long, since whose phone this is isn't known
 * yet.
 */
const keptFor = hour

/** Brings back what was said before the page was lost. Never throws. */
export async function recallJoining(options: MeOptions = {}): Promise<void> {
  const { database = offlineDatabase, now = Date.now } = options
  const store = database.store<Joining>('drafts')
  const kept = await store.get(key)
  if (kept === undefined) return
  if (now() - kept.at > keptFor) await store.remove(key)
  else joining.value ??= kept
}

/** Keeps more of what was said. */
export async function keepJoining(part: Partial<Joining>, options: MeOptions = {}): Promise<void> {
  const { database = offlineDatabase, now = Date.now } = options
  const nothing = {
    phone: '',
    goingTo: '/mine',
    sent: true,
    proved: false,
    name: '',
    year: '',
    month: '',
    likes: [],
  }
  joining.value = { ...nothing, id: newId(), ...joining.value, ...part, at: now() }
  await database.store<Joining>('drafts').put(key, joining.value)
}

/** Whoever was on the way is in: nothing of it is needed any more. */
export async function forgetJoining({ database = offlineDatabase }: MeOptions = {}): Promise<void> {
  joining.value = undefined
  await database.store('drafts').remove(key)
}

/** Asks for a code. What was said stays when only the number is put right. Refusals: `too_many_phone_codes`, `needs_https`. */
export async function askForCode(
  typed: string,
  goingTo: string,
  options: MeOptions = {},
): Promise<CallResult<{ sent: boolean; minutes: number }>> {
  const phone = plainPhone(typed)
  const result = await callEndpoint(askCode, { body: { phone } }, options)
  if (result.ok) await keepJoining({ phone, goingTo, sent: result.value.sent, proved: false }, options)
  return result
}

/** Signs in with the code; `forgetJoining` is for when the person has gone on. After the refusal `nobody_yet` joining may go on. */
export async function signInWithCode(typed: string, options: MeOptions = {}): Promise<CallResult<Me>> {
  const phone = joining.value?.phone ?? ''
  const result = await callEndpoint(signInByCode, { body: { phone, code: typedDigits(typed) } }, options)
  if (result.ok) await remember(result.value, options)
  else if (result.kind === 'refused' && result.code === 'nobody_yet')
    await keepJoining({ proved: true }, options)
  return result
}

/** Joins with everything said, to live in `division`. Refusals: `no_proof`, `phone_known`, `no_such_division`, `too_young`. */
export async function joinNow(division: string, options: MeOptions = {}): Promise<CallResult<Me>> {
  const { id, phone = '', name = '', year = '', month = '', likes = [] } = joining.value ?? { id: newId() }
  const birth = { birthYear: Number(typedDigits(year)), birthMonth: Number(typedDigits(month)) }
  const body = { id, phone, name, ...birth, division, likes: [...likes] }
  const result = await callEndpoint(join, { body }, options)
  if (result.ok) await remember(result.value, options)
  return result
}
