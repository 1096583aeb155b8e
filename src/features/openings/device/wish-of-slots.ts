import type { Slots } from '../../../voice/understand/utterance.ts'
import type { Wish } from './find-near.ts'

/** What was said, as the list is asked for it. A meal is a category there, and a place is found by its words. */
export function wishOfSlots({ words, kind, date, weekday, part, time, free, place }: Slots): Wish {
  const text = [words, place].filter(each => each !== undefined).join(' ')
  return {
    kind: kind === 'meal' ? undefined : kind,
    category: kind === 'meal' ? 'meal' : undefined,
    day: date,
    weekday,
    // 上午九点半: the hour says more than the part of the day, and 晚上七点 is nineteen already.
    part: time === undefined ? part : undefined,
    time,
    free,
    words: text === '' ? undefined : text.slice(0, 40),
  }
}

/** Whether anything was said that tells one opening from another. */
export function namesSomething({ words, kind, date, weekday, part, time, place }: Slots): boolean {
  return [words, kind, date, weekday, part, time, place].some(slot => slot !== undefined)
}
