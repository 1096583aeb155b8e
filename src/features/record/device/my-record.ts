import { actingPerson, namedPerson } from '../../../device/acting-for.ts'
import { type CallFailure, callEndpoint } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import { getMyRecord, type MyRecord } from '../contract.ts'

/** My service record with when it was seen; undefined before it is known and after sign-out. */
export const myRecord = personalSignal<Remembered<MyRecord>>()

export type RecordOptions = Omit<MemoryOptions, 'person'>

/** Shows at once what this device remembers of the person's record, then asks. Answers what went wrong. */
export function loadRecord(person: string, options: RecordOptions = {}): Promise<CallFailure | undefined> {
  const query = { limit: '100', ...namedPerson(person) }
  return loadPersonal(myRecord, getMyRecord, { query }, { ...options, person })
}

/** Adds the next page to the record shown; older entries need the network. */
export async function loadOlderEntries(options: RecordOptions = {}): Promise<CallFailure | undefined> {
  const shown = myRecord.value
  if (!shown?.value.next) return undefined
  const query = { limit: '100', cursor: shown.value.next, ...actingPerson() }
  const result = await callEndpoint(getMyRecord, { query }, options)
  if (!result.ok) return result
  const items = [...shown.value.items, ...result.value.items]
  myRecord.value = { ...shown, value: { ...result.value, items } }
  return undefined
}
