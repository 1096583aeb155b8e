import { matches, normalise, queryWords, type Searchable } from './matching.ts'
import { syllablesOf, typedSyllables } from './sounds.ts'

/** A text by its sound: for each character every syllable it may be; a character without one is its own sound. */
type Sounds = readonly (readonly string[])[]

function soundsOf(normalised: string): Sounds {
  return Array.from(normalised, character => {
    const syllables = syllablesOf(character)
    return syllables.length > 0 ? syllables : [character]
  })
}

/** A sound of one syllable is too little to look for. */
const fewest = 2

/** The ways a normalised word of a query may sound: one for characters, up to four for letters, as typed pinyin is cut. */
function waysOf(word: string): Sounds[] {
  const ways = /^[a-z]+$/.test(word)
    ? typedSyllables(word).map(way => way.map(syllable => [syllable]))
    : [soundsOf(word)]
  return ways.filter(way => way.length >= fewest)
}

function holds(text: Sounds, way: Sounds): boolean {
  const alike = (one: readonly string[] = [], other: readonly string[]) =>
    other.some(each => one.includes(each))
  return text.some((_, start) => way.every((syllables, at) => alike(text[start + at], syllables)))
}

const heard = new WeakMap<Searchable, Sounds>()

/**
 * Whether all words of a query are found by their sound, for when nothing is written so: 书发 and shufa find 书法, 甘全
 * finds 甘泉. A word found as it is written counts too. Never throws.
 */
export function soundsLike(query: string, entry: Searchable): boolean {
  const own = heard.get(entry) ?? soundsOf(entry.text)
  heard.set(entry, own)
  const words = queryWords(query)
  return (
    words.length > 0 && words.every(word => matches(word, entry) || waysOf(word).some(way => holds(own, way)))
  )
}

// No normalised text holds this mark, so that a sound is never taken for a text.
const mark = '='
const pairKey = (one: string, other: string) => `${mark}${one} ${other}`

/** The keys under which the server's table finds a text by its sound: each different pair of neighbouring syllables. */
export function soundGrams(text: string): string[] {
  const sounds = soundsOf(normalise(text))
  const pairs = sounds.flatMap((own, at) =>
    own.flatMap(one => (sounds[at + 1] ?? []).map(other => pairKey(one, other))),
  )
  return [...new Set(pairs)]
}

/** The keys a normalised word asks for by its sound, one list for each way it may sound, the likeliest first. */
export function wordSoundGrams(word: string): string[][] {
  return waysOf(word).map(way => {
    const syllables = way.map(([syllable = '']) => syllable)
    return [...new Set(syllables.slice(1).map((syllable, at) => pairKey(syllables[at] ?? '', syllable)))]
  })
}
