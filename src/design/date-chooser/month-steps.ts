import { addDays, day, shanghaiMoment, shanghaiParts } from '../../shared/dates.ts'

/** The days that can be chosen, first and last included; Shanghai dates `YYYY-MM-DD`. */
export interface DayRange {
  readonly first: string
  readonly last: string
}

/** How many days after the first day of the range. */
export function dayIndex(date: string, { first }: DayRange): number {
  return Math.round((shanghaiMoment(date) - shanghaiMoment(first)) / day)
}

/** The day that is so many days after the first one, never outside the range. */
export function dayAt(index: number, range: DayRange): string {
  return within(addDays(range.first, index), range)
}

/** How many months after the month of the first day. */
export function monthIndex(date: string, { first }: DayRange): number {
  const [a, b] = [shanghaiParts(shanghaiMoment(date)), shanghaiParts(shanghaiMoment(first))]
  return (a.year - b.year) * 12 + a.month - b.month
}

/**
 * The same day in the month that is so many months after that of the first day: 31st stays the last day of a shorter
 * month. Never outside the range.
 */
export function inMonth(date: string, index: number, range: DayRange): string {
  const { year, month } = shanghaiParts(shanghaiMoment(range.first))
  const months = year * 12 + month - 1 + index
  const start = dateOf(Math.floor(months / 12), months % 12)
  const next = dateOf(Math.floor((months + 1) / 12), (months + 1) % 12)
  const wanted = addDays(start, shanghaiParts(shanghaiMoment(date)).day - 1)
  return within(wanted < next ? wanted : addDays(next, -1), range)
}

function dateOf(year: number, monthFromZero: number): string {
  return `${year}-${`${monthFromZero + 1}`.padStart(2, '0')}-01`
}

function within(date: string, { first, last }: DayRange): string {
  if (date < first) return first
  return date > last ? last : date
}
