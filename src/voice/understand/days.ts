import { addDays, isRealDate, shanghaiMoment, shanghaiParts } from '../../shared/dates.ts'
import { lunarDayOf } from '../../shared/lunar-day.ts'
import { expand } from './expand.ts'
import patterns from './lexicon/patterns.json' with { type: 'json' }

const two = (value: number) => String(value).padStart(2, '0')

function dateOf(year: number, month: number, day: number): string | undefined {
  const date = `${year}-${two(month)}-${two(day)}`
  return isRealDate(date) ? date : undefined
}

/** The next day of that month and number, today counted; undefined when the calendar has no such day. */
export function nextMonthDay(today: string, month: number, day: number): string | undefined {
  const year = Number(today.slice(0, 4))
  const soon = dateOf(year, month, day)
  return soon !== undefined && soon >= today ? soon : (dateOf(year + 1, month, day) ?? soon)
}

/** The day of that number `ahead` months from this one; with `ahead` unsaid the next one, today counted. */
export function nextDayOfMonth(today: string, day: number, ahead: number | undefined): string | undefined {
  const { year, month } = shanghaiParts(shanghaiMoment(today))
  const start = ahead ?? 0
  for (let add = start; add < start + 3; add++) {
    const months = month - 1 + add
    const date = dateOf(year + Math.floor(months / 12), (months % 12) + 1, day)
    if (date !== undefined && (ahead !== undefined || date >= today)) return date
  }
  return undefined
}

/** The day of a week `weeksAhead` from this one; Monday is its first day. */
export function dayOfWeek(today: string, weekday: number, weeksAhead: number): string {
  const { weekday: now } = shanghaiParts(shanghaiMoment(today))
  return addDays(today, weekday - now + 7 * weeksAhead)
}

/** The next day with that lunar day, and month if one was said; undefined where the lunar table ends. */
export function nextLunarDay(today: string, day: number, month?: number): string | undefined {
  for (let date = today, left = 400; left > 0; left--, date = addDays(date, 1)) {
    const lunar = lunarDayOf(date)
    if (!lunar) return undefined
    if (lunar.day === day && (month === undefined || lunar.month === month) && !lunar.leap) return date
    // A twelfth month of 29 days ends with its 29th: 除夕 is the day before the new year.
    if (day === 30 && month === 12 && lunar.month === 12 && lunar.day === 29) {
      const after = lunarDayOf(addDays(date, 1))
      if (after?.month === 1) return date
    }
  }
  return undefined
}

const terms = expand(patterns.solarTerms)
/** The usual formula for 2000-2099: day = floor(year * 0.2422 + C) - leap days before it. */
const termConstants = [
  5.4055, 20.12, 3.87, 18.73, 5.63, 20.646, 4.81, 20.1, 5.52, 21.04, 5.678, 21.37, 7.108, 22.83, 7.5, 23.13,
  7.646, 23.042, 8.318, 23.438, 7.438, 22.36, 7.18, 21.94,
]

/** The next day of a solar term by its Chinese name; undefined for a word that is none. */
export function nextSolarTerm(today: string, name: string): string | undefined {
  const at = terms.indexOf(name)
  const constant = termConstants[at]
  if (constant === undefined) return undefined
  const year = Number(today.slice(0, 4))
  for (const each of [year, year + 1]) {
    const short = each % 100
    const leaps = Math.floor((at < 4 ? short - 1 : short) / 4)
    const date = dateOf(each, Math.floor(at / 2) + 1, Math.floor(short * 0.2422 + constant) - leaps)
    if (date !== undefined && date >= today) return date
  }
  return undefined
}
