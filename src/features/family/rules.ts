import { addDays, day, minute, shanghaiDate } from '../../shared/dates.ts'

/** How many relatives a senior may have help from, and how many seniors one may help. */
export const mostHelpers = 5
export const mostHelped = 8

/** How long a code that was read out is good for, and how long a request waits for its yes; milliseconds. */
export const codeLasts = 10 * minute
export const requestLasts = 7 * day

/** How long a signed sheet waits for its relative, and then again for the senior's yes; milliseconds. */
export const paperWaits = 30 * day

/**
 * The photo of a sheet is kept this long after its grant has ended: time for a family to ask who agreed to what, and no longer
 * (个人信息保护法 第19条); milliseconds.
 */
export const photoKept = 365 * day

/** The record opens this long after the yes, so that the senior can think again; milliseconds. */
export const recordWaits = day

/** How long help may be asked for: a month, three, a year. In days from today. */
export const spans = [30, 90, 365] as const
export type Span = (typeof spans)[number]

/** The last day of a span that begins today, as a Shanghai date. */
export function lastDay(span: Span, now: number): string {
  return addDays(shanghaiDate(now), span)
}

/** Whether help may be asked for until this day: today at the earliest, a year at the longest. */
export function mayLastUntil(until: string, now: number): boolean {
  return until >= shanghaiDate(now) && until <= lastDay(365, now)
}

/** 王秀兰 as 王*兰, 李静 as 李*: what is known of somebody who has not said yes. */
export function maskedName(name: string): string {
  const characters = [...name]
  const [first = ''] = characters
  if (characters.length < 2) return '*'
  if (characters.length === 2) return `${first}*`
  return `${first}${'*'.repeat(characters.length - 2)}${characters[characters.length - 1]}`
}
