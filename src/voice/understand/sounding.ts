import { soundNear } from '../../shared/matching/near-sounds.ts'
import { readings } from '../../shared/matching/sounds.ts'
import type { Phrase } from './phrase.ts'

/** A phrase found by what was heard: `astray` is how far off it was heard, none when every syllable is right. */
export type Sounding = { readonly phrase: Phrase; readonly astray: 'none' | 'near' | 'swallowed' }

type Near = { readonly phrase: Phrase; readonly syllable: string }

const same = new Map<string, Phrase[]>()
const shorter = new Map<string, Phrase[]>()
const gapped = new Map<string, Near[]>()

function keep<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const there = index.get(key)
  if (there) there.push(value)
  else index.set(key, [value])
}

/** A reading with one syllable left open. */
const gapAt = (syllables: readonly string[], at: number) =>
  syllables.map((syllable, index) => (index === at ? '' : syllable)).join(' ')

/** What a phrase may be heard by: `near` with one syllable a little off, `shortened` with an inner syllable swallowed. */
export function keepSound(phrase: Phrase, { near, shortened }: { near: boolean; shortened: boolean }): void {
  const characters = Array.from(phrase.text)
  for (const reading of readings(characters)) {
    keep(same, reading, phrase)
    const syllables = reading.trim().split(' ')
    if (near)
      for (const [at, syllable] of syllables.entries())
        keep(gapped, gapAt(syllables, at), { phrase, syllable })
  }
  if (!shortened) return
  for (let at = 1; at < characters.length - 1; at++)
    for (const reading of readings(characters.filter((_, index) => index !== at)))
      keep(shorter, reading, phrase)
}

/** The phrases that characters sound like. */
export function phrasesSounding(characters: readonly string[]): Sounding[] {
  const found = new Map<Phrase, Sounding>()
  const add = (phrase: Phrase, astray: Sounding['astray']) => {
    if (!found.has(phrase)) found.set(phrase, { phrase, astray })
  }
  const all = readings(characters)
  for (const reading of all) for (const phrase of same.get(reading) ?? []) add(phrase, 'none')
  for (const reading of all) {
    const syllables = reading.trim().split(' ')
    syllables.forEach((heard, at) => {
      for (const { phrase, syllable } of gapped.get(gapAt(syllables, at)) ?? [])
        if (soundNear(heard, syllable)) add(phrase, 'near')
    })
    for (const phrase of shorter.get(reading) ?? []) add(phrase, 'swallowed')
  }
  return [...found.values()]
}
