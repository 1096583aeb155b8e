import type { Role } from '../../features/openings/contract.ts'
import type { Row } from '../write-rows.ts'
import type { Community, County } from './places.ts'
import type { Random } from './random.ts'

/** What every part of one county's plan is handed. `now` in milliseconds, `today` its Shanghai date. */
export type CountyTask = {
  readonly county: County
  readonly random: Random
  readonly newId: () => string
  readonly now: number
  readonly today: string
}

export type PlannedPerson = {
  readonly id: string
  readonly name: string
  readonly division: string
  readonly born: readonly [year: number, month: number]
  readonly phone: string
}

export type PlannedSite = {
  readonly row: Row<'site'>
  readonly community: Community
  readonly staff: PlannedPerson
}

/** Moments in milliseconds since 1970. */
export type PlannedSession = { readonly id: string; readonly start: number; readonly end: number }

export type PlannedSlot = {
  readonly id: string
  readonly role: Role
  /** The sessions a place in it covers. */
  readonly covers: readonly PlannedSession[]
  readonly perSession: boolean
  readonly capacity: number
  taken: number
  waiting: number
}

export type PlannedOpening = {
  readonly row: Row<'opening'>
  readonly site: PlannedSite
  readonly sessions: readonly PlannedSession[]
  readonly slots: readonly PlannedSlot[]
  readonly grams: readonly string[]
}
