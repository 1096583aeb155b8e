import { type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import { type Erasure, eraseMe, getErasure, sendErasureCode } from '../contract.ts'

/** What erasing me would do; undefined before it is known and after sign-out. */
export const myErasure = personalSignal<Remembered<Erasure>>()

type Options = Omit<MemoryOptions, 'person'>

/** Shows at once what this device remembers, then asks. Answers what went wrong. */
export const loadErasure = (person: string, options: Options = {}) =>
  loadPersonal(myErasure, getErasure, {}, { ...options, person })

/** Asks for a code to the phone that signs me in. */
export const askErasureCode = (options: Options) => callEndpoint(sendErasureCode, {}, options)

/** Erases me; what was typed goes no further. */
export function eraseWith(
  proof: { pin: string } | { code: string },
  options: Options,
): Promise<CallResult<{ erased: true }>> {
  return callEndpoint(eraseMe, { body: proof }, options)
}
