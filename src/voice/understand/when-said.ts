import { addDays } from '../../shared/dates.ts'
import { dayOfWeek, nextDayOfMonth, nextLunarDay, nextMonthDay, nextSolarTerm } from './days.ts'
import { type Figure, figuresIn } from './figures.ts'
import patterns from './lexicon/patterns.json' with { type: 'json' }
import { choose, type Mention, mentionsOf } from './mentions.ts'
import { readNumber } from './numerals.ts'
import { means, type Said } from './said.ts'
import type { Slots } from './utterance.ts'

type Day = { readonly date?: string; readonly weekday?: number }

type Parts = Figure['parts']

function found(
  said: Said,
  name: Parameters<typeof figuresIn>[1],
): (Mention<Parts> & { readonly text: string })[] {
  // 四点半课堂 is the name of a thing and no hour.
  const isInName = (at: number, end: number) =>
    said.words.some(word => word.at <= at && end <= word.end && means(word, 'topic'))
  return figuresIn(said.text, name)
    .filter(({ at, end }) => !isInName(at, end))
    .map(({ parts, ...where }) => ({ value: parts, ...where }))
}

const number = (text: string | undefined) => readNumber(text ?? '')

function lookUp(table: Readonly<Record<string, number>>, key: string | undefined): number | undefined {
  return key === undefined ? undefined : table[key]
}

function writtenDays(said: Said, today: string): Mention<string | undefined>[] {
  const monthDays = found(said, 'monthDay').map(({ value, at, end }) => {
    const [month, day] = [value.month === patterns.firstMonth ? 1 : number(value.month), number(value.day)]
    return { value: month && day ? nextMonthDay(today, month, day) : undefined, at, end }
  })
  const days = found(said, 'dayOfMonth').map(({ value, at, end }) => {
    const day = number(value.day)
    const ahead = value.month === undefined ? undefined : (lookUp(patterns.monthsAhead, value.month) ?? 0)
    return { value: day ? nextDayOfMonth(today, day, ahead) : undefined, at, end }
  })
  const ahead = found(said, 'daysAhead').map(({ value, at, end }) => {
    const count = number(value.count ?? value.later)
    return { value: count === undefined ? undefined : addDays(today, count), at, end }
  })
  return [...monthDays, ...days, ...ahead]
}

function lunarDays(said: Said, today: string): Mention<string | undefined>[] {
  const saidSo = new RegExp(patterns.lunarSaid)
  const days = found(said, 'lunar').map(({ value, text, at, end }) => {
    const month = lookUp(patterns.lunarMonths, value.month) ?? number(value.month)
    const day = number(value.early ?? value.late ?? value.only)
    const lunar = saidSo.test(text) || lookUp(patterns.lunarMonths, value.month) !== undefined
    return {
      value:
        lunar && day ? nextLunarDay(month === undefined ? addDays(today, 1) : today, day, month) : undefined,
      at,
      end,
    }
  })
  const moons = found(said, 'fullMoon').map(({ value, at, end }) => ({
    value: nextLunarDay(addDays(today, 1), number(value.day) ?? 0),
    at,
    end,
  }))
  return [...days, ...moons]
}

function namedDays(said: Said, today: string): Mention<string | undefined>[] {
  const pair = (value: string): [number, number] => {
    const [month = 0, day = 0] = value.split('-').map(Number)
    return [month, day]
  }
  const read = (is: string, dateOf: (value: string) => string | undefined) =>
    mentionsOf(said, is).map(({ value, at, end }) => ({ value: dateOf(value), at, end }))
  return [
    ...read('day', value => addDays(today, Number(value))),
    ...read('dayWithPart', value => addDays(today, Number(value.split(' ')[0]))),
    ...read('festival', value => nextMonthDay(today, ...pair(value))),
    ...read('lunarFestival', value => {
      const [month, day] = pair(value)
      return nextLunarDay(today, day, month)
    }),
    ...read('solarTerm', value => nextSolarTerm(today, value)),
  ]
}

function weekdays(said: Said, today: string): Mention<Day>[] {
  return found(said, 'weekday').map(({ value, at, end }): Mention<Day> => {
    const name = value.day ?? ''
    const at7 = patterns.sundays.includes(name) ? 7 : patterns.weekdays.indexOf(name) + 1
    const weekday = at7 || Number(name)
    const ahead = lookUp(patterns.weeksAhead, value.week)
    if (ahead === undefined) return { value: { weekday }, at, end }
    return { value: { date: dayOfWeek(today, weekday, ahead) }, at, end }
  })
}

/** A single day or a weekday: the one that counts of all days that were said. 明天礼拜二 is the single day. */
function dayOf(said: Said, today: string): Day {
  const single = [...writtenDays(said, today), ...lunarDays(said, today), ...namedDays(said, today)]
  // What was yesterday is told, never looked for.
  const named = single.flatMap(({ value, at, end }): Mention<Day>[] =>
    value === undefined || value < today ? [] : [{ value: { date: value }, at, end }],
  )
  const days = [...named, ...weekdays(said, today)]
  const whole = days.filter(
    day =>
      !days.some(
        other =>
          other !== day &&
          other.at <= day.at &&
          other.end >= day.end &&
          other.end - other.at > day.end - day.at,
      ),
  )
  const apposed = whole.filter(
    day =>
      day.value.weekday === undefined ||
      !whole.some(other => other.value.date && (other.end === day.at || day.end === other.at)),
  )
  return choose(said, apposed)?.value ?? {}
}

function minutesOf(rest: string | undefined): number {
  if (rest === undefined) return 0
  const early = rest.startsWith(patterns.short)
  const text = early ? rest.slice(1) : rest
  if (text === patterns.half) return 30
  if (text === patterns.quarter) return early ? -15 : 15
  if (text === patterns.threeQuarters) return 45
  const minutes = readNumber(text.replace(new RegExp(patterns.afterHour, 'g'), '')) ?? 0
  return early ? -minutes : minutes
}

/** 三点 is the afternoon's where nothing else was said; 晚上八点 is 20:00; 中午一点 13:00. */
function onClock(hour: number, part: Slots['part']): number {
  if (hour > 12) return hour
  if (part === 'morning') return hour
  if (part === 'noon') return hour < 4 ? hour + 12 : hour
  if (part === 'afternoon') return hour < 12 ? hour + 12 : hour
  if (part === 'evening') return hour > 3 && hour < 12 ? hour + 12 : hour
  return hour < 7 ? hour + 12 : hour
}

/** 一点 is an hour only right after a part of the day: 中午一点. */
function oneOClock(said: Said): Mention<Parts>[] {
  const word = patterns.littleWord + patterns.clockMark
  return mentionsOf(said, 'part')
    .filter(({ end }) => said.text.startsWith(word, end))
    .map(({ end }) => ({ value: { hour: patterns.littleWord }, at: end, end: end + word.length }))
}

function timeOf(said: Said, part: Slots['part']): string | undefined {
  const times = [...found(said, 'time'), ...oneOClock(said)].flatMap(
    ({ value, at, end }): Mention<string>[] => {
      const hour = number(value.hour)
      if (hour === undefined || hour > 24) return []
      const short =
        value.short === undefined ? 0 : value.short === patterns.quarter ? 15 : (number(value.short) ?? 0)
      const minutes = onClock(hour, part) * 60 + minutesOf(value.rest) - short
      if (minutes < 0 || minutes >= 24 * 60) return []
      const two = (count: number) => String(count).padStart(2, '0')
      return [{ value: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, at, end }]
    },
  )
  return choose(said, times)?.value
}

function partOf(said: Said): Slots['part'] {
  const parts = [
    ...mentionsOf(said, 'part'),
    ...mentionsOf(said, 'dayWithPart').map(mention => ({
      ...mention,
      value: mention.value.split(' ')[1] ?? '',
    })),
  ]
  const part = choose(said, parts)?.value
  return part === 'morning' || part === 'noon' || part === 'afternoon' || part === 'evening'
    ? part
    : undefined
}

/** The day, part of day and time that were said, counted from `today`. */
export function whenSaid(said: Said, today: string): Slots {
  const part = partOf(said)
  const time = timeOf(said, part)
  return { ...dayOf(said, today), ...(part && { part }), ...(time && { time }) }
}
