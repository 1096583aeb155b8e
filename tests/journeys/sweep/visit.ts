import type { Page } from '@playwright/test'

export type Visitor = 'nobody signed in' | 'a senior'

/** What the demo holds that addresses need; found once for all visits. */
export interface Known {
  /** A class with room that the senior hasn't joined. */
  readonly lesson: string
  /** A volunteer opening whose shifts are taken one by one, and one of its shifts to come. */
  readonly shift: string
  readonly turn: string
  /** A live enrolment of the senior's. */
  readonly enrolment: string
  /** A site of the home county. */
  readonly site: string
}

/** One screen in one state: how to bring it about, and what proves that it is there. */
export interface Visit {
  /** The path in src/app/routes.ts; null for an address that is none. */
  readonly route: string | null
  readonly state: string
  /** Both, if left out. */
  readonly who?: Visitor
  readonly at: (known: Known) => string
  /** Before the page is opened: what its calls will meet. */
  readonly meet?: (page: Page, known: Known) => Promise<void>
  /** On the open page: what the person does. */
  readonly act?: (page: Page) => Promise<void>
  /** Words on the screen by which the state is known. */
  readonly shows: RegExp
  /** Something never arrives, so there is no waiting for calm. */
  readonly waits?: boolean
}
