import type { Wish } from '../../voice/talking/reply.ts'
import type { Intent } from '../../voice/understand/utterance.ts'
import { answerNext, answerToday, answerWeek } from './answers/agenda.ts'
import { answerCancel } from './answers/cancel.ts'
import { answerEnrol } from './answers/enrol.ts'
import { answerFind } from './answers/find.ts'
import { answerBigger, answerBrighter, answerDarker, answerSlower, answerSmaller } from './answers/looks.ts'
import { answerOpen } from './answers/open.ts'
import {
  answerCall,
  answerCancelOrder,
  answerCheckin,
  answerFamily,
  answerHelp,
  answerMenu,
  answerNo,
  answerOrder,
  answerStop,
  answerUnknown,
  answerYes,
} from './answers/plain.ts'
import { answerRecord } from './answers/record.ts'
import { type Answer, type Asking, type Reply, told } from './asking.ts'
import type { PlannedAct } from './planned-act.ts'

/** What is said to each thing a person can want. None of them changes anything beyond this device. */
const answers: Readonly<Record<Intent, Answer>> = {
  find: answerFind,
  open: answerOpen,
  enrol: answerEnrol,
  cancel: answerCancel,
  next: answerNext,
  today: answerToday,
  week: answerWeek,
  record: answerRecord,
  checkin: answerCheckin,
  menu: answerMenu,
  order: answerOrder,
  'cancel-order': answerCancelOrder,
  read: () => ({ kind: 'leave', to: 'read' }),
  stop: answerStop,
  slower: answerSlower,
  // With an answer open it is given again; else there is nothing to repeat.
  again: answerHelp,
  bigger: answerBigger,
  smaller: answerSmaller,
  brighter: answerBrighter,
  darker: answerDarker,
  call: answerCall,
  help: answerHelp,
  home: () => ({ kind: 'leave', to: { href: '/' } }),
  back: () => ({ kind: 'leave', to: 'back' }),
  family: answerFamily,
  yes: answerYes,
  no: answerNo,
  unknown: answerUnknown,
}

/** The answer to a wish; `refused` is the act that a no was said to. */
export async function answerWish(
  wish: Wish,
  refused: PlannedAct | undefined,
  asking: Asking,
): Promise<Reply> {
  if (wish.intent === 'no' && refused !== undefined)
    return told([asking.t(`confirm.refused.${refused.kind}`)])
  return answers[wish.intent](wish, asking)
}
