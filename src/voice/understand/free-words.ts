import { last } from './last.ts'
import patterns from './lexicon/patterns.json' with { type: 'json' }
import { means, type Said } from './said.ts'
import type { Word } from './word.ts'

/** The longest and shortest thing that is looked for by words the lexicon does not know. */
const size = { least: 2, most: 6 }

const isUnknown = (word: Word | undefined) => word !== undefined && word.senses.length === 0

/** Runs of unknown characters, in one breath. */
function runs(said: Said): { from: number; to: number; text: string }[] {
  const found: { from: number; to: number; text: string }[] = []
  said.words.forEach((word, index) => {
    if (!isUnknown(word) || /^[\da-z]$/.test(word.text)) return
    const running = last(found)
    if (running && running.to === index && !word.pauseBefore) {
      running.to = index + 1
      running.text += word.text
    } else found.push({ from: index, to: index + 1, text: word.text })
  })
  return found.filter(({ text }) => text.length >= size.least && text.length <= size.most)
}

/** A name of a place that no table knows: unknown characters before 那边 or 那儿, or first of all before 有没有. */
export function unknownPlace(said: Said): string | undefined {
  return runs(said).find(({ from, to, text }) => {
    const after = said.words[to]
    if (text.length > 4 || isWhere(text)) return false
    return means(after, 'here') && !after?.pauseBefore ? true : from === 0 && means(after, 'search')
  })?.text
}

/** What ends a name that no table has: everything that has a meaning of its own for what is wanted. */
const ends = [
  ...[
    'filler',
    'polite',
    'tag',
    'self',
    'forMe',
    'forWhom',
    'person',
    'somebody',
    'not',
    'can',
    'yes',
    'told',
  ],
  ...['search', 'asks', 'how', 'learn', 'topic', 'generalTopic', 'kind', 'figure', 'this', 'outside'],
  ...['day', 'dayWithPart', 'part', 'thisWeek', 'nextWeek', 'place', 'here', 'near', 'free'],
  ...['enrolSure', 'enrolWord', 'cancelSure'],
]

/** 想学手鼓, 教打字的: what stands right behind 学 and 教 is what is learnt, whichever words it is made of. */
function learnt({ words }: Said): string | undefined {
  for (const [index, word] of words.entries()) {
    if (!means(word, 'learn')) continue
    let text = ''
    for (const next of words.slice(index + 1)) {
      if (next.pauseBefore || ends.some(is => means(next, is))) break
      text += next.text
    }
    if (text.length >= size.least && text.length <= size.most) return text
  }
  return undefined
}

const where = new RegExp(`[${patterns.whereEndings}]$|^[${patterns.numerals}]`)

/** 城里有啥活动, 一节课: a place that is no name, or a count. */
const isWhere = (text: string) => where.test(text)

/** What is looked for, as it was said, when no topic was known: 想学…, 有没有…的班. */
export function unknownTopic(said: Said, place: string | undefined): string | undefined {
  const found = runs(said).find(({ from, to, text }) => {
    if (text === place) return false
    const before = said.words[from - 1]
    const after = said.words[means(said.words[to], 'filler') ? to + 1 : to]
    const isAsked = means(before, 'search') && !said.words[from]?.pauseBefore
    const isNamed = means(after, 'kind') && !after?.pauseBefore
    return isAsked || isNamed
  })
  return learnt(said) ?? (found && isWhere(found.text) ? undefined : found?.text)
}
