import { minute, shanghaiDate, shanghaiMoment } from '../../shared/dates.ts'
import { clockRangeWords, clockWords } from './clock-words.ts'
import { dayWords, shortDateWords, weekdayKey } from './day-words.ts'
import type { Words } from './words.ts'

/** When something takes place, as the rules of openings tell it: the next session and what follows. */
export type WhenParts = {
  readonly type: 'once' | 'weekly' | 'several'
  /** Shanghai date of the next session. */
  readonly date: string
  /** 1 is Monday. */
  readonly weekday: number
  /** After midnight of `date`. */
  readonly startMinutes: number
  readonly endMinutes: number
  /** Sessions left, the next one included. */
  readonly count: number
}

/** One line for a card: 每周三 上午9点到10点半; 11月28日 星期六 下午2点; 今天 上午9点，后面还有5次. */
export function whenWords(t: Words, when: WhenParts, now: number): string {
  if (when.type === 'weekly') return weeklyWords(t, when)
  const next = t('when.at', { day: dayWords(t, when.date, now), clock: clockWords(t, when.startMinutes) })
  return when.type === 'once' ? next : t('when.several', { next, count: when.count - 1 })
}

/** The same said in full: 每周三 上午9点到10点半，12月2日起，还有6次; 11月28日 星期六 下午2点到4点. */
export function fullWhenWords(t: Words, when: WhenParts, now: number): string {
  if (when.type === 'weekly') {
    const from = shortDateWords(t, when.date)
    return t('when.weeklyFrom', { weekly: weeklyWords(t, when), from, count: when.count })
  }
  const next = t('when.at', {
    day: dayWords(t, when.date, now),
    clock: clockRangeWords(t, when.startMinutes, when.endMinutes),
  })
  return when.type === 'once' ? next : t('when.several', { next, count: when.count - 1 })
}

function weeklyWords(t: Words, { weekday, startMinutes, endMinutes }: WhenParts): string {
  return t('when.at', {
    day: t(`weekly.${weekdayKey(weekday)}`),
    clock: clockRangeWords(t, startMinutes, endMinutes),
  })
}

/** One session of a full list; moments in milliseconds since 1970. */
export type SessionSpan = {
  readonly start: number
  readonly end: number
  readonly cancelled?: boolean | undefined
}

/** 12月2日 星期三 上午9点到10点半; a cancelled one ends with 取消了. */
export function sessionWords(t: Words, { start, end, cancelled }: SessionSpan, now: number): string {
  const session = t('when.at', {
    day: dayWords(t, shanghaiDate(start), now),
    clock: sessionClockWords(t, { start, end }),
  })
  return cancelled === true ? t('when.cancelled', { session }) : session
}

/** 上午9点到10点半, where the day stands by itself. */
export function sessionClockWords(t: Words, { start, end }: SessionSpan): string {
  const midnight = shanghaiMoment(shanghaiDate(start))
  const minutesOf = (at: number) => Math.round((at - midnight) / minute)
  return clockRangeWords(t, minutesOf(start), minutesOf(end))
}
