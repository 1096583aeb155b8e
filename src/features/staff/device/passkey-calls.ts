import type { CallOptions } from '../../../device/ask-server.ts'
import { type CallFailure, type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import type { KeyHolder, KeyTrouble } from '../../../device/key-holder.ts'
import { proveStaff } from '../contract.ts'
import {
  addPasskey,
  askMyChallenge,
  askSignInChallenge,
  removePasskey,
  signInByPasskey,
} from '../passkey-contract.ts'

/** What the device itself said no to, as `staff-trouble.ts` has words for it. */
const unsigned = (why: KeyTrouble): CallFailure => ({
  ...{ ok: false, kind: 'refused', code: `device_${why}`, title: '', status: 400 },
})

/** Comes in by the finger or screen lock of this device. */
export async function signInByKey(holder: KeyHolder, options: CallOptions) {
  const asked = await callEndpoint(askSignInChallenge, { body: {} }, options)
  if (!asked.ok) return asked
  const signed = await holder.sign(asked.value)
  if (!signed.ok) return unsigned(signed.why)
  return callEndpoint(signInByPasskey, { body: { signed: signed.value } }, options)
}

/** Shows again who is here, by the same. */
export async function proveByKey(holder: KeyHolder, options: CallOptions) {
  const asked = await callEndpoint(askMyChallenge, { body: { for: 'prove' } }, options)
  if (!asked.ok) return asked
  const signed = await holder.sign(asked.value)
  if (!signed.ok) return unsigned(signed.why)
  return callEndpoint(proveStaff, { body: { signed: signed.value } }, options)
}

export interface KeyToAdd {
  /** Made once, so that sending again after a lost reply adds nothing twice. */
  readonly id: string
  readonly name: string
  readonly rpName: string
}

/** Makes a key on this device and tells the server its public half. */
export async function addThisDevice(
  holder: KeyHolder,
  { id, name, rpName }: KeyToAdd,
  options: CallOptions,
): Promise<CallResult<{ added: true }>> {
  const asked = await callEndpoint(askMyChallenge, { body: { for: 'add' } }, options)
  if (!asked.ok) return asked
  const made = await holder.make({ ...asked.value, rpName })
  if (!made.ok) return unsigned(made.why)
  return callEndpoint(addPasskey, { body: { id, name, made: made.value } }, options)
}

export const removeDevice = (id: string, options: CallOptions) =>
  callEndpoint(removePasskey, { params: { id } }, options)
