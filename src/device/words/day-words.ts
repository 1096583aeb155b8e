import { addDays, day, shanghaiDate, shanghaiMoment, shanghaiParts } from '../../shared/dates.ts'
import { clockWords } from './clock-words.ts'
import type { Words } from './words.ts'

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** The key of a weekday's texts, 1 for Monday. */
export function weekdayKey(weekday: number): (typeof weekdays)[number] {
  return weekdays[weekday - 1] ?? '7'
}

// A date of another year that is this far away could be mistaken for one of this year.
const halfYear = 183 * day

/** 11月28日 星期六; with the year where it could be mistaken. Dates are Shanghai dates, `now` milliseconds. */
export function dateWords(t: Words, date: string, now: number): string {
  const at = shanghaiMoment(date)
  const words = { ...monthAndDay(t, date), weekday: t(`weekday.${weekdayKey(shanghaiParts(at).weekday)}`) }
  const { year } = shanghaiParts(at)
  const clear = year === shanghaiParts(now).year || Math.abs(at - now) < halfYear
  return clear ? t('day.date', words) : t('day.dateInYear', { ...words, year })
}

/** 12月2日, where the weekday has been said already. */
export function shortDateWords(t: Words, date: string): string {
  return t('day.short', monthAndDay(t, date))
}

/** 12月, where the day is said by itself. */
export function monthWords(t: Words, date: string): string {
  return t('day.month', monthAndDay(t, date))
}

/** 2日 星期三, where the month is said by itself. */
export function dayOfMonthWords(t: Words, date: string): string {
  const { weekday } = shanghaiParts(shanghaiMoment(date))
  return t('day.ofMonth', { ...monthAndDay(t, date), weekday: t(`weekday.${weekdayKey(weekday)}`) })
}

function monthAndDay(t: Words, date: string) {
  const parts = shanghaiParts(shanghaiMoment(date))
  return { month: t('months').split(' ')[parts.month - 1] ?? '', day: parts.day }
}

/** 昨天, 今天, 明天 or 后天; undefined for other days. */
export function nearDayWords(t: Words, date: string, now: number): string | undefined {
  const today = shanghaiDate(now)
  if (date === today) return t('day.today')
  if (date === addDays(today, 1)) return t('day.tomorrow')
  if (date === addDays(today, 2)) return t('day.dayAfter')
  return date === addDays(today, -1) ? t('day.yesterday') : undefined
}

/** 今天, else 11月28日 星期六. */
export function dayWords(t: Words, date: string, now: number): string {
  return nearDayWords(t, date, now) ?? dateWords(t, date, now)
}

/** 今天 11月25日 星期三: for a list of days to choose from. */
export function dayChoiceWords(t: Words, date: string, now: number): string {
  const near = nearDayWords(t, date, now)
  const full = dateWords(t, date, now)
  return near === undefined ? full : t('day.nearDate', { near, date: full })
}

/** 昨天 下午3点, 11月20日 星期五 上午9点. Milliseconds since 1970. */
export function momentWords(t: Words, at: number, now: number): string {
  const { hour, minute } = shanghaiParts(at)
  return t('when.at', {
    day: dayWords(t, shanghaiDate(at), now),
    clock: clockWords(t, hour * 60 + minute),
  })
}

/** 这是昨天 下午3点看到的，现在没有网: over anything that comes from this device's memory. */
export function seenWords(t: Words, at: number, now: number, online = false): string {
  const moment = momentWords(t, at, now)
  return online ? t('when.seenStill', { moment }) : t('when.seen', { moment })
}
