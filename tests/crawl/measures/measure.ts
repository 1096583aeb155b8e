import type { Scene } from './scene.ts'

/** What was found on the open page, in words for who mends it. */
export interface Finding {
  /** A selector that leads there. */
  readonly where: string
  /** The words a person sees there. */
  readonly words: string
  readonly is: string
  readonly wanted: string
}

/** A page made to break exactly one rule, and its twin that keeps it. Bodies of a page of 320 x 568 px. */
export interface Planted {
  readonly bad: string
  readonly good: string
  /** What the finding on the bad page must say. */
  readonly finds: RegExp
}

/**
 * One rule of ACCESS, measured inside the open page. These files run in the browser: they may use the scene and
 * what they import, nothing of Node.
 */
export interface Measure {
  readonly name: string
  /**
   * What can change the answer: the size and the words (`shape`), the theme (`colours`), or neither (`meaning`).
   * `forced` is asked under the system's own colours only, `trouble` only where something went wrong.
   */
  readonly of: 'shape' | 'colours' | 'meaning' | 'forced' | 'trouble'
  readonly find: (scene: Scene) => readonly Finding[]
  readonly planted: Planted
}
