import { describe, expect, it } from 'vitest'
import { addDays } from '../dates.ts'
import { addWorkingDays, calendarKnows, holidayName, isRestDay, makeCalendar } from './calendar.ts'
import overrides from './overrides.json' with { type: 'json' }
import { lunarDate, statutoryHoliday } from './statutory.ts'

function holidaysOf(year: number): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (let date = `${year}-01-01`; date.startsWith(`${year}`); date = addDays(date, 1)) {
    const name = holidayName(date)
    if (name !== undefined) found[name] = [...(found[name] ?? []), date.slice(5)]
  }
  return found
}

describe('a year whose arrangement is published', () => {
  it('has the days off of 2026 as the State Council arranged them', () => {
    expect(calendarKnows(2026)).toBe(true)
    expect(holidaysOf(2026)).toEqual({
      元旦: ['01-01', '01-02', '01-03'],
      春节: ['02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23'],
      清明: ['04-04', '04-05', '04-06'],
      劳动节: ['05-01', '05-02', '05-03', '05-04', '05-05'],
      端午: ['06-19', '06-20', '06-21'],
      中秋: ['09-25', '09-26', '09-27'],
      国庆节: ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
    })
  })

  it('counts a make-up Saturday or Sunday as a workday without a holiday name', () => {
    for (const date of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) {
      expect(isRestDay(date)).toBe(false)
      expect(holidayName(date)).toBeUndefined()
    }
  })

  it('rests on a plain weekend without calling it a holiday', () => {
    expect(isRestDay('2026-11-21')).toBe(true)
    expect(holidayName('2026-11-21')).toBeUndefined()
    expect(isRestDay('2026-11-23')).toBe(false)
  })
})

describe('a year nobody has arranged yet', () => {
  it('says so, and keeps the days the law fixes', () => {
    expect(calendarKnows(2027)).toBe(false)
    expect(holidaysOf(2027)).toEqual({
      元旦: ['01-01'],
      春节: ['02-05', '02-06', '02-07', '02-08'],
      清明: ['04-05'],
      劳动节: ['05-01', '05-02'],
      端午: ['06-09'],
      中秋: ['09-15'],
      国庆节: ['10-01', '10-02', '10-03'],
    })
    expect(isRestDay('2027-02-05')).toBe(true)
    expect(isRestDay('2027-01-04')).toBe(false)
  })

  it('takes the festival of a leap month once only', () => {
    expect(lunarDate('2028-06-27')).toEqual({ year: 2028, month: 5, day: 5, leap: true })
    expect(statutoryHoliday('2028-05-28')).toBe('端午')
    expect(statutoryHoliday('2028-06-27')).toBeUndefined()
  })

  it('has at most 13 and at least 12 different days by law in every year', () => {
    for (let year = 2027; year < 2099; year += 1) {
      const days = Object.values(holidaysOf(year)).flat().length
      expect([12, 13], String(year)).toContain(days)
    }
  })
})

describe('the days the law fixes', () => {
  it('are days off in every arranged year since the law was amended', () => {
    for (const year of [2025, 2026]) {
      for (let date = `${year}-01-01`; date.startsWith(`${year}`); date = addDays(date, 1)) {
        if (statutoryHoliday(date) !== undefined) expect(isRestDay(date), date).toBe(true)
      }
    }
  })

  it.each([
    ['2025-01-29', 2025],
    ['2026-02-17', 2026],
    ['2027-02-06', 2027],
    ['2028-01-26', 2028],
    ['2033-01-31', 2033],
  ])('begin the lunar year on %s', (date, year) => {
    expect(lunarDate(date)).toEqual({ year, month: 1, day: 1, leap: false })
  })

  it('keep 清明 where the almanac has it', () => {
    const almanac = '2008-04-04 2023-04-05 2024-04-04 2025-04-04 2026-04-05 2027-04-05 2028-04-04 2031-04-05'
    expect(almanac.split(' ').filter(date => statutoryHoliday(date) !== '清明')).toEqual([])
  })
})

describe('our own table', () => {
  const source = 'test notice'
  const enteredOn = '2026-11-22'
  const calendar = makeCalendar({
    years: [{ year: 2027, source, enteredOn }],
    days: [
      { date: '2027-02-04', rest: true, name: '春节', source, enteredOn },
      { date: '2027-02-20', rest: false, name: '春节', source, enteredOn },
      { date: '2026-11-23', rest: true, name: '停课', source, enteredOn },
    ],
  })

  it('goes before the library and before the law', () => {
    expect(calendar.holidayName('2026-11-23')).toBe('停课')
    expect(calendar.isRestDay('2027-02-04')).toBe(true)
    expect(calendar.isRestDay('2027-02-20')).toBe(false)
    expect(calendar.holidayName('2027-02-20')).toBeUndefined()
  })

  it('makes a year known, which is then exactly as written', () => {
    expect(calendar.calendarKnows(2027)).toBe(true)
    expect(calendar.holidayName('2027-10-01')).toBeUndefined()
    expect(calendar.calendarKnows(2028)).toBe(false)
  })

  it('gives a date and a source for every entry that is kept', () => {
    const table: Parameters<typeof makeCalendar>[0] = overrides
    for (const entry of [...table.years, ...table.days]) {
      expect(entry.source).not.toBe('')
      expect(entry.enteredOn).toMatch(/^20\d\d-\d\d-\d\d$/)
    }
  })
})

describe('working days', () => {
  it.each([
    ['2026-11-22', 10, '2026-12-04'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('from %s, %i of them end on %s', (date, count, end) => {
    expect(addWorkingDays(date, count)).toBe(end)
  })

  it.each(['', '2026-2-1', '2026-02-30', '1999-12-31', '2100-01-01', '9999-01-01'])(
    'are refused for %j, which is no date of this calendar',
    date => {
      expect(() => isRestDay(date)).toThrow(RangeError)
      expect(() => holidayName(date)).toThrow(RangeError)
      expect(() => addWorkingDays(date, 1)).toThrow(RangeError)
    },
  )

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('are refused for a count of %d', count => {
    expect(() => addWorkingDays('2026-11-22', count)).toThrow(RangeError)
  })
})
