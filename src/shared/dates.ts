/**
 * Dates as the people of this product mean them: Asia/Shanghai, which has kept +08:00 without summer time
 * since 1992, so plain arithmetic is exact for everything this product stores.
 */
const shanghaiOffset = 8 * 60 * 60 * 1000
export const minute = 60 * 1000
export const hour = 60 * minute
export const day = 24 * hour

/** Gives the present moment in milliseconds since 1970; handed in everywhere so that tests never wait. */
export type Clock = () => number

export type ShanghaiParts = {
  year: number
  month: number
  day: number
  /** 1 is Monday, 7 is Sunday. */
  weekday: number
  hour: number
  minute: number
}

/** Wall-clock parts in Shanghai of a moment in milliseconds since 1970. */
export function shanghaiParts(at: number): ShanghaiParts {
  const shifted = new Date(at + shanghaiOffset)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay() || 7,
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

/** The Shanghai date `YYYY-MM-DD` of a moment in milliseconds since 1970. */
export function shanghaiDate(at: number): string {
  return new Date(at + shanghaiOffset).toISOString().slice(0, 10)
}

/** The moment (milliseconds since 1970) of a Shanghai date `YYYY-MM-DD` and minutes after its midnight. */
export function shanghaiMoment(date: string, minutes = 0): number {
  return Date.parse(`${date}T00:00:00+08:00`) + minutes * minute
}

/** The Shanghai date `days` days after `date`; negative goes back. */
export function addDays(date: string, days: number): string {
  return shanghaiDate(shanghaiMoment(date) + days * day)
}

/** True when the text is a date that exists, between 2000 and 2199. */
export function isRealDate(text: string): boolean {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}
