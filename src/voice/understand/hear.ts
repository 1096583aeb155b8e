import { candidatesFrom } from './candidates.ts'
import type { Cleaned } from './clean.ts'
import { figureSpans, type Span } from './figures.ts'
import { knownPlaces, knownTopics } from './known-names.ts'
import type { Sense } from './phrase.ts'
import { placeSpans } from './place-names.ts'
import type { Context } from './utterance.ts'

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
const cost = { unknown: 1.6, name: 0.85, figure: 0.8 }

/** Names that the device or the server knows. */
type Known = Pick<Context, 'places' | 'topics'>

const noSenses: readonly Sense[] = []

/**
 * Cuts what was said into known phrases, the cheapest way through: exact characters before sounds, long phrases before
 * short ones. A phrase that was written with other characters of the same sound is put right on the way.
 */
export function hear(cleaned: Cleaned, { places = [], topics = [] }: Known = {}): Token[] {
  const { characters, pauses } = cleaned
  const best: Step[] = [{ from: 0, cost: 0, text: '', senses: noSenses, heard: false }]
  const joined = characters.join('')
  // Rare characters of two units shift the places in the text; then there are no figures.
  const isPlain = joined.length === characters.length
  const spans = isPlain
    ? [
        ...figureSpans(joined),
        ...knownPlaces(cleaned, places),
        ...placeSpans(joined, pauses),
        ...knownTopics(joined, topics),
      ]
    : []
  for (let from = 0; from < characters.length; from++) {
    const so = best[from]?.cost ?? 0
    for (const { to, price, ...what } of stepsFrom(cleaned, from, spans, best[from])) {
      const there = best[to]
      if (!there || so + price < there.cost) best[to] = { from, cost: so + price, ...what }
    }
  }
  return wayBack(best, characters.length, pauses)
}

type Way = Pick<Step, 'text' | 'senses' | 'heard'> & { readonly to: number; readonly price: number }

function stepsFrom(cleaned: Cleaned, from: number, spans: readonly Span[], before: Step | undefined): Way[] {
  const unknown = {
    to: from + 1,
    price: cost.unknown,
    text: cleaned.characters[from] ?? '',
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
  for (const { to, price, phrase, heard } of candidatesFrom(cleaned, from, before?.senses ?? noSenses))
    ways.push({ to, price, text: phrase.text, senses: phrase.senses, heard })
  return ways
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
