import type { TFunction } from 'i18next'
import { clockRangeWords, clockWords } from '../../../device/words/clock-words.ts'
import type { Words } from '../../../device/words/words.ts'
import { minute, shanghaiDate, shanghaiMoment, shanghaiParts } from '../../../shared/dates.ts'
import { type Attended, type AttendRefusal, attendRefusals } from '../contract.ts'
import { attendanceOf, opensBefore } from '../rules.ts'

export type AttendanceTexts = TFunction<'attendance'>

/** 上午9点02分, of a moment in milliseconds since 1970. */
export function clockOf(words: Words, at: number): string {
  const { hour, minute: past } = shanghaiParts(at)
  return clockWords(words, hour * 60 + past)
}

/** How a person stands at a session: 还没签到, 签到了，上午9点02分. */
export function standWords(t: AttendanceTexts, words: Words, { facts }: Pick<Attended, 'facts'>): string {
  const attendance = attendanceOf(facts)
  if (attendance.state === 'expected') return t('stand.expected')
  if (attendance.state === 'excused') return t('stand.excused')
  if (attendance.state === 'left') return t('stand.left')
  return attendance.to === undefined
    ? t('stand.here', { clock: clockOf(words, attendance.from) })
    : t('stand.gone', { clock: clockOf(words, attendance.to) })
}

/** 上午9点到10点半. */
export function timesWords(
  words: Words,
  { startsAt, endsAt }: Pick<Attended, 'startsAt' | 'endsAt'>,
): string {
  const midnight = shanghaiMoment(shanghaiDate(Date.parse(startsAt)))
  const minutesOf = (at: string) => Math.round((Date.parse(at) - midnight) / minute)
  return clockRangeWords(words, minutesOf(startsAt), minutesOf(endsAt))
}

/** 上午8点起可以签到. */
export function opensWords(
  t: AttendanceTexts,
  words: Words,
  { startsAt }: Pick<Attended, 'startsAt'>,
): string {
  return t('stand.opens', { clock: clockOf(words, Date.parse(startsAt) - opensBefore) })
}

const isKnown = (code: string): code is AttendRefusal => attendRefusals.some(each => each === code)

/** Why it can't be; a reason this version of the app doesn't know is told in the server's words. */
export function refusalWords(t: AttendanceTexts, code: string, title = ''): string {
  if (isKnown(code)) return t(`refusals.${code}`)
  return title === '' ? t('trouble.unknown') : title
}
