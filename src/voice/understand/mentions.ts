import { last } from './last.ts'
import { means, type Said } from './said.ts'
import type { Word } from './word.ts'

/** Something said that could fill a slot, and where: the slot's last valid mention counts. */
export type Mention<Value> = { readonly value: Value; readonly at: number; readonly end: number }

/** How many words may lie between a refusal and what it refuses. */
const reach = { before: 2, after: 4, prefer: 1 }

/**
 * The mention that counts: the last that was not taken back. 不是周三，是周四: a refused one falls away; 礼拜二，不对，礼拜三:
 * so do those before a 不对; 要下午的，我早上得买菜: one that is asked for goes before others. Undefined when none is left.
 */
export function choose<Value>(said: Said, mentions: readonly Mention<Value>[]): Mention<Value> | undefined {
  const sorted = [...mentions].sort((one, other) => one.at - other.at)
  const kept = sorted.filter(
    (mention, index) => !isRefusedBefore(said, mention) && !isTakenBack(said, mention, sorted[index + 1]),
  )
  const free = kept.filter(mention => !isRefusedAfter(said, mention, sorted))
  const left = free.length > 0 ? free : kept
  return last(left, mention => isPreferred(said, mention)) ?? last(left)
}

function wordsBefore(said: Said, at: number, count: number): Word[] {
  const before = said.words.filter(word => word.end <= at)
  return before.slice(-count - 1).reverse()
}

function isRefusedBefore(said: Said, mention: Mention<unknown>): boolean {
  const [first] = said.words.filter(word => word.end > mention.at)
  let pause = first?.pauseBefore ?? false
  for (const word of wordsBefore(said, mention.at, reach.before)) {
    if (pause) return false
    if (means(word, 'rejectBefore')) return true
    // 不在上午的书法课 refuses the morning only.
    if (['part', 'day', 'figure'].some(is => means(word, is)) && word.end <= mention.at) return false
    if (means(word, 'preferBefore')) return false
    pause = word.pauseBefore
  }
  return false
}

function isTakenBack(said: Said, mention: Mention<unknown>, next: Mention<unknown> | undefined): boolean {
  if (!next) return false
  return said.words.some(word => word.at >= mention.end && word.end <= next.at && means(word, 'wrong'))
}

function isRefusedAfter(said: Said, mention: Mention<unknown>, all: readonly Mention<unknown>[]): boolean {
  const limit = all.find(other => other.at >= mention.end)?.at ?? said.text.length
  const after = said.words.filter(word => word.at >= mention.end && word.end <= limit)
  return after.slice(0, reach.after).some(word => means(word, 'reject'))
}

function isPreferred(said: Said, mention: Mention<unknown>): boolean {
  return wordsBefore(said, mention.at, reach.prefer).some(word => means(word, 'preferBefore'))
}

/** The mentions of words with one meaning, by the value the lexicon gives them. */
export function mentionsOf(said: Said, is: string): Mention<string>[] {
  return said.words.flatMap(word =>
    word.senses
      .filter(sense => sense.is === is)
      .map(sense => ({ value: sense.value, at: word.at, end: word.end })),
  )
}
