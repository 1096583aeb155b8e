import type { CallFailure } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { namedPerson } from '../../../device/named-person.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import { type Attended, listMyAttendance, type MyAttendance } from '../contract.ts'

/** Today's sessions with what is known of the person's being there. */
export const myAttendance = personalSignal<Remembered<MyAttendance>>()

/** Shows at once what this device remembers of today, then asks. Answers what went wrong. */
export function loadAttendance(
  person: string,
  options: Omit<MemoryOptions, 'person'> = {},
): Promise<CallFailure | undefined> {
  const { now = Date.now } = options
  // The day is in the address, so that yesterday's is not remembered as today's.
  const query = { from: shanghaiDate(now()), ...namedPerson(person) }
  return loadPersonal(myAttendance, listMyAttendance, { query }, { ...options, person })
}

/** Today's session of an opening that begins then, in milliseconds since 1970. */
export function attendedAt(openingId: string, start: number): Attended | undefined {
  return myAttendance.value?.value.items.find(
    item => item.openingId === openingId && Date.parse(item.startsAt) === start,
  )
}

/** Today's session of an opening; the first of them that is not called off. */
export function attendedToday(openingId: string): Attended | undefined {
  return myAttendance.value?.value.items.find(item => item.openingId === openingId && !item.cancelled)
}
