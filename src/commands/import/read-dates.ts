import { holidayName, isRestDay } from '../../shared/calendar/calendar.ts'
import { addDays, isRealDate, minute, shanghaiMoment, shanghaiParts } from '../../shared/dates.ts'
import { inBoth } from '../say.ts'
import { type Cells, findWord, wholeNumber } from './cells.ts'
import { plain } from './columns.ts'

/** Sessions in milliseconds since 1970, earliest first; `weekly` when the row asked for one weekday. */
export type RowSessions = {
  readonly sessions: readonly { readonly start: number; readonly end: number }[]
  readonly weekly: boolean
}

export const mostSessions = 60
const shortest = 10
// Sunday has two names in Chinese; 0 is the second.
const weekdayKeys = ['1', '2', '3', '4', '5', '6', '7', '0'] as const
const wholeDay = 24 * 60

/** `2026-12-01`, `2026/12/1` or `2026.12.1`, as spreadsheets write it; undefined for anything else. */
function readDate(cell: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(cell) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDate(date) && date < '2100' ? date : undefined
}

function readDates(cell: string): string[] | undefined {
  const parts = cell.split(/[\s,;\u3001]+/).filter(Boolean)
  const dates = parts.map(readDate)
  const known = dates.filter(date => date !== undefined)
  return parts.length > 0 && known.length === parts.length ? [...new Set(known)].sort() : undefined
}

/** 1 is Monday, 7 is Sunday. */
function readWeekday(cell: string): number | undefined {
  const { zh, en } = inBoth('import.weekdayPrefixes')
  const prefix = `${zh} ${en}`.split(' ').find(one => cell.startsWith(one)) ?? ''
  const found = findWord('weekdays', weekdayKeys, plain(cell.slice(prefix.length)))
  return found ? Number(found) || 7 : undefined
}

/** `09:00-10:30` as minutes after midnight. */
function readTime(cell: string): { from: number; to: number } | undefined {
  const parts = /^(\d{1,2}):(\d{2})\s*[-~\u2013\u2014\u81f3]\s*(\d{1,2}):(\d{2})$/
    .exec(cell)
    ?.slice(1)
    .map(Number)
  if (!parts) return undefined
  const [hours = 0, minutes = 0, toHours = 0, toMinutes = 0] = parts
  const [from, to] = [hours * 60 + minutes, toHours * 60 + toMinutes]
  return minutes < 60 && toMinutes < 60 && to <= wholeDay && to - from >= shortest ? { from, to } : undefined
}

/** `count` dates on that weekday from `first` on; days off of a holiday and weekends that are worked are left out. */
function weeklyDates(first: string, weekday: number, count: number): string[] {
  const dates: string[] = []
  const ahead = (weekday - shanghaiParts(shanghaiMoment(first)).weekday + 7) % 7
  for (let date = addDays(first, ahead); dates.length < count; date = addDays(date, 7)) {
    if (holidayName(date) === undefined && (weekday < 6 || isRestDay(date))) dates.push(date)
  }
  return dates
}

function datesOf(cells: Cells): { dates: string[]; weekly: boolean } | undefined {
  const dates = cells.parsed('dates', 'notADate', undefined, readDates)
  const first = cells.parsed('startDate', 'notADate', undefined, readDate)
  const weekday = cells.parsed('weekday', 'notAWeekday', undefined, readWeekday)
  const count = cells.parsed('count', 'notACount', undefined, wholeNumber(1, mostSessions))
  const [hasDates, ...hasWeekly] = (['dates', 'startDate', 'weekday', 'count'] as const).map(
    key => cells.value(key) !== '',
  )
  if (hasDates ? hasWeekly.some(Boolean) : !hasWeekly.every(Boolean))
    return cells.report('dates', 'datesOrWeekly')
  if (dates && dates.length > mostSessions) return cells.report('dates', 'tooManyDates')
  if (dates) return { dates, weekly: false }
  if (first === undefined || weekday === undefined || count === undefined) return undefined
  return { dates: weeklyDates(first, weekday, count), weekly: count > 1 }
}

/** When the opening of this row takes place; undefined with a problem where the row does not say it rightly. */
export function readSessions(cells: Cells): RowSessions | undefined {
  const found = datesOf(cells)
  const time =
    cells.value('time') === ''
      ? cells.report('time', 'required')
      : cells.parsed('time', 'notATime', undefined, readTime)
  if (!found || !time) return undefined
  const sessions = found.dates.map(date => {
    const start = shanghaiMoment(date, time.from)
    return { start, end: start + (time.to - time.from) * minute }
  })
  return { sessions, weekly: found.weekly }
}
