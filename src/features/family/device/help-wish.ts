import { personalSignal } from '../../../device/personal.ts'
import type { Scope } from '../../../shared/scopes.ts'
import type { Relation } from '../contract.ts'
import { lastDay, type Span } from '../rules.ts'
import type { HelpWish } from './my-family.ts'

/** How far help goes; each goes beyond the one before. */
export const levels = ['look', 'enrol', 'meals', 'record'] as const
export type Level = (typeof levels)[number]

/** What a relative has written so far on the way to asking: it stays until it was asked, and goes at sign-out. */
export interface HelpDraft {
  readonly code: string
  readonly calls: string
  readonly relation: Relation
  readonly level: Level
  readonly span: Span
}

const empty: HelpDraft = { code: '', calls: '', relation: 'daughter', level: 'enrol', span: 90 }

const kept = personalSignal<HelpDraft>()

export const helpDraft = (): HelpDraft => kept.value ?? empty

export function changeHelpDraft(part: Partial<HelpDraft>): void {
  kept.value = { ...helpDraft(), ...part }
}

export function dropHelpDraft(): void {
  kept.value = undefined
}

/** What a level lets a relative do. */
export const scopesOf: Readonly<Record<Level, readonly Scope[]>> = {
  look: ['look'],
  enrol: ['look', 'enrol'],
  meals: ['look', 'enrol', 'meals'],
  record: ['look', 'enrol', 'meals', 'record'],
}

/** What is sent. `now` in milliseconds. */
export function wishOf({ code, calls, relation, level, span }: HelpDraft, now: number): HelpWish {
  return { code, calls: calls.trim(), relation, scopes: scopesOf[level], until: lastDay(span, now) }
}

/** What is wrong with the first step, field by field. */
export function draftProblems({ code, calls }: HelpDraft): {
  code?: 'codeMissing' | 'codeShape'
  calls?: 'callsMissing'
} {
  return {
    ...(code === '' ? { code: 'codeMissing' } : /^\d{6}$/.test(code) ? {} : { code: 'codeShape' }),
    ...(calls.trim() === '' ? { calls: 'callsMissing' } : {}),
  }
}
