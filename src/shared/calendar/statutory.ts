import chineseDays from 'chinese-days'
import { addDays, shanghaiParts } from '../dates.ts'

/** A day of the lunar calendar. `month` 1-12, `leap` for a repeated month. */
export type LunarDate = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly leap: boolean
}

/**
 * The lunar date of a Shanghai date `YYYY-MM-DD` (1900-2100). The table of the library is used and not the
 * `chinese` calendar of Intl, which begins the year 2027 a day late: the new moon falls at 23:56 on 6 February.
 */
export function lunarDate(date: string): LunarDate {
  const found = chineseDays.getLunarDate(date)
  return { year: found.lunarYear, month: found.lunarMon, day: found.lunarDay, leap: found.isLeap }
}

// 全国年节及纪念日放假办法, as amended for 2025: the days off that need no yearly arrangement.
const fixedDays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
}

const lunarDays: Readonly<Record<string, string>> = {
  '1-1': '春节',
  '1-2': '春节',
  '1-3': '春节',
  '5-5': '端午',
  '8-15': '中秋',
}

/** The name of the statutory holiday a date is by law alone; undefined on any other day. */
export function statutoryHoliday(date: string): string | undefined {
  const fixed = fixedDays[date.slice(5)]
  if (fixed !== undefined) return fixed
  if (isQingming(date)) return '清明'
  const lunar = lunarDate(date)
  if (!lunar.leap) {
    const name = lunarDays[`${lunar.month}-${lunar.day}`]
    if (name !== undefined) return name
  }
  return isLunarNewYearsEve(date) ? '春节' : undefined
}

function isLunarNewYearsEve(date: string): boolean {
  const next = lunarDate(addDays(date, 1))
  return next.month === 1 && next.day === 1 && !next.leap
}

// The day the sun stands at 15 degrees, by the usual formula for 2000-2099. The library has the same one, but
// it answers a day early where the machine's clock is set west of Greenwich.
function isQingming(date: string): boolean {
  const { year, month, day } = shanghaiParts(Date.parse(`${date}T00:00:00+08:00`))
  const inCentury = year % 100
  return month === 4 && day === Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4)
}
