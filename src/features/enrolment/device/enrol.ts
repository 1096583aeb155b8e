import { type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import { namedPerson } from '../../../device/named-person.ts'
import { type SendOptions, sendOnce } from '../../../device/send-once.ts'
import type { Role } from '../../openings/contract.ts'
import { deleteEnrolment, type EnrolmentReply, putEnrolment } from '../contract.ts'

/** What a person asks for. `sessionId` names a shift; without it the whole series or the next shift is meant. */
export type EnrolWish = {
  readonly openingId: string
  readonly sessionId?: string | undefined
  readonly role?: Role | undefined
  readonly ifFull?: 'wait' | 'refuse' | undefined
}

/**
 * Asks for a place for `person`, who is signed in. Without an answer nothing has been promised: the result says
 * offline and the draft stays, so that trying again is the same act. A full opening is a success with
 * `outcome: 'refused'` or `'waitlisted'`.
 */
export function enrol(
  person: string,
  wish: EnrolWish,
  options: SendOptions = {},
): Promise<CallResult<EnrolmentReply>> {
  const { openingId, sessionId, role, ifFull } = wish
  const key = ['enrol', person, openingId, sessionId, role, ifFull].join(' ')
  const body = {
    openingId,
    ...(sessionId !== undefined && { sessionId }),
    ...(role !== undefined && { role }),
    ...(ifFull !== undefined && { ifFull }),
    ...namedPerson(person),
  }
  return sendOnce(key, body, options, draft =>
    callEndpoint(
      putEnrolment,
      { params: { id: draft.id }, body: { ...draft.body, meta: { madeAt: draft.madeAt } } },
      options,
    ),
  )
}

/** Gives a place or a place in the queue back. */
export function cancel(
  person: string,
  enrolmentId: string,
  options: SendOptions = {},
): Promise<CallResult<EnrolmentReply>> {
  return sendOnce(`cancel ${person} ${enrolmentId}`, {}, options, draft =>
    callEndpoint(deleteEnrolment, { params: { id: enrolmentId }, query: { act: draft.id } }, options),
  )
}
