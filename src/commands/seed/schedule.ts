import { holidayName, isRestDay } from '../../shared/calendar/calendar.ts'
import { addDays, minute, shanghaiMoment, shanghaiParts } from '../../shared/dates.ts'
import type { Random } from './random.ts'

/** How the dates of an opening lie; `shifts`, `meals` and `tour` give a place for each session. */
export type Pace = 'weekly' | 'shifts' | 'meals' | 'tour' | 'once'

/** Starts of sessions in milliseconds since 1970, earliest first. */
export type Starts = readonly number[]

/** How far ahead of today the demo's sessions lie. */
export const weeksAhead = 8

/** No class on a day off of a holiday, nor on a weekend that is worked instead. */
export function hasClass(date: string): boolean {
  if (holidayName(date) !== undefined) return false
  return isRestDay(date) || shanghaiParts(shanghaiMoment(date)).weekday <= 5
}

/** `count` dates a week apart from `first` on, days without class left out and made up for at the end. */
export function weeklyDates(first: string, count: number): string[] {
  const dates: string[] = []
  for (let date = first; dates.length < count; date = addDays(date, 7)) {
    if (hasClass(date)) dates.push(date)
  }
  return dates
}

const clock = (hours: number, minutes = 0) => hours * 60 + minutes
const classTimes = [
  clock(8, 30),
  clock(9),
  clock(9, 30),
  clock(10),
  clock(14, 30),
  clock(15),
  clock(15, 30),
  clock(19),
]
const shiftTimes = [clock(8, 30), clock(9), clock(14), clock(14, 30), clock(16)]
const eventTimes = [clock(9), clock(9, 30), clock(10), clock(14, 30), clock(15)]
const mealTime = clock(11, 30)

const at = (dates: readonly string[], time: number) => dates.map(date => shanghaiMoment(date, time))

function workdays(first: string, count: number): string[] {
  const dates: string[] = []
  for (let date = first; dates.length < count; date = addDays(date, 1)) {
    if (!isRestDay(date)) dates.push(date)
  }
  return dates
}

function twiceAWeek(random: Random, today: string): string[] {
  const first = addDays(today, random.int(-35, 21))
  const gap = random.int(2, 4)
  const count = random.int(6, 12)
  return Array.from({ length: count }, (_, index) =>
    addDays(first, Math.floor(index / 2) * 7 + (index % 2) * gap),
  )
}

const makers: Readonly<Record<Pace, (random: Random, today: string) => Starts>> = {
  weekly(random, today) {
    const dates = weeklyDates(addDays(today, random.int(-42, 20)), random.int(7, 12))
    return at(dates, random.pick(classTimes))
  },
  shifts(random, today) {
    return at(twiceAWeek(random, today), random.pick(shiftTimes))
  },
  meals(random, today) {
    return at(workdays(addDays(today, random.int(-8, 10)), random.int(8, 12)), mealTime)
  },
  tour(random, today) {
    const first = addDays(today, random.int(-20, 30))
    const dates = Array.from({ length: random.int(1, 3) }, (_, index) => addDays(first, index * 14))
    return at(dates, random.pick(eventTimes))
  },
  once(random, today) {
    const first = addDays(
      today,
      random.chance(0.12) ? random.int(-21, -1) : random.int(0, weeksAhead * 7 - 2),
    )
    return at([first], random.pick(eventTimes))
  },
}

/** Sessions from some weeks ago to some weeks ahead of `today`, as openings of this pace have them. */
export function makeStarts(pace: Pace, random: Random, today: string): Starts {
  return makers[pace](random, today)
}

/** When a session that starts then is over. */
export const endOf = (start: number, minutes: number) => start + minutes * minute
