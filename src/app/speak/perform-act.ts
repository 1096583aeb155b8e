import { actFailure } from '../../device/use-act.ts'
import { decline } from '../../features/enrolment/device/answer-offer.ts'
import { cancel, enrol } from '../../features/enrolment/device/enrol.ts'
import { troubleWords } from '../../features/enrolment/screens/act-trouble.tsx'
import { screenAfterEnrolling, screenAfterGivingBack } from '../../features/enrolment/screens/after-act.ts'
import type { EnrolmentTexts } from '../../features/enrolment/screens/enrolment-words.ts'
import { loadMe } from '../../features/people/device/me.ts'
import { type Asking, type Reply, signInWay, told } from './asking.ts'
import type { PlannedAct } from './planned-act.ts'

/**
 * Does what was said back and agreed to, by the very calls the screens use, and leads to their result. Without an answer the
 * same sentence stays open with what went wrong: trying again is the same act.
 */
export async function performAct(act: PlannedAct, asking: Asking): Promise<Reply> {
  const { options, now } = asking
  const clock = options.now ?? (() => now)
  if (act.kind === 'enrol') {
    const { openingId, sessionId, role } = act.asked
    const result = await enrol(act.person.id, { openingId, sessionId, role, ifFull: 'wait' }, options)
    if (!result.ok) return failed(act, actFailure(result), asking)
    return { kind: 'leave', to: { href: screenAfterEnrolling(act.asked, result.value, clock()) } }
  }
  const offered = act.view.status === 'offered'
  const result = await (offered ? decline : cancel)(act.person.id, act.view.id, options)
  if (!result.ok) return failed(act, actFailure(result), asking)
  const ended = offered ? 'declined' : 'cancelled'
  return { kind: 'leave', to: { href: screenAfterGivingBack(act.view, result.value, ended, clock()) } }
}

async function failed(
  act: PlannedAct,
  trouble: ReturnType<typeof actFailure>,
  asking: Asking,
): Promise<Reply> {
  const { t, options, enrolment } = asking
  if (trouble.kind === 'signed-out') {
    await loadMe(options)
    const then = act.kind === 'enrol' ? { enrol: act.asked.openingId } : { cancel: act.view.id }
    return told([t(`confirm.signedOut.${act.kind}`)], [signInWay(asking, then)])
  }
  return { kind: 'confirm', act, trouble: troubleWords(enrolment, trouble, unsentWords(act, enrolment)) }
}

function unsentWords(act: PlannedAct, t: EnrolmentTexts): string {
  return act.kind === 'enrol' ? t('confirm.unsent') : t(`giveBack.${givingBack(act.view.status)}.unsent`)
}

/** Which of the sentences about giving something back fits: a place, a place in the queue, an offer. */
export function givingBack(status: string): 'cancel' | 'leave' | 'decline' {
  return status === 'offered' ? 'decline' : status === 'enrolled' ? 'cancel' : 'leave'
}
