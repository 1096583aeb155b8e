import type { Uuid } from '../shared/ids.ts'
import { actingFor } from './acting-for.ts'

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
