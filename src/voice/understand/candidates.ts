import { syllablesOf } from '../../shared/matching/sounds.ts'
import type { Cleaned } from './clean.ts'
import patterns from './lexicon/patterns.json' with { type: 'json' }
import { findPhrase, longestPhrase } from './lexicon.ts'
import type { Phrase, Sense } from './phrase.ts'
import { type Astray, type Sounding, soundingFrom } from './sounding.ts'

/** An exact phrase is cheapest; the farther off it was heard, the dearer. See `hear.ts` for what else there is. */
const cost = {
  exact: 1,
  single: 1.3,
  sound: 1.45,
  shortSound: 1.85,
  letter: 0.22,
  doubled: 0.4,
  none: 0,
  near: 0.55,
  bold: 0.35,
  swallowed: 0.55,
  ending: 1.5,
}

const endings = Array.from(patterns.endings)

/** A phrase that the characters up to `to` may be, and what it costs to take them for it. */
export type Candidate = {
  readonly to: number
  readonly phrase: Phrase
  readonly price: number
  readonly heard: boolean
}

/** What the characters from `from` on may be: phrases written so, and phrases that sound so. `before` is what the phrase before means. */
export function candidatesFrom(cleaned: Cleaned, from: number, before: readonly Sense[]): Candidate[] {
  const found: Candidate[] = []
  const isExact = new Set<number>()
  const { characters, stops } = cleaned
  let text = ''
  for (let to = from + 1; to <= Math.min(from + longestPhrase, characters.length); to++) {
    if (to - 1 > from && stops.has(to - 1)) break
    text += characters[to - 1] ?? ''
    const phrase = findPhrase(text)
    if (!phrase) continue
    isExact.add(to)
    const price = (to - from === 1 ? cost.single : cost.exact) - 0.01 * (to - from)
    found.push({ to, phrase, price, heard: false })
  }
  const sounds = bySound(cleaned, from).filter(({ to }) => !isExact.has(to))
  return [...found, ...sounds, ...(isExact.has(from + 1) ? [] : ending(cleaned, from, before))]
}

/** 班 and 课 after the name of a thing, whatever was written for them. Nowhere else is one syllable enough. */
function ending({ characters }: Cleaned, from: number, before: readonly Sense[]): Candidate[] {
  if (!before.some(({ is }) => is === 'topic' || is === 'this')) return []
  const sounds = syllablesOf(characters[from] ?? '')
  return endings.flatMap(word => {
    const phrase = findPhrase(word)
    const same = syllablesOf(word).some(syllable => sounds.includes(syllable))
    return phrase && same ? [{ to: from + 1, phrase, price: cost.ending, heard: true }] : []
  })
}

/** No sound runs over a mark, and what makes sense as it stands is left alone. */
function bySound(cleaned: Cleaned, from: number): Candidate[] {
  const { characters, stops } = cleaned
  let end = from + 1
  while (end < characters.length && end - from <= longestPhrase && !stops.has(end)) end++
  const written = new Map<number, boolean>()
  return soundingFrom(characters, from, end, text => findPhrase(text) !== undefined).flatMap(sounding => {
    const { to } = sounding
    const isLeft = written.get(to) ?? isWritten(characters.slice(from, to))
    written.set(to, isLeft)
    const { phrase } = sounding
    return isLeft || isFarFetched(phrase, characters.slice(from, to)) ? [] : priced(sounding, cleaned, from)
  })
}

function priced({ to, phrase, astray, doubled }: Sounding, cleaned: Cleaned, from: number): Candidate[] {
  const characters = cleaned.characters.slice(from, to)
  const different = characters.filter(character => !phrase.text.includes(character)).length
  const off = cost[astray] + different * cost.letter + (doubled ? cost.doubled : 0)
  const size = characters.length - (doubled ? 1 : 0)
  if (size > 2 || (doubled && different === 0))
    return [
      {
        to,
        phrase,
        price: off + (different === 0 && astray === 'none' ? cost.exact : cost.sound),
        heard: true,
      },
    ]
  const { pauses } = cleaned
  const isOpen = (at: number) => at === 0 || at === cleaned.characters.length || pauses.has(at)
  const isAlone = isOpen(from) && isOpen(to)
  if ((phrase.onlyAlone && !isAlone) || different > mostDifferent(phrase, astray)) return []
  const isBold = astray === 'near' || (different > 1 && !phrase.isName && isSpelt(characters))
  return [{ to, phrase, price: off + cost.shortSound + (isBold ? cost.bold : 0), heard: true }]
}

/**
 * How many of two characters may be written otherwise: none where two are left of three, one where a syllable is off or
 * the thing is seldom asked for.
 */
function mostDifferent(phrase: Phrase, astray: Astray): number {
  if (astray === 'swallowed') return 0
  return astray === 'near' || (phrase.isTopic && !phrase.isName) ? 1 : 2
}

/** What is seldom asked for must at least half be written so. */
function isFarFetched(phrase: Phrase, characters: readonly string[]): boolean {
  const different = characters.filter(character => !phrase.text.includes(character)).length
  return phrase.isTopic && !phrase.isName && different * 2 > characters.length
}

/** Whether each character is a word of its own. */
const isSpelt = (characters: readonly string[]) => characters.every(character => findPhrase(character))

/** Whether characters make sense as they stand: cut into phrases without a rest, one of them longer than a character. */
function isWritten(characters: readonly string[]): boolean {
  const cut: ('no' | 'singles' | 'words')[] = ['singles']
  for (let to = 1; to <= characters.length; to++) {
    cut[to] = 'no'
    for (let from = 0; from < to; from++) {
      const before = cut[from]
      if (before === 'no' || !findPhrase(characters.slice(from, to).join(''))) continue
      if (to - from > 1 || before === 'words') cut[to] = 'words'
      else if (cut[to] === 'no') cut[to] = 'singles'
    }
  }
  return cut[characters.length] === 'words'
}
