import { framed } from './frames.ts'
import type { Token } from './hear.ts'
import { last } from './last.ts'
import type { Word } from './word.ts'

/** A stretch between two pauses. */
export type Clause = readonly Word[]

/** The whole of what was said, put right, and questions about it. */
export type Said = {
  readonly text: string
  readonly words: readonly Word[]
  /** Words that have a meaning, in order. */
  readonly all: (is: string) => readonly number[]
  readonly has: (...anyOf: readonly string[]) => boolean
  readonly clauses: readonly Clause[]
}

export function means(word: Word | undefined, is: string): boolean {
  return word?.senses.some(sense => sense.is === is) ?? false
}

function clausesOf(words: readonly Word[]): Word[][] {
  const clauses: Word[][] = []
  for (const word of words) {
    if (word.pauseBefore || clauses.length === 0) clauses.push([])
    last(clauses)?.push(word)
  }
  return clauses
}

export const clauseHas = (clause: Clause, ...anyOf: readonly string[]): boolean =>
  clause.some(word => anyOf.some(is => means(word, is)))

export function saidOf(tokens: readonly Token[]): Said {
  let at = 0
  const placed = tokens.map(token => {
    const word = { ...token, at, end: at + token.text.length }
    at = word.end
    return word
  })
  const clauses = clausesOf(placed).map(framed)
  const words = clauses.flat()
  const all = (is: string) => words.flatMap((word, index) => (means(word, is) ? [index] : []))
  return {
    text: words.map(word => word.text).join(''),
    words,
    clauses,
    all,
    has: (...anyOf) => anyOf.some(is => words.some(word => means(word, is))),
  }
}

/** The last word that carries something: whether it is a 没 or a 不 makes a question. */
export function lastWord(said: Said): Word | undefined {
  return last(
    said.words,
    word => !(means(word, 'filler') && word.text.length === 1) && !means(word, 'polite'),
  )
}

/** Whether a 不, 别 or 没 stands close before a word, in one breath with it: 不报名 is no 报名. */
export function isRefused({ words }: Said, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 3) && !words[at + 1]?.pauseBefore; at--)
    if (means(words[at], 'not')) return true
  return false
}

/** Whether nothing is asked: no asking word, no condition, no 没 or 不 at the end. */
export function asksNothing(said: Said): boolean {
  return !said.has('asks', 'how', 'if') && !means(lastWord(said), 'asksAtEnd')
}
