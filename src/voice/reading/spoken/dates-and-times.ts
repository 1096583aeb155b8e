import { cardinalWords, countWords, digitWords } from './numbers.ts'
import type { Rule } from './rule.ts'

/** 九点半, 两点, 十点零五分. */
function clock(hour: string, minute: string): string {
  const hours = `${countWords(`${Number(hour)}`)}点`
  const minutes = Number(minute)
  if (minutes === 0) return hours
  if (minutes === 30) return `${hours}半`
  return `${hours}${minutes < 10 ? '零' : ''}${cardinalWords(`${minutes}`)}分`
}

const time = '([01]?\\d|2[0-4])[:：]([0-5]\\d)(?::[0-5]\\d)?(?![\\d:：])'
const timeBefore = '([01]?\\d|2[0-4])[:：]([0-5]\\d)'
const until = '\\s*(?:[-–—~～]+|至|到)\\s*'
const day = (month: string, date: string) =>
  `${cardinalWords(`${Number(month)}`)}月${cardinalWords(`${Number(date)}`)}号`

export const dateRules: readonly Rule[] = [
  [
    /(\d{4})[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])(?!\d)/g,
    (_, year = '', month = '', date = '') => `${digitWords(year)}年${day(month, date)}`,
    /\d/,
  ],
  [/(\d{4})\s*年/g, (_, year = '') => `${digitWords(year)}年`, /\d/],
  [/(\d{2})后/g, (_, year = '') => `${digitWords(year)}后`, /\d/],
  // 11月25日到27日: both are days of the month.
  [
    new RegExp(`(\\d{1,2})月(\\d{1,2})[日号]?${until}(\\d{1,2})[日号]`, 'g'),
    (_, month = '', from = '', to = '') => `${day(month, from)}到${cardinalWords(`${Number(to)}`)}号`,
    /\d/,
  ],
  [/(\d{1,2})月(\d{1,2})[日号]/g, (_, month = '', date = '') => day(month, date), /\d/],
  [
    /(\d{1,2})(月|号)/g,
    (_, number = '', unit = '') => `${cardinalWords(`${Number(number)}`)}${unit}`,
    /[\dA-Za-z.-]/,
  ],
]

export const timeRules: readonly Rule[] = [
  [
    new RegExp(`${timeBefore}${until}${time}`, 'g'),
    (_, hour = '', minute = '', hourTo = '', minuteTo = '') =>
      `${clock(hour, minute)}到${clock(hourTo, minuteTo)}`,
    /[\d:：]/,
  ],
  [new RegExp(time, 'g'), (_, hour = '', minute = '') => clock(hour, minute), /[\d:：]/],
  [/(\d{1,2})点(\d{1,2})分?/g, (_, hour = '', minute = '') => clock(hour, minute), /[\d.]/],
  [/(\d{1,2})点/g, (_, hour = '') => clock(hour, '0'), /[\d.]/],
]
