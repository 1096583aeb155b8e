import type { Cleaned } from './clean.ts'
import { figureSpans, type Span } from './figures.ts'
import {
  findPhrase,
  longestPhrase,
  type Phrase,
  phrasesShortened,
  phrasesSounding,
  type Sense,
} from './lexicon.ts'
import { placeSpans } from './place-names.ts'
import { readings } from './sounds.ts'

/** A stretch of what was said, and what it was taken for. `text` is the phrase meant, not what was written for it. */
export type Token = {
  readonly text: string
  readonly senses: readonly Sense[]
  /** Taken by its sound: other characters stood there. */
  readonly heard: boolean
  readonly pauseBefore: boolean
}

type Step = {
  readonly from: number
  readonly cost: number
  readonly text: string
  readonly senses: readonly Sense[]
  readonly heard: boolean
}

/** What no phrase covers costs more than a phrase, and a phrase heard only by its sound lies between. */
const cost = {
  unknown: 1.6,
  exact: 1,
  single: 1.3,
  name: 0.85,
  figure: 0.8,
  sound: 1.45,
  shortSound: 1.85,
  letter: 0.22,
  doubled: 0.4,
  swallowed: 0.55,
}

const noSenses: readonly Sense[] = []

/**
 * Cuts what was said into known phrases, the cheapest way through: exact characters before sounds, long phrases before
 * short ones. A phrase that was written with other characters of the same sound is put right on the way.
 */
export function hear({ characters, pauses }: Cleaned, places: readonly string[]): Token[] {
  const best: Step[] = [{ from: 0, cost: 0, text: '', senses: noSenses, heard: false }]
  const joined = characters.join('')
  // Rare characters of two units shift the places in the text; then there are no figures.
  const isPlain = joined.length === characters.length
  const spans = isPlain ? [...figureSpans(joined), ...placeSpans(joined, pauses, places)] : []
  for (let from = 0; from < characters.length; from++) {
    const so = best[from]?.cost ?? 0
    for (const { to, price, ...what } of stepsFrom(characters, from, spans)) {
      const there = best[to]
      if (!there || so + price < there.cost) best[to] = { from, cost: so + price, ...what }
    }
  }
  return wayBack(best, characters.length, pauses)
}

type Way = Pick<Step, 'text' | 'senses' | 'heard'> & { readonly to: number; readonly price: number }

function stepsFrom(characters: readonly string[], from: number, spans: readonly Span[]): Way[] {
  const unknown = {
    to: from + 1,
    price: cost.unknown,
    text: characters[from] ?? '',
    senses: noSenses,
    heard: false,
  }
  const ways: Way[] = [unknown]
  for (const { from: start, to, text, sense } of spans)
    if (start === from)
      ways.push({
        to,
        price: sense.is === 'figure' ? cost.figure : cost.name,
        text,
        senses: [sense],
        heard: false,
      })
  const farthest = Math.min(longestPhrase, characters.length - from)
  for (let length = 1; length <= farthest; length++)
    for (const { phrase, price, heard } of candidates(characters.slice(from, from + length)))
      ways.push({ to: from + length, price, text: phrase.text, senses: phrase.senses, heard })
  return ways
}

type Candidate = { readonly phrase: Phrase; readonly price: number; readonly heard: boolean }

function candidates(characters: readonly string[]): Candidate[] {
  const text = characters.join('')
  const exact = findPhrase(text)
  const size = characters.length
  if (exact)
    return [{ phrase: exact, price: (size === 1 ? cost.single : cost.exact) - 0.01 * size, heard: false }]
  if (size < 2) return []
  const found = bySound(characters)
  const single = characters.filter((character, at) => character !== characters[at - 1])
  if (single.length === size || single.length < 2) return found
  const meant = findPhrase(single.join(''))
  if (meant?.bySound) found.push({ phrase: meant, price: cost.exact + cost.doubled, heard: true })
  return [...found, ...bySound(single).map(other => ({ ...other, price: other.price + cost.doubled }))]
}

function bySound(characters: readonly string[]): Candidate[] {
  const found: Candidate[] = []
  const base = characters.length === 2 ? cost.shortSound : cost.sound
  for (const reading of readings(characters)) {
    for (const phrase of phrasesSounding(reading)) {
      const different = characters.filter((character, at) => character !== phrase.text[at]).length
      found.push({ phrase, price: base + different * cost.letter, heard: true })
    }
    for (const phrase of phrasesShortened(reading)) {
      const different = characters.filter(character => !phrase.text.includes(character)).length
      // Two syllables left of three say too little unless both are written right.
      if (characters.length === 2 && different > 0) continue
      found.push({ phrase, price: base + cost.swallowed + different * cost.letter, heard: true })
    }
  }
  return found
}

function wayBack(best: readonly Step[], end: number, pauses: ReadonlySet<number>): Token[] {
  const tokens: Token[] = []
  for (let at = end; at > 0; ) {
    const step = best[at]
    if (!step) break
    const { text, senses, heard } = step
    tokens.unshift({ text, senses, heard, pauseBefore: pauses.has(step.from) })
    at = step.from
  }
  return tokens
}
