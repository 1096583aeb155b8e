import type { TFunction } from 'i18next'
import type { Help } from '../../design/page/frame.ts'
import type { HandedIn } from '../../device/handed-in.ts'
import type { Words } from '../../device/words/words.ts'
import type { EnrolmentTexts } from '../../features/enrolment/screens/enrolment-words.ts'
import type { OpeningSummary } from '../../features/openings/device/opening-summary.ts'
import type { TalkEvent } from '../../voice/talking/conversation.ts'
import type { Reply as ReplyOf, Way, Wish } from '../../voice/talking/reply.ts'
import type { PlannedAct } from './planned-act.ts'

export type TalkTexts = TFunction<'talking'>
export type Reply = ReplyOf<PlannedAct>
export type Tell = (event: TalkEvent<PlannedAct>) => void

/** What an answer is made from. */
export interface Asking {
  readonly t: TalkTexts
  readonly words: Words
  readonly enrolment: EnrolmentTexts
  readonly options: HandedIn
  /** Milliseconds since 1970. */
  readonly now: number
  /** 6 digits. */
  readonly county: string
  /** The address of the screen the person came from. */
  readonly cameFrom: string | undefined
  /** Whom to ring. */
  readonly help: Help
  /** What was listed last, in its order. */
  readonly listed: readonly OpeningSummary[]
}

export type Answer = (wish: Wish, asking: Asking) => Reply | Promise<Reply>

export function told(lines: readonly string[], ways: readonly Way[] = []): Reply {
  return { kind: 'told', lines, ways }
}

/** The same button, in the same words, as at the end of every page. */
export function callWay({ help }: Asking): Way {
  return { label: help.label, go: { href: `tel:${help.phone}` } }
}

export function way(label: string, href: string): Way {
  return { label, go: { href } }
}

/** To the sign-in and back to this very sentence: `then` is what `/speak` is to be opened with. */
export function signInWay({ t }: Asking, then: Record<string, string>): Way {
  const back = `/speak?${new URLSearchParams(then)}`
  return way(t('enrol.signInGo'), `/sign-in?then=${encodeURIComponent(back)}`)
}
