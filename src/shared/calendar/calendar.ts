import arrangements from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addDays, isRealDate, shanghaiMoment, shanghaiParts } from '../dates.ts'
import overridesTable from './overrides.json' with { type: 'json' }
import { statutoryHoliday } from './statutory.ts'

/** One day that differs from the library. `enteredOn` and `source` tell who can check it, and where. */
export type DayOverride = {
  readonly date: string
  readonly rest: boolean
  readonly name: string
  readonly source: string
  readonly enteredOn: string
}

/** A year whose whole arrangement of days off and make-up workdays stands in the overrides. */
export type YearOverride = { readonly year: number; readonly source: string; readonly enteredOn: string }

export type CalendarOverrides = {
  readonly years: readonly YearOverride[]
  readonly days: readonly DayOverride[]
}

/** All dates are Shanghai dates `YYYY-MM-DD`, 2000-2099; anything else throws a RangeError. */
export type HolidayCalendar = {
  /** Whether nobody is at work: a weekend or a holiday, unless it is a make-up workday. */
  readonly isRestDay: (date: string) => boolean
  /** The Chinese name of the holiday this day off belongs to; undefined on workdays and plain weekends. */
  readonly holidayName: (date: string) => string | undefined
  /** Whether the arrangement of a year is known. If not, only the statutory days are, and staff must be told. */
  readonly calendarKnows: (year: number) => boolean
  /** The nth working day after a date (n = 0 is the date itself): the 10 working days of 令67. */
  readonly addWorkingDays: (date: string, count: number) => string
}

type Arranged = { readonly rest: boolean; readonly name: string }

// The table itself and not the library's functions: those read it a day off west of Greenwich.
const daysOff: Readonly<Record<string, string>> = arrangements.holidays
const makeUpDays: Readonly<Record<string, string>> = arrangements.workdays
const knownYears = new Set(Object.keys(daysOff).map(date => Number(date.slice(0, 4))))

/** The calendar of days off: our overrides first, then the library's years, then the law alone. */
export function makeCalendar(overrides: CalendarOverrides): HolidayCalendar {
  const ours = new Map<string, Arranged>(overrides.days.map(day => [day.date, day]))
  const ourYears = new Set(overrides.years.map(entry => entry.year))

  const calendarKnows = (year: number) => ourYears.has(year) || knownYears.has(year)

  const arranged = (date: string): Arranged | undefined => {
    const own = ours.get(date)
    if (own !== undefined) return own
    const year = Number(date.slice(0, 4))
    if (ourYears.has(year)) return undefined
    if (knownYears.has(year)) return fromLibrary(date)
    const name = statutoryHoliday(date)
    return name === undefined ? undefined : { rest: true, name }
  }

  const isRestDay = (date: string) => {
    checkDate(date)
    return arranged(date)?.rest ?? isWeekend(date)
  }

  const holidayName = (date: string) => {
    checkDate(date)
    const day = arranged(date)
    return day?.rest ? day.name : undefined
  }

  const addWorkingDays = (date: string, count: number) => {
    checkDate(date)
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of days: ${count}`)
    let reached = date
    for (let left = count; left > 0; ) {
      reached = addDays(reached, 1)
      if (!isRestDay(reached)) left -= 1
    }
    return reached
  }

  return { isRestDay, holidayName, calendarKnows, addWorkingDays }
}

/** The calendar everyone uses. */
export const { isRestDay, holidayName, calendarKnows, addWorkingDays } = makeCalendar(overridesTable)

function fromLibrary(date: string): Arranged | undefined {
  const off = daysOff[date]
  if (off !== undefined) return { rest: true, name: chineseNameOf(off) }
  const makeUp = makeUpDays[date]
  return makeUp === undefined ? undefined : { rest: false, name: chineseNameOf(makeUp) }
}

// The library writes "Spring Festival,春节,4".
function chineseNameOf(entry: string): string {
  return entry.split(',')[1] ?? entry
}

function isWeekend(date: string): boolean {
  return shanghaiParts(shanghaiMoment(date)).weekday > 5
}

function checkDate(date: string): void {
  if (!isRealDate(date) || date > '2099-12-31') throw new RangeError(`not a date of this calendar: ${date}`)
}
