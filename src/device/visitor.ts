import type { TabletProof } from '../shared/tablet.ts'
import { personalSignal } from './personal.ts'

/** Somebody at the tablet who has shown who they are, and with what. */
export interface Visitor {
  readonly person: string
  readonly name: string
  readonly proof: TabletProof
  /** What each of their calls carries. In the memory of this page alone, and gone with it. */
  readonly pass: string
}

export const visitor = personalSignal<Visitor>()
