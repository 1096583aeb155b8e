import type { EnrolmentReply, EnrolmentStatus } from '../contract.ts'
import { type AskedPlace, enrolmentOf } from './asked-place.ts'
import type { EnrolmentView } from './enrolment-view.ts'
import { noteAnswer } from './just-now.ts'

/** Keeps the answer to an enrolment for the next screen, and tells which one that is. `at` is when it came. */
export function screenAfterEnrolling(asked: AskedPlace, reply: EnrolmentReply, at: number): string {
  const { id, status } = reply
  if (status === 'refused' || status === 'held') {
    return `/enrolments/${id}/done?refused=${reply.code ?? ''}&opening=${asked.openingId}`
  }
  noteAnswer(enrolmentOf(asked, reply), { status, place: reply.place }, at)
  return `/enrolments/${id}/done`
}

type GivenBack = { readonly outcome: string; readonly code?: string | undefined }

/** The same for a place that was given back. */
export function screenAfterGivingBack(
  view: EnrolmentView,
  answer: GivenBack,
  ended: EnrolmentStatus,
  at: number,
): string {
  const page = `/enrolments/${view.id}`
  if (answer.outcome === 'refused') return `${page}/done?refused=${answer.code}&opening=${view.openingId}`
  noteAnswer(view, { status: ended, place: view.status === 'enrolled' ? view.place : undefined }, at)
  return `${page}/cancelled`
}
