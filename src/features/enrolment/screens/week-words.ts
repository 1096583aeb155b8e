import { dateWords } from '../../../device/words/day-words.ts'
import { lunarWords } from '../../../device/words/lunar-words.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import { sessionClockWords } from '../../../device/words/when-words.ts'
import type { Words } from '../../../device/words/words.ts'
import type { Turn } from '../rules.ts'
import type { EnrolmentView } from './enrolment-view.ts'
import { type EnrolmentTexts, markWords } from './enrolment-words.ts'

/** 11月25日 星期三，农历十月十七: paper is read on another day, so it says no 今天. */
export function paperDayTitle(words: Words, date: string, now: number): string {
  const day = dateWords(words, date, now)
  const lunar = lunarWords(words, date)
  return lunar === undefined ? day : listWords(words, day, lunar)
}

/** 上午9点到10点半. */
export function turnClock(words: Words, { start, end }: Turn<EnrolmentView>): string {
  return sessionClockWords(words, { start, end })
}

/** What must be noticed first about one turn: 取消了, 排队第2位; undefined when I simply have a place. */
export function turnMark(t: EnrolmentTexts, turn: Turn<EnrolmentView>): string | undefined {
  return turn.cancelled ? t('week.cancelled') : markWords(t, turn.enrolment)
}
