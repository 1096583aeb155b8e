import { type ActDraft, type DraftOptions, dropDraft, keepDraft } from './act-drafts.ts'
import type { CallOptions } from './ask-server.ts'
import type { CallResult } from './call-endpoint.ts'

export type SendOptions = CallOptions & DraftOptions

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

type BatchAnswer = {
  readonly outcome: string
  readonly code?: string | undefined
  readonly title?: string | undefined
}

/** A batch's one answer; an act that was never taken up is a refusal like that of any other call. */
export function soleAnswer<Answer extends BatchAnswer>(
  result: CallResult<{ answers: Answer[] }>,
): CallResult<Answer> {
  if (!result.ok) return result
  const [answer] = result.value.answers
  if (answer === undefined) return { ok: false, kind: 'server' }
  if (answer.outcome !== 'rejected') return { ok: true, value: answer }
  const { code = '', title = '' } = answer
  return { ok: false, kind: 'refused', code, title, status: 409 }
}
