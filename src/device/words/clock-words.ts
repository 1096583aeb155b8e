import { shanghaiParts } from '../../shared/dates.ts'
import type { Words } from './words.ts'

type Part = 'night' | 'early' | 'morning' | 'noon' | 'afternoon' | 'evening'

// The hour at which each part of the day is over.
const parts: readonly (readonly [until: number, part: Part])[] = [
  [5, 'night'],
  [8, 'early'],
  [12, 'morning'],
  [13, 'noon'],
  [18, 'afternoon'],
  [24, 'evening'],
]

const dayMinutes = 24 * 60

function partOf(minutes: number): Part {
  const hour = (minutes % dayMinutes) / 60
  return parts.find(([until]) => hour < until)?.[1] ?? 'evening'
}

/** 上午9点半. Minutes after midnight; over 1440 is the next morning. */
export function clockWords(t: Words, minutes: number): string {
  return clock(t, minutes, t(`part.${partOf(minutes)}`))
}

/** 上午9点到10点半: the part of the day is said once, unless the end lies in another one. */
export function clockRangeWords(t: Words, start: number, end: number): string {
  const words = { start: clockWords(t, start), end: clockWords(t, end), shortEnd: clock(t, end, '').trim() }
  // 上午8点到12点 needs no 中午.
  const endsAtNoon = end === 12 * 60 && partOf(start) === 'morning'
  const inOnePart = partOf(start) === partOf(end) && end - start < dayMinutes / 2
  return inOnePart || endsAtNoon ? t('clock.rangeInOnePart', words) : t('clock.range', words)
}

function clock(t: Words, minutes: number, part: string): string {
  const hours = Math.floor((minutes % dayMinutes) / 60)
  const hour = hours === 0 ? 0 : hours > 12 ? hours - 12 : hours
  const minute = minutes % 60
  if (minute === 0) return t('clock.full', { part, hour })
  if (minute === 30) return t('clock.half', { part, hour })
  return t('clock.minutes', { part, hour, minute: `${minute}`.padStart(2, '0') })
}

/** 上午好, by the hour in Shanghai of a moment in milliseconds since 1970. */
export function greetingWords(t: Words, at: number): string {
  const { hour, minute } = shanghaiParts(at)
  return t(`greeting.${partOf(hour * 60 + minute)}`)
}

/** 45分钟, 2小时, 1个半小时, 1小时20分钟. */
export function durationWords(t: Words, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (minutes === 30) return t('duration.half')
  if (hours === 0) return t('duration.minutes', { count: rest })
  if (rest === 0) return t('duration.hours', { count: hours })
  if (rest === 30) return t('duration.hoursAndHalf', { count: hours })
  return t('duration.both', {
    hours: t('duration.hours', { count: hours }),
    minutes: t('duration.minutes', { count: rest }),
  })
}
