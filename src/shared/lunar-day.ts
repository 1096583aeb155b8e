import { day, shanghaiMoment } from './dates.ts'

// Browsers' own chinese calendar begins the year 2027 a day late and stays wrong for a month, and a whole
// calendar library would weigh more than the first screen. A test compares every day with
// shared/calendar.
const firstMonth = { date: '2025-12-20', number: 11 }
/** One digit a month from there on: 1 has 30 days, 0 has 29. Ends with 20 February 2031. */
const longMonths = '1010100100111011010010011011101001001101101010100110101101010100'
/** Which of these months repeats the number of the one before: the leap fifth month of 2028. */
const leapMonth = 31

export type LunarDay = { readonly month: number; readonly day: number; readonly leap: boolean }

/** The lunar date of a Shanghai date; undefined before 20 December 2025 and after 20 February 2031. */
export function lunarDayOf(date: string): LunarDay | undefined {
  let days = Math.round((shanghaiMoment(date) - shanghaiMoment(firstMonth.date)) / day)
  if (days < 0) return undefined
  for (let at = 0; at < longMonths.length; at++) {
    const length = longMonths[at] === '1' ? 30 : 29
    if (days < length) {
      const number = firstMonth.number + at - (at >= leapMonth ? 1 : 0)
      return { month: ((number - 1) % 12) + 1, day: days + 1, leap: at === leapMonth }
    }
    days -= length
  }
  return undefined
}
