import { clockWords } from '../../../device/words/clock-words.ts'
import { dayWords, weekdayKey } from '../../../device/words/day-words.ts'
import type { Words } from '../../../device/words/words.ts'
import type { Wish } from '../device/find-near.ts'

/** When it is wished for, one short piece each: 星期三, 上午, 上午9点半前后. `now` in milliseconds since 1970. */
export function whenWished(t: Words, { day, weekday, part, time }: Wish, now: number): string[] {
  const pieces: string[] = []
  if (day !== undefined) pieces.push(dayWords(t, day, now))
  if (weekday !== undefined) pieces.push(t(`weekday.${weekdayKey(weekday)}`))
  if (time !== undefined) pieces.push(t('when.about', { clock: clockWords(t, minutesOf(time)) }))
  else if (part !== undefined) pieces.push(t(`part.${part}`))
  return pieces
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** Whether anything is asked for that the chips and the day above the list don't show. */
export function isNarrowed({ weekday, part, time, free }: Wish): boolean {
  return weekday !== undefined || part !== undefined || time !== undefined || free === true
}
