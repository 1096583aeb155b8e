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

const key = 'yinling.acting-for'

/** The senior for whom a relative acts in this window; undefined is oneself. Signing out ends it. */
export const actingFor = signal<ActingFor | undefined>(restored())
actingFor.subscribe(whom => {
  inSession(session =>
    whom === undefined ? session.removeItem(key) : session.setItem(key, JSON.stringify(whom)),
  )
})

/** What a call about `person` has to say beside: nothing about oneself, else whom it is about. */
export function namedPerson(person: string): { personId?: Uuid } {
  const whom = actingFor.value
  return whom?.personId === person ? { personId: whom.personId } : {}
}

/** The same for whoever the screens are about now. */
export function actingPerson(): { personId?: Uuid } {
  const personId = actingFor.value?.personId
  return personId === undefined ? {} : { personId }
}

/** A reload keeps it; another window or the next start does not. Only this file writes it, and the server decides what counts. */
function restored(): ActingFor | undefined {
  return inSession(session => JSON.parse(session.getItem(key) ?? 'null') as ActingFor | null) ?? undefined
}

/** Some browsers throw at the mere mention of the session's storage. */
function inSession<Value>(act: (session: Storage) => Value): Value | undefined {
  try {
    return act(sessionStorage)
  } catch {
    return undefined
  }
}
