import type { CallFailure } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import { getMyData, type MyData } from '../contract.ts'

/** Everything that is kept about me; undefined before it is known and after sign-out. */
export const myData = personalSignal<Remembered<MyData>>()

/** Shows at once what this device remembers, then asks. Answers what went wrong. */
export function loadMyData(
  person: string,
  options: Omit<MemoryOptions, 'person'> = {},
): Promise<CallFailure | undefined> {
  return loadPersonal(myData, getMyData, {}, { ...options, person })
}
