import { signal } from '@preact/signals'
import type { Uuid } from '../shared/ids.ts'
import type { Scope } from '../shared/scopes.ts'

export interface ActingFor {
  readonly personId: Uuid
  readonly name: string
  /** What the helper calls them: 妈妈. */
  readonly calls: string
  readonly scopes: readonly Scope[]
}

export const actingKey = 'yinling.acting-for'

/**
 * The senior for whom a relative acts in this window; undefined is oneself. A reload keeps it, another window or the next start
 * does not; signing out ends it. Changed by `actFor` only; what counts is decided by the server.
 */
export const actingFor = signal(restored())

/** Some browsers throw at the mere mention of the session's storage. */
function restored(): ActingFor | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(actingKey) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
