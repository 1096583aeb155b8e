import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { dayAt, dayIndex, inMonth, monthIndex } from './month-steps.ts'

const winter = { first: '2026-11-23', last: '2027-03-05' }

test('a month later is the same day, and the year turns by itself', () => {
  expect(inMonth('2026-11-28', 1, winter)).toBe('2026-12-28')
  expect(inMonth('2026-12-28', 2, winter)).toBe('2027-01-28')
})

test('the 31st stays the last day of a shorter month', () => {
  expect(inMonth('2027-01-31', 3, winter)).toBe('2027-02-28')
})

test('before the first and after the last day there is none', () => {
  expect(inMonth('2026-12-02', 0, winter)).toBe('2026-11-23')
  expect(inMonth('2027-02-20', 4, winter)).toBe('2027-03-05')
  expect(dayAt(-1, winter)).toBe('2026-11-23')
})

const ranges = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, span]) => ({ first: addDays('2020-01-01', from), last: addDays('2020-01-01', from + span) }))

test('every day of a range is found again by its number, and in its own month it stays itself', () => {
  fc.assert(
    fc.property(ranges, fc.nat(400), (range, at) => {
      const date = dayAt(at, range)
      expect(dayAt(dayIndex(date, range), range)).toBe(date)
      expect(inMonth(date, monthIndex(date, range), range)).toBe(date)
    }),
  )
})

test('a month asked for within the range is the month that comes', () => {
  fc.assert(
    fc.property(ranges, fc.nat(400), fc.nat(14), (range, at, month) => {
      const most = monthIndex(range.last, range)
      const found = inMonth(dayAt(at, range), Math.min(month, most), range)
      expect(monthIndex(found, range)).toBe(Math.min(month, most))
    }),
  )
})
