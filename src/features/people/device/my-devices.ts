import { type CallFailure, callEndpoint } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import { endSession, listSessions, type SignedInDevices } from '../contract.ts'

/** Where I am signed in, with when it was seen; undefined before it is known and after sign-out. */
export const myDevices = personalSignal<Remembered<SignedInDevices>>()

export type DevicesOptions = Omit<MemoryOptions, 'person'>

/** Shows at once what this device remembers of the list, then asks. Answers what went wrong. */
export function loadDevices(person: string, options: DevicesOptions = {}): Promise<CallFailure | undefined> {
  return loadPersonal(myDevices, listSessions, {}, { ...options, person })
}

/**
 * Signs me out on one of my devices; one that is gone already counts as done. Only the server can do that: without a
 * network nothing changes, and the result says so.
 */
export async function endDevice(id: string, options: DevicesOptions = {}): Promise<CallFailure | undefined> {
  const result = await callEndpoint(endSession, { params: { id } }, options)
  const gone = result.ok || (result.kind === 'refused' && result.code === 'no_such_sign_in')
  if (!gone) return result
  // What is shown next must not name it again, even if the network goes away now.
  const shown = myDevices.value
  if (shown)
    myDevices.value = { ...shown, value: { items: shown.value.items.filter(item => item.id !== id) } }
  return undefined
}
