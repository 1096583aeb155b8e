import { toSimplified } from './simplified.ts'

const accents = /[\u0300-\u036F]/g
// Letters, marks and digits of any script stay (Tibetan vowels are marks), not the marks that only choose a glyph.
const noise = /[^\p{L}\p{M}\p{N}]|\p{Variation_Selector}|\u034F/gu

/**
 * The form in which texts are compared: full-width and half-width alike, lower case, without accents,
 * punctuation, spaces and control characters, traditional characters simplified. Idempotent, never throws.
 */
export function normalise(text: string): string {
  const folded = text.normalize('NFKD').toLowerCase().replace(accents, '').replace(noise, '')
  return toSimplified(folded)
}

/** The words of a query, each normalised; empty when nothing was asked. */
export function queryWords(query: string): string[] {
  return query
    .split(/\s+/)
    .map(normalise)
    .filter(word => word !== '')
}

/**
 * The keys under which the server's table finds a text: each different pair of neighbouring characters, and
 * the character itself of a text that has only one. A text holds every pair of any part of it, so looking up the
 * pairs of a word and comparing the few candidates misses nothing.
 */
export function grams(text: string): string[] {
  const characters = Array.from(normalise(text))
  const [only] = characters
  if (only === undefined) return []
  if (characters.length === 1) return [only]
  const pairs = new Set<string>()
  characters.forEach((character, at) => {
    const next = characters[at + 1]
    if (next !== undefined) pairs.add(character + next)
  })
  return [...pairs]
}

/**
 * What the device searches in. Made once, by `searchable`, and not per key press. `text` is normalised;
 * `initials` are lower case pinyin initials, several runs parted by spaces.
 */
export type Searchable = { readonly text: string; readonly initials: string }

/** A thing whose title counts more than the rest of its words (place, leader). All texts normalised. */
export type Ranked = Searchable & { readonly title: string }

/** 0 the title begins so, 1 it stands in the title, 2 elsewhere (place, leader, other words). */
export type MatchRank = 0 | 1 | 2

/**
 * Prepares an opening or a place for searching. `rest` are its other words; `initials` those of the title
 * first, then the others, as the server gave them.
 */
export function searchable(title: string, rest: readonly string[], initials = ''): Ranked {
  const own = normalise(title)
  // A character that no normalised word holds parts the texts, so no match runs from one into the next.
  const text = [own, ...rest.map(normalise)].join(' ')
  return { title: own, text, initials }
}

/**
 * Whether all words of a query are found: as a part of the text, or, for Latin letters and digits, as a part
 * of the initials (sfrm finds 书法入门). One Chinese character is enough, one letter is not. An empty query
 * matches everything. Never throws.
 */
export function matches(query: string, entry: Searchable): boolean {
  return queryWords(query).every(word => entry.text.includes(word) || hasInitials(word, entry.initials))
}

/**
 * Where a query is found, by its worst word; undefined when it is not found. To be sorted by, before time and
 * distance.
 */
export function matchRank(query: string, entry: Ranked): MatchRank | undefined {
  let worst: MatchRank = 0
  for (const word of queryWords(query)) {
    const rank = rankOf(word, entry)
    if (rank === undefined) return undefined
    if (rank > worst) worst = rank
  }
  return worst
}

function rankOf(word: string, entry: Ranked): MatchRank | undefined {
  const [titleInitials = ''] = entry.initials.split(' ')
  if (entry.title.startsWith(word) || hasInitials(word, titleInitials.slice(0, word.length))) return 0
  if (entry.title.includes(word) || hasInitials(word, titleInitials)) return 1
  return entry.text.includes(word) || hasInitials(word, entry.initials) ? 2 : undefined
}

function hasInitials(word: string, initials: string): boolean {
  return /^(?=.*[a-z])[a-z0-9]{2,}$/.test(word) && initials.includes(word)
}
