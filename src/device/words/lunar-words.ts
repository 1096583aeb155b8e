import { lunarDayOf } from '../../shared/lunar-day.ts'
import type { Words } from './words.ts'

/** 农历十月十七; undefined where the table ends, so that nothing wrong is said. */
export function lunarWords(t: Words, date: string): string | undefined {
  const found = lunarDayOf(date)
  if (found === undefined) return undefined
  const month = t('lunar.months').split(' ')[found.month - 1] ?? ''
  const lunarDay = t('lunar.days').split(' ')[found.day - 1] ?? ''
  return t(found.leap ? 'lunar.leap' : 'lunar.date', { month, day: lunarDay })
}
