import type { Endpoint, EndpointInput } from '../../../shared/endpoint.ts'
import type { SignedIn } from '../test-app.ts'
import type { AccessWorld } from './access-world.ts'

export type Parts = { params?: unknown; query?: unknown; body?: unknown }

/** One row of the table: what the endpoint is asked about, and the request that really asks it. */
type Row<Input> = {
  readonly about: string
  /** About nobody but the caller: everybody may see to their own affairs. */
  readonly own?: true
  /** It ends its caller: somebody new of the same kind asks in their place. */
  readonly endsCaller?: true
  /** Prepares what the request needs and gives its parts; `who` is absent for nobody. */
  readonly input: (world: AccessWorld, who: SignedIn | undefined) => Input | Promise<Input>
}

export type Scene = { readonly endpoint: Endpoint; readonly rows: readonly Row<Parts>[] }

/** The scenes of one feature, and where its writes leave their line. */
export type FeatureScenes = {
  readonly feature: string
  readonly ledger: 'audit_entry' | 'act'
  readonly scenes: readonly Scene[]
}

/** An endpoint with its rows; the request is made of its contract, so a scene can ask nothing else. */
export function sceneOf<const E extends Endpoint>(
  endpoint: E,
  rows: readonly Row<Partial<EndpointInput<E>>>[],
): Scene {
  return { endpoint, rows }
}

/** A row of an endpoint that is open to anyone and asks about nobody. */
export function open<Input>(about: string, input: Input): Row<Input> {
  return { about, input: () => input }
}
