import { toSimplified } from '../../shared/matching/simplified.ts'
import patterns from './lexicon/patterns.json' with { type: 'json' }
import traditional from './lexicon/traditional.json' with { type: 'json' }

/**
 * What was said, character by character, without punctuation. `pauses` are the places before which there was a space or a
 * mark, `stops` those with a mark: recognisers put spaces within words too.
 */
export type Cleaned = {
  readonly characters: readonly string[]
  readonly pauses: ReadonlySet<number>
  readonly stops: ReadonlySet<number>
}

/** Nobody says more in one breath, and nothing may take long. */
const longest = 160

const pairs = new Map<string, string>()
for (const line of traditional)
  for (let at = 0; at + 1 < line.length; at += 2) pairs.set(line.charAt(at), line.charAt(at + 1))

/** Full-width and half-width alike, simplified, lower case, 15:30 as 15点30. Never throws. */
export function clean(text: string): Cleaned {
  const folded = text
    .slice(0, 4 * longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)\s*:\s*(?=\d\d)/g, `$1${patterns.clockMark}`)
    .replace(/(\d)\s+(?=\d)/g, '$1')
  const characters: string[] = []
  const pauses = new Set<number>()
  const stops = new Set<number>()
  for (const character of toSimplified(folded)) {
    if (characters.length >= longest) break
    if (/[\p{L}\p{N}]/u.test(character)) characters.push(pairs.get(character) ?? character)
    else if (!/[\p{M}\p{Cf}]/u.test(character)) {
      pauses.add(characters.length)
      if (!/\s/.test(character)) stops.add(characters.length)
    }
  }
  return { characters, pauses, stops }
}
