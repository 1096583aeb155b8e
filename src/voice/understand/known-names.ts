import { syllablesOf } from '../../shared/matching/sounds.ts'
import type { Cleaned } from './clean.ts'
import { expand } from './expand.ts'
import type { Span } from './figures.ts'
import { findPhrase } from './lexicon.ts'
import { tables } from './tables.ts'

const kindsOfPlace = expand(tables.places.longSuffix)

/** What a name of a place is called for short: 甘泉 of 甘泉社区. */
function shortOf(name: string): string | undefined {
  const kind = kindsOfPlace.find(each => name.endsWith(each) && name.length - each.length > 1)
  return kind && name.slice(0, -kind.length)
}

function sameSound(one: string, other: string): boolean {
  return one === other || syllablesOf(one).some(syllable => syllablesOf(other).includes(syllable))
}

/** A name stands there when all of it sounds so and, in a short one, half of it is written so. */
function standsAt(characters: readonly string[], from: number, name: readonly string[]): boolean {
  if (!name.every((character, at) => sameSound(character, characters[from + at] ?? ''))) return false
  const written = name.filter((character, at) => character === characters[from + at]).length
  return name.length > 2 || written * 2 >= name.length
}

function spansOf(text: string, value: string, is: string, { characters, stops }: Cleaned): Span[] {
  const name = Array.from(text)
  if (name.length < 2) return []
  return characters.flatMap((_, from) => {
    const isBroken = name.some((_character, at) => at > 0 && stops.has(from + at))
    if (isBroken || !standsAt(characters, from, name)) return []
    return [{ from, to: from + name.length, text: value, sense: { is, value } }]
  })
}

/** Where the places stand that the device knows, by their sound and for short too. */
export function knownPlaces(cleaned: Cleaned, places: readonly string[]): Span[] {
  return places.flatMap(place => {
    const short = shortOf(place)
    return [
      ...spansOf(place, place, 'place', cleaned),
      ...(short ? spansOf(short, place, 'place', cleaned) : []),
    ]
  })
}

/** Where words stand that the programmes have for things to do, and the lexicon has not. */
export function knownTopics(text: string, topics: readonly string[]): Span[] {
  return topics.flatMap(word => {
    if (word.length < 2 || findPhrase(word)) return []
    const spans: Span[] = []
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      spans.push({ from: at, to: at + word.length, text: word, sense: { is: 'topic', value: word } })
    return spans
  })
}
