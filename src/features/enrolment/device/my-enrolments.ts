import { computed } from '@preact/signals'
import { namedPerson } from '../../../device/acting-for.ts'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import { listMyEnrolments, type MyEnrolment } from '../contract.ts'
import { isLive, type Span } from '../rules.ts'

export type MyEnrolments = Remembered<{ items: MyEnrolment[]; next: string | null }>
export type MineOptions = Omit<MemoryOptions, 'person'>

/** What I have joined, newest first, with when it was seen; undefined before it is known and after sign-out. */
export const myEnrolments = personalSignal<MyEnrolments>()

/** Shows at once what this device remembers of the person's enrolments, then asks. Answers what went wrong. */
export function loadMine(person: string, options: MineOptions = {}): Promise<CallFailure | undefined> {
  const query = { limit: '100', ...namedPerson(person) }
  return loadPersonal(myEnrolments, listMyEnrolments, { query }, { ...options, person })
}

/** A session I hold, wait for or was offered, for the clash rule and its words. */
export type MySpan = Span & {
  readonly enrolmentId: string
  readonly openingId: string
  readonly title: string
}

export const mySpans = computed<readonly MySpan[]>(() =>
  (myEnrolments.value?.value.items ?? []).filter(isLive).flatMap(({ id, openingId, title, sessions }) =>
    sessions.map(({ startsAt, endsAt, cancelled }) => ({
      enrolmentId: id,
      openingId,
      title,
      start: Date.parse(startsAt),
      end: Date.parse(endsAt),
      cancelled,
    })),
  ),
)

/** My live enrolment on an opening (and shift), if there is one. */
export function myEnrolmentOn(openingId: string, sessionId?: string): MyEnrolment | undefined {
  return myEnrolments.value?.value.items.find(
    item =>
      item.openingId === openingId &&
      isLive(item) &&
      (sessionId === undefined || item.sessionId === undefined || item.sessionId === sessionId),
  )
}
