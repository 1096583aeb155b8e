import type { Pool } from 'pg'
import * as v from 'valibot'
import type { AnyAct } from '../../shared/acts.ts'
import type { Clock } from '../../shared/dates.ts'
import type { County, Uuid } from '../../shared/ids.ts'
import type { Scope } from '../../shared/scopes.ts'
import type { TabletProof } from '../../shared/tablet.ts'
import type { Actor } from '../actor.ts'
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
  /** Who may: the person alone, or also whom they let do this and the staff of the site. */
  who: { rule: 'signed-in' } | { rule: 'self-or-staff'; scope: Scope }
  /** The least that a tablet's visitor must have shown to do it for themselves; the PIN unless said, as for doing it for others. */
  atTablet?: TabletProof
  /** Writes the act, its effect and its answer in ONE transaction; throws only the unexpected. */
  apply(placed: PlacedAct): Promise<StoredAnswer>
}

/** Why an act was never taken up: nothing is written, and its id stays free. */
export type Unlocated = {
  code: 'no_such_opening' | 'no_such_enrolment' | 'no_such_session' | 'not_allowed'
}

/** One kind of act, one file: it finds where the act belongs and hands back how to apply it. */
export type LocateAct<Act extends AnyAct> = (
  context: ActContext,
  act: Act,
  actor: Actor,
) => Promise<Located | Unlocated>

/** An act that is whole, with the way to place it. */
export type ReadAct = {
  readonly act: AnyAct
  locate(context: ActContext, actor: Actor): Promise<Located | Unlocated>
}

/** Kinds of acts that belong together, as a feature hands them to `server/app.ts`. */
export type ActKinds = {
  readonly kinds: readonly string[]
  /** Undefined for what is no whole act of these kinds. */
  read(raw: unknown): ReadAct | undefined
}

/** Binds the shape of acts to the way they are placed, so that no act can meet another's way. */
export function actKinds<Act extends AnyAct>(
  kinds: readonly Act['kind'][],
  schema: v.GenericSchema<unknown, Act>,
  locate: LocateAct<Act>,
): ActKinds {
  return {
    kinds,
    read(raw) {
      const parsed = v.safeParse(schema, raw)
      if (!parsed.success) return undefined
      const act = parsed.output
      return { act, locate: (context, actor) => locate(context, act, actor) }
    },
  }
}

/** The act that `raw` is, of whichever feature; `unknown_act` for a kind that nobody has. */
export function readAct(all: readonly ActKinds[], raw: unknown): ReadAct | 'bad_input' | 'unknown_act' {
  const named = v.safeParse(v.object({ kind: v.string() }), raw)
  const its = named.success ? all.find(each => each.kinds.includes(named.output.kind)) : undefined
  return its === undefined ? 'unknown_act' : (its.read(raw) ?? 'bad_input')
}
