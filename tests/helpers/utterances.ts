import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { understand } from '../../src/voice/understand/understand.ts'
import type { Intent, Slots } from '../../src/voice/understand/utterance.ts'
import { repository } from './repository.ts'

/** A labelled utterance: what a person said on Monday 2026-11-23, and what it meant. */
export type Utterance = {
  readonly text: string
  readonly intent: Intent
  readonly slots: Slots
  readonly garbled?: true
  readonly outside?: true
}

/** first, third and fifth may be read while the rules are changed; second, fourth and sixth are the measure and may not. */
export const parts = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

export type Part = (typeof parts)[number]

export const saidOn = '2026-11-23'

export function readUtterances(part: Part): Utterance[] {
  const text = readFileSync(join(repository, 'tests/utterances', `${part}.jsonl`), 'utf8')
  const lines = text.trim().split('\n')
  return lines.map(line => JSON.parse(line) as Utterance)
}

const sorted = (slots: Slots) =>
  JSON.stringify(Object.entries(slots).sort(([one], [other]) => (one < other ? -1 : 1)))

export type Score = {
  readonly all: number
  readonly right: number
  readonly intentRight: number
  readonly garbled: number
  readonly garbledRight: number
  readonly outside: number
  readonly outsideRight: number
  readonly falseEnrol: number
  readonly falseCancel: number
}

/** How many are wholly right, intent and all slots; and how often enrol or cancel came out where it was not meant. */
export function scoreOf(utterances: readonly Utterance[]): Score {
  const judged = utterances.map(utterance => {
    const { intent, slots } = understand(utterance.text, { today: saidOn })
    const sameIntent = intent === utterance.intent
    return {
      ...utterance,
      got: intent,
      sameIntent,
      right: sameIntent && sorted(slots) === sorted(utterance.slots),
    }
  })
  const count = (fits: (each: (typeof judged)[number]) => boolean | undefined) => judged.filter(fits).length
  return {
    all: judged.length,
    right: count(each => each.right),
    intentRight: count(each => each.sameIntent),
    garbled: count(each => each.garbled),
    garbledRight: count(each => each.garbled && each.right),
    outside: count(each => each.outside),
    outsideRight: count(each => each.outside && each.right),
    falseEnrol: count(each => each.got === 'enrol' && each.intent !== 'enrol'),
    falseCancel: count(each => each.got === 'cancel' && each.intent !== 'cancel'),
  }
}
