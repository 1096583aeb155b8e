import { personalSignal } from '../../../device/personal.ts'
import type { EnrolmentStatus } from '../contract.ts'
import { myEnrolments } from '../device/my-enrolments.ts'
import type { EnrolmentView } from './enrolment-view.ts'

/** What the last answer made of an enrolment, until the list has caught up with it. */
const justNow = personalSignal<{ readonly view: EnrolmentView; readonly at: number }>()

type Change = { readonly status: EnrolmentStatus; readonly place?: number | undefined }

/** Keeps the answer of an act that went through, so that the next screen tells it without asking again. `at` is when. */
export function noteAnswer(view: EnrolmentView, { status, place }: Change, at: number): void {
  const { place: _, offeredUntil: __, ...rest } = view
  justNow.value = { view: { ...rest, status, ...(place === undefined ? {} : { place }) }, at }
}

/** An enrolment of mine as it is now; undefined when neither the list nor the last answer knows it. */
export function presentEnrolment(id: string): EnrolmentView | undefined {
  const list = myEnrolments.value
  const listed = list?.value.items.find(item => item.id === id)
  const answered = justNow.value
  if (answered?.view.id !== id) return listed
  // A list that was asked for before the answer came doesn't have it yet.
  return listed === undefined || answered.at >= (list?.at ?? 0) ? answered.view : listed
}
