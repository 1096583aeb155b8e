import type { TFunction } from 'i18next'
import type { Help } from '../../../design/page/frame.ts'
import { lunarWords } from '../../../device/words/lunar-words.ts'
import { sessionWords } from '../../../device/words/when-words.ts'
import type { Words } from '../../../device/words/words.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import { type ActRefusal, actRefusals, notTakenUp } from '../contract.ts'
import { isLive, type Span } from '../rules.ts'
import { type EnrolmentView, isHelp, nextTurn } from './enrolment-view.ts'

export type EnrolmentTexts = TFunction<'enrolment'>

type Known = ActRefusal | keyof typeof notTakenUp
const known: readonly string[] = [...actRefusals, ...Object.keys(notTakenUp)]
const isKnown = (code: string): code is Known => known.includes(code)

/** Why it can't be; a reason this version of the app doesn't know is told in the server's words. */
export function refusalWords(t: EnrolmentTexts, code: string, title = ''): string {
  if (isKnown(code)) return t(`refusals.${code}`)
  return title === '' ? t('trouble.unknown') : title
}

/** 12月2日 星期三 上午9点到10点半（农历十月廿四）. */
export function spanWords(words: Words, t: EnrolmentTexts, span: Span, now: number): string {
  const session = sessionWords(words, span, now)
  const lunar = lunarWords(words, shanghaiDate(span.start))
  return lunar === undefined ? session : t('withLunar', { session, lunar })
}

/** 第3次，一共6次; for a single one what the person does there. */
export function turnWords(t: EnrolmentTexts, view: EnrolmentView, now: number): string {
  const turn = nextTurn(view, now)
  if (turn === undefined) return t('turn.over')
  if (view.status === 'waitlisted') return t('turn.waiting')
  if (turn.of > 1) return t('turn.of', { number: turn.number, count: turn.of })
  return isHelp(view) ? t('turn.help') : t('turn.single')
}

/** What must be noticed first on a card; undefined for an ordinary place that one simply has. */
export function markWords(t: EnrolmentTexts, { status, place }: EnrolmentView): string | undefined {
  if (status === 'offered') return t('mark.offered')
  if (status === 'cancelled') return t('mark.cancelled')
  if (status === 'declined') return t('mark.declined')
  if (status === 'waitlisted')
    return place === undefined ? t('mark.waiting') : t('mark.queue', { count: place })
  return undefined
}

/** The phone of the site an enrolment belongs to; without one the page keeps the app's own. */
export function siteHelp(label: string, phone: string): { help: Help } | Record<string, never> {
  const digits = phone.replace(/[^\d+]/g, '')
  return digits === '' ? {} : { help: { label, phone: digits } }
}

/** How it stands, as one sentence: 报上了，您是第25位。下次是第3次，一共6次. */
export function statusWords(t: EnrolmentTexts, view: EnrolmentView, now: number): string {
  const { status, place } = view
  const turn = nextTurn(view, now)
  if (isLive(view) && turn === undefined) return t('status.over')
  if (status === 'waitlisted')
    return place === undefined ? t('status.waiting') : t('status.queue', { count: place })
  if (status !== 'enrolled') return t(`status.${status}`)
  const line = place === undefined ? t('status.enrolled') : t('status.enrolledAs', { count: place })
  return turn === undefined || turn.of === 1
    ? line
    : t('status.enrolledTurn', { line, turn: turnWords(t, view, now) })
}
