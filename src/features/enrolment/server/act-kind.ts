import type { Pool } from 'pg'
import type { Actor } from '../../../server/actor.ts'
import type { Clock } from '../../../shared/dates.ts'
import type { County, Uuid } from '../../../shared/ids.ts'
import type { Act, notTakenUp } from '../contract.ts'
import type { PlacedAct, StoredAnswer } from './act-ledger.ts'

export type ActContext = { readonly pool: Pool; readonly now: Clock }

/** Where an act belongs, found before it is taken up, and how it is applied. */
export type Located = {
  county: County
  opening: string
  slot: string | null
  /** What the policy needs: which site, in which division. */
  site: string
  division: string
  /** Whom it is done for. */
  person: Uuid
  /** Writes the act, its effect and its answer in ONE transaction; throws only the unexpected. */
  apply(placed: PlacedAct): Promise<StoredAnswer>
}

export type Unlocated = { code: keyof typeof notTakenUp }

export type ActOfKind<K extends Act['kind']> = Extract<Act, { kind: K }>

/** One kind of act, one file: it finds where the act belongs and hands back how to apply it. */
export type ActKind<K extends Act['kind']> = (
  context: ActContext,
  act: ActOfKind<K>,
  actor: Actor,
) => Promise<Located | Unlocated>
