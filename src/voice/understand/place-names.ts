import { expand } from './expand.ts'
import type { Span } from './figures.ts'
import { findPhrase } from './lexicon.ts'
import { tables } from './tables.ts'

const longSuffixes = expand(tables.places.longSuffix)
const shortSuffixes = expand(tables.places.shortSuffix)
const noName = new Set(tables.places.noName.join(''))

/** The longest a name before its 社区 or 村 is. */
const longestName = { long: 5, short: 3 }

/** Names of places in a text: whatever unknown stands before 社区, 街道, 村 and their like. */
export function placeSpans(text: string, pauses: ReadonlySet<number>): Span[] {
  const spans: Span[] = []
  const keep = (from: number, to: number) => {
    const name = text.slice(from, to)
    if (findPhrase(name)) return
    spans.push({ from, to, text: name, sense: { is: 'place', value: name } })
  }
  const look = (suffix: string, longest: number, fewest: number) => {
    for (let at = text.indexOf(suffix, 1); at >= 0; at = text.indexOf(suffix, at + 1)) {
      const from = nameStart(text, at, longest, pauses)
      if (at - from >= fewest) keep(from, at + suffix.length)
    }
  }
  for (const suffix of longSuffixes) look(suffix, longestName.long, 1)
  for (const suffix of shortSuffixes) look(suffix, longestName.short, 1)
  return spans
}

/** How far back a name goes: to a pause, a word that stands in no name, or a phrase that is something else. */
function nameStart(text: string, end: number, longest: number, pauses: ReadonlySet<number>): number {
  let from = end
  while (from > 0 && end - from < longest && !pauses.has(from)) {
    if (noName.has(text.charAt(from - 1)) || endsOtherPhrase(text, from, end)) break
    from--
  }
  return from
}

function endsOtherPhrase(text: string, from: number, end: number): boolean {
  for (const length of [2, 3, 4]) {
    const phrase = from >= length ? findPhrase(text.slice(from - length, from)) : undefined
    if (phrase && end - from > 0 && !phrase.senses.some(sense => sense.is === 'place')) return true
  }
  return false
}
