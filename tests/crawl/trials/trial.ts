import type { Page } from '@playwright/test'
import type { Planted } from '../measures/measure.ts'
import type { Look } from '../measures/scene.ts'

/** A rule that the open page can't answer by itself: something is done to it first. */
export interface Trial {
  readonly name: string
  /** Leaves the page as it was. A sentence for each finding. */
  readonly run: (page: Page, look: Look) => Promise<readonly string[]>
  /** Takes seconds, so one look is enough. */
  readonly slow?: true
  readonly planted: readonly Planted[]
}
