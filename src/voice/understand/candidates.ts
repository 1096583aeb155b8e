import { syllablesOf } from '../../shared/matching/sounds.ts'
import patterns from './lexicon/patterns.json' with { type: 'json' }
import { findPhrase } from './lexicon.ts'
import type { Phrase, Sense } from './phrase.ts'
import { phrasesSounding, type Sounding } from './sounding.ts'

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

/** A phrase that some characters may be, and what it costs to take them for it. */
export type Candidate = { readonly phrase: Phrase; readonly price: number; readonly heard: boolean }

/** Where the characters stand: `isOneBreath` without a mark within, `isAlone` with a pause on both sides, `before` what the phrase before means. */
export type Place = {
  readonly isOneBreath: boolean
  readonly isAlone: boolean
  readonly before: readonly Sense[]
}

/** What characters may be: the phrase written so, else phrases that sound so. */
export function candidates(characters: readonly string[], place: Place): Candidate[] {
  const text = characters.join('')
  const exact = findPhrase(text)
  const size = characters.length
  if (exact)
    return [{ phrase: exact, price: (size === 1 ? cost.single : cost.exact) - 0.01 * size, heard: false }]
  if (!place.isOneBreath) return []
  return size === 1 ? ending(text, place) : [...bySound(characters, place), ...doubled(characters, place)]
}

/** 班 and 课 after the name of a thing, whatever was written for them. Nowhere else is one syllable enough. */
function ending(character: string, { before }: Place): Candidate[] {
  if (!before.some(({ is }) => is === 'topic' || is === 'this')) return []
  const sounds = syllablesOf(character)
  return endings.flatMap(word => {
    const phrase = findPhrase(word)
    const same = syllablesOf(word).some(syllable => sounds.includes(syllable))
    return phrase && same ? [{ phrase, price: cost.ending, heard: true }] : []
  })
}

/** A syllable said twice, where it isn't a word of its own as in 妈妈. */
function doubled(characters: readonly string[], place: Place): Candidate[] {
  const twice = characters.findIndex((character, at) => at > 0 && character === characters[at - 1])
  if (twice < 0) return []
  const single = characters.filter((_, at) => at !== twice)
  if (single.length < 2 || findPhrase(characters.slice(twice - 1, twice + 1).join(''))) return []
  const meant = findPhrase(single.join(''))
  const found: Candidate[] = meant?.bySound ? [{ phrase: meant, price: cost.exact, heard: true }] : []
  return [...found, ...bySound(single, place)].map(each => ({ ...each, price: each.price + cost.doubled }))
}

function bySound(characters: readonly string[], { isAlone }: Place): Candidate[] {
  const sounding = phrasesSounding(characters)
  if (sounding.length === 0 || isWritten(characters)) return []
  return sounding.flatMap(({ phrase, astray }) => {
    const different = characters.filter(character => !phrase.text.includes(character)).length
    const price = cost[astray] + different * cost.letter
    if (characters.length > 2) return [{ phrase, price: price + cost.sound, heard: true }]
    if ((phrase.onlyAlone && !isAlone) || different > mostDifferent(phrase, astray)) return []
    const isBold = astray === 'near' || (different > 1 && !phrase.isName && isSpelt(characters))
    return [{ phrase, price: price + cost.shortSound + (isBold ? cost.bold : 0), heard: true }]
  })
}

/**
 * How many of two characters may be written otherwise: none where two are left of three, one where a syllable is off or
 * the thing is seldom asked for.
 */
function mostDifferent(phrase: Phrase, astray: Sounding['astray']): number {
  if (astray === 'swallowed') return 0
  return astray === 'near' || (phrase.isTopic && !phrase.isName) ? 1 : 2
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
