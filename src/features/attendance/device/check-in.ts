import { type CallFailure, type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import { type SendOptions, sendOnce, soleAnswer } from '../../../device/send-once.ts'
import { type Answer, postActs } from '../../enrolment/contract.ts'
import { type AttendKind, type CheckIn, getCheckIn } from '../contract.ts'
import { unionOf } from '../rules.ts'

type CheckInOptions = Omit<MemoryOptions, 'person'>

/** What I can sign in to at the site where I am; undefined before it is known and after sign-out. */
export const checkInHere = personalSignal<Remembered<CheckIn>>()

/** Shows at once what this device remembers of today at the site, then asks. */
export function loadCheckIn(
  site: string,
  person: string,
  options: CheckInOptions = {},
): Promise<CallFailure | undefined> {
  // Another site's sessions are not this one's.
  if (checkInHere.value?.value.siteId !== site) checkInHere.value = undefined
  return loadPersonal(checkInHere, getCheckIn, { params: { id: site } }, { ...options, person })
}

/**
 * 签到 or 签退 of who is signed in. Without an answer nothing has been noted: the result says offline, the draft stays, and trying
 * again is the same act. A refusal is an answer with `outcome: 'refused'`.
 */
export async function attend(
  person: string,
  kind: AttendKind,
  sessionId: string,
  options: SendOptions = {},
): Promise<CallResult<Answer>> {
  const { now = Date.now } = options
  const result = await sendOnce(`${kind} ${person} ${sessionId}`, { sessionId }, options, async draft => {
    const act = { id: draft.id, kind, v: 1, body: draft.body, meta: { madeAt: draft.madeAt } }
    return soleAnswer(await callEndpoint(postActs, { body: { acts: [act] } }, options))
  })
  if (result.ok && result.value.outcome !== 'refused') note(result.value.id, kind, sessionId, now())
  return result
}

/** The fact as this device knows it, until the server tells it; the ids are the same, so it counts once. */
function note(id: string, kind: AttendKind, sessionId: string, at: number): void {
  const known = checkInHere.value
  if (known === undefined) return
  const fact = { id, kind, at: new Date(at).toISOString() }
  const items = known.value.items.map(item =>
    item.sessionId === sessionId ? { ...item, facts: unionOf([fact], item.facts) } : item,
  )
  checkInHere.value = { ...known, value: { ...known.value, items } }
}
