import { readings } from '../../shared/matching/sounds.ts'
import { clean } from './clean.ts'
import { readNumber } from './numerals.ts'
import { means, type Said } from './said.ts'
import type { Context, Item, Slots } from './utterance.ts'

/** How many syllables of a title or a place must be said for it to be meant. */
const fewest = 2

/** One reading is enough of each character: a run of them is compared. */
function syllables(text: string): string[] {
  return clean(text).characters.map(character => readings([character])[0] ?? character)
}

/** The most syllables side by side that both texts hold. */
export function commonRun(one: readonly string[], other: readonly string[]): number {
  let longest = 0
  let above: number[] = []
  for (const syllable of one) {
    const row = other.map((each, at) => (each === syllable ? (above[at - 1] ?? 0) + 1 : 0))
    longest = Math.max(longest, ...row)
    above = row
  }
  return longest
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

function partOf(time: string): Slots['part'] {
  const hour = Number(time.slice(0, 2))
  if (hour < 11) return 'morning'
  if (hour < 13) return 'noon'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** Whether nothing that was said of day and hour speaks against an item. What an item doesn't tell fits. */
function fitsWhen({ date, time }: Item, said: Slots): boolean {
  const fits = (own: unknown, wanted: unknown) => own === undefined || wanted === undefined || own === wanted
  const part = time === undefined ? undefined : partOf(time)
  // Half past eleven is called morning by one and noon by the other.
  const isNoonish = part === 'noon' && said.part !== 'evening'
  return (
    fits(date, said.date) &&
    fits(date && weekdayOf(date), said.weekday) &&
    fits(time, said.time) &&
    (isNoonish || fits(part, said.part))
  )
}

/** 二, or 嗯 2: to a list of three nothing but a number is the number of one. */
function bareNumber(said: Said): number | undefined {
  const content = said.words.filter(word => !means(word, 'filler') && !means(word, 'yes'))
  return readNumber(content.map(word => word.text).join(''))
}

/**
 * Which of the listed items were named: by number, else by what sounds like a part of the title or the place, and by day and
 * hour. Empty when nothing of that was said, or when it fits them all alike or none.
 */
export function namedItems(said: Said, slots: Slots, { items = [] }: Pick<Context, 'items'>): number[] {
  if (items.length === 0) return []
  const ordinal = slots.ordinal ?? bareNumber(said)
  if (ordinal !== undefined) {
    const at = ordinal < 0 ? items.length + ordinal : ordinal - 1
    return items[at] === undefined ? [] : [at]
  }
  const heard = syllables([said.text, slots.words, slots.place].join(' '))
  const runs = items.map(({ title, place = '' }) => ({
    title: commonRun(heard, syllables(title)),
    place: commonRun(heard, syllables(place)),
  }))
  const best = Math.max(...runs.map(({ title, place }) => Math.max(title, place)))
  const named = items.flatMap((item, at) => {
    const run = runs[at]
    const isNamed = best < fewest || (run !== undefined && Math.max(run.title, run.place) === best)
    return isNamed && fitsWhen(item, slots) ? [at] : []
  })
  return named.length === items.length && items.length > 1 ? [] : named
}
