import { nearSyllables } from '../../shared/matching/near-sounds.ts'
import { readings, syllablesOf } from '../../shared/matching/sounds.ts'
import type { Phrase } from './phrase.ts'

/** How far off a phrase was heard: `near` with one syllable a little otherwise, `swallowed` without an inner one. */
export type Astray = 'none' | 'near' | 'swallowed'

/** A phrase that the characters up to `to` sound like; `doubled` when one of them was said twice. */
export type Sounding = {
  readonly to: number
  readonly phrase: Phrase
  readonly astray: Astray
  readonly doubled: boolean
}

type Ending = { readonly phrase: Phrase; readonly near: boolean; readonly swallowed: boolean }
/** The phrases of the lexicon syllable by syllable. */
type Branch = { readonly next: Map<string, Branch>; readonly endings: Ending[] }

const newBranch = (): Branch => ({ next: new Map(), endings: [] })
const root = newBranch()

function plant(syllables: readonly string[], ending: Ending): void {
  let branch = root
  for (const syllable of syllables) {
    const next = branch.next.get(syllable) ?? newBranch()
    branch.next.set(syllable, next)
    branch = next
  }
  branch.endings.push(ending)
}

const syllablesIn = (characters: readonly string[]) =>
  readings(characters).map(reading => reading.trim().split(' '))

/** Keeps what a phrase may be heard by: `near` with one syllable a little off, `shortened` with an inner one swallowed. */
export function keepSound(phrase: Phrase, { near, shortened }: { near: boolean; shortened: boolean }): void {
  const characters = Array.from(phrase.text)
  for (const syllables of syllablesIn(characters)) plant(syllables, { phrase, near, swallowed: false })
  if (!shortened) return
  for (let at = 1; at < characters.length - 1; at++)
    for (const syllables of syllablesIn(characters.filter((_, index) => index !== at)))
      plant(syllables, { phrase, near: false, swallowed: true })
}

type Walk = {
  readonly branch: Branch
  readonly at: number
  readonly near: boolean
  readonly doubled: boolean
}

function endingsOf({ branch, at, near, doubled }: Walk): Sounding[] {
  return branch.endings
    .filter(ending => !near || ending.near)
    .map(({ phrase, swallowed }) => ({
      to: at,
      phrase,
      astray: near ? 'near' : swallowed ? 'swallowed' : 'none',
      doubled,
    }))
}

/** The walks one character further, by its syllables and, once, by one that is near. */
function further({ branch, at, near, doubled }: Walk, character: string): Walk[] {
  const steps = (syllable: string, isNear: boolean): Walk[] => {
    const next = branch.next.get(syllable)
    return next ? [{ branch: next, at: at + 1, near: isNear, doubled }] : []
  }
  return syllablesOf(character).flatMap(syllable => [
    ...steps(syllable, near),
    ...(near ? [] : nearSyllables(syllable).flatMap(other => steps(other, true))),
  ])
}

/**
 * The phrases that the characters from `from` on sound like, up to `end` at the most. `isWord` tells whether two alike are a
 * word of their own (妈妈) and not one said twice.
 */
export function soundingFrom(
  characters: readonly string[],
  from: number,
  end: number,
  isWord: (text: string) => boolean,
): Sounding[] {
  const found: Sounding[] = []
  const walks: Walk[] = [{ branch: root, at: from, near: false, doubled: false }]
  for (let walk = walks.pop(); walk; walk = walks.pop()) {
    found.push(...endingsOf(walk))
    const { at, doubled } = walk
    const character = characters[at]
    if (at >= end || character === undefined) continue
    walks.push(...further(walk, character))
    const isTwice = at > from && character === characters[at - 1] && !isWord(character + character)
    if (isTwice && !doubled) walks.push({ ...walk, at: at + 1, doubled: true })
  }
  return found.filter(({ to }) => to - from > 1)
}
