/** What a check found in a folder: no problems means it passed. */
export interface Findings {
  /** One line or block per breach, each naming the file and what would be right. */
  readonly problems: readonly string[]
  /** A figure worth printing even when nothing is wrong. */
  readonly note?: string
}

/** A check looks at the project in `root` (absolute) and never changes it. */
export type Check = (root: string) => Promise<Findings>
