import { type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import { type SendOptions, sendOnce, soleAnswer } from '../../../device/send-once.ts'
import { type Answer, postActs } from '../contract.ts'

type Kind = 'rejoin' | 'accept' | 'decline'
type Answering = (person: string, enrolmentId: string, options?: SendOptions) => Promise<CallResult<Answer>>

/** Takes a cancel back: the place again if it is still free, else the head of the queue. */
export const rejoin: Answering = (person, enrolmentId, options) =>
  sendAct('rejoin', person, enrolmentId, options)

/** Takes the place that was offered. */
export const accept: Answering = (person, enrolmentId, options) =>
  sendAct('accept', person, enrolmentId, options)

/** Lets the offered place go to the next. */
export const decline: Answering = (person, enrolmentId, options) =>
  sendAct('decline', person, enrolmentId, options)

function sendAct(kind: Kind, person: string, enrolmentId: string, options: SendOptions = {}) {
  return sendOnce(`${kind} ${person} ${enrolmentId}`, { enrolmentId }, options, async draft => {
    const act = { id: draft.id, kind, v: 1, body: draft.body, meta: { madeAt: draft.madeAt } }
    return soleAnswer(await callEndpoint(postActs, { body: { acts: [act] } }, options))
  })
}
