import type { Page } from '@playwright/test'
import type { VisitorName } from './visitors.ts'

/** The states that every screen is asked for; a screen may have others of its own. */
export const states = [
  'as it is',
  'empty',
  'loading',
  'error',
  'offline',
  'refused',
  'longest names',
] as const
export type State = (typeof states)[number]

/** What the demo holds that addresses need; found once for all visits. */
export interface Known {
  /** A class with room that the senior hasn't joined. */
  readonly lesson: string
  /** A volunteer opening whose shifts are taken one by one, and one of its shifts to come. */
  readonly shift: string
  readonly turn: string
  /** A live enrolment of the senior's. */
  readonly enrolment: string
  /** Another device on which the senior is signed in. */
  readonly elsewhere: string
  /** The grant by which the senior's daughter helps her. */
  readonly helper: string
  /** A site of the home county. */
  readonly site: string
}

/** The words of the present language for Chinese words: see `in-english.ts`. */
export type Say = (chinese: string | RegExp) => RegExp

/** One screen in one state: how to bring it about, and what proves that it is there. */
export interface Visit {
  /** The path in src/app/routes.ts; null for an address that is none. */
  readonly route: string | null
  /** One of `states`, or a state only this screen has. */
  readonly state: string
  /** Everybody, if left out. */
  readonly who?: VisitorName
  readonly at: (known: Known) => string
  /** Before the page is opened: what its calls will meet. */
  readonly meet?: (page: Page, known: Known) => Promise<void>
  /** On the open page: what the person does. */
  readonly act?: (page: Page, say: Say) => Promise<void>
  /** Words on the screen by which the state is known. */
  readonly shows: RegExp
  /** Nothing that a person came for is missing, so there is nothing to announce. */
  readonly quiet?: true
  /** Something never arrives, so there is no waiting for calm. */
  readonly waits?: boolean
}
