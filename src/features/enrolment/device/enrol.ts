import { namedPerson } from '../../../device/acting-for.ts'
import type { CallOptions } from '../../../device/ask-server.ts'
import { type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import type { Role } from '../../openings/contract.ts'
import { deleteEnrolment, type EnrolmentReply, putEnrolment } from '../contract.ts'
import { type ActDraft, type DraftOptions, dropDraft, keepDraft } from './act-drafts.ts'

export type SendOptions = CallOptions & DraftOptions

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

const sending = new Map<string, Promise<CallResult<unknown>>>()

/** Sends one act under its draft; a second tap while it is on its way joins the first. */
export async function sendOnce<Body, Value>(
  key: string,
  body: Body,
  options: SendOptions,
  send: (draft: ActDraft<Body>) => Promise<CallResult<Value>>,
): Promise<CallResult<Value>> {
  const onItsWay = sending.get(key) as Promise<CallResult<Value>> | undefined
  if (onItsWay !== undefined) return onItsWay
  const going = sendUnderDraft(key, body, options, send)
  sending.set(key, going)
  try {
    return await going
  } finally {
    sending.delete(key)
  }
}

async function sendUnderDraft<Body, Value>(
  key: string,
  body: Body,
  options: SendOptions,
  send: (draft: ActDraft<Body>) => Promise<CallResult<Value>>,
): Promise<CallResult<Value>> {
  const result = await send(await keepDraft(key, body, options))
  // Too many calls is not an answer about this act.
  const answered = result.ok || (result.kind === 'refused' && result.status !== 429)
  if (answered) await dropDraft(key, options)
  return result
}
