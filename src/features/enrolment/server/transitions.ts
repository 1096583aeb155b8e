import type { ActRefusal, EnrolmentStatus } from '../contract.ts'

/** What a transition is decided on, read under the slot's lock. */
export type Standing = {
  status: EnrolmentStatus
  /** Whether the person once held a seat: only then does an undone cancel come back at the head of the queue. */
  hadPlace: boolean
  /** Free seats now, those held for offers not among them. */
  free: number
  waiting: number
  /** Whether no session is left. */
  over: boolean
}

export type Transition = {
  status: EnrolmentStatus
  counts: { taken?: number; held?: number; waiting?: number }
  rank?: 0
  /** A seat came free: the queue is looked at. `behind` passes on behind this person. */
  freed?: 'first' | 'behind'
}

export type EnrolmentActKind = 'cancel' | 'rejoin' | 'accept' | 'decline'

const release: Readonly<Record<'enrolled' | 'waitlisted' | 'offered', Omit<Transition, 'status'>>> = {
  enrolled: { counts: { taken: -1 }, freed: 'first' },
  waitlisted: { counts: { waiting: -1 } },
  offered: { counts: { held: -1 }, freed: 'behind' },
}

function isEnded(status: EnrolmentStatus): status is 'cancelled' | 'declined' {
  return status === 'cancelled' || status === 'declined'
}

function cancel(standing: Standing): Transition | ActRefusal {
  // Cancelling twice is no mistake: it stays cancelled.
  if (isEnded(standing.status)) return { status: standing.status, counts: {} }
  if (standing.over) return 'already_over'
  return { status: 'cancelled', ...release[standing.status] }
}

function decline(standing: Standing): Transition | ActRefusal {
  if (standing.status === 'declined') return { status: 'declined', counts: {} }
  if (standing.status !== 'offered') return 'not_offered'
  return { status: 'declined', ...release.offered }
}

function accept(standing: Standing): Transition | ActRefusal {
  if (isEnded(standing.status)) return 'not_live'
  if (standing.status === 'enrolled') return { status: 'enrolled', counts: {} }
  if (standing.over) return 'already_over'
  if (standing.status === 'offered') return { status: 'enrolled', counts: { held: -1, taken: 1 } }
  return standing.free > 0 ? { status: 'enrolled', counts: { waiting: -1, taken: 1 } } : 'no_free_place'
}

function rejoin(standing: Standing): Transition | ActRefusal {
  if (!isEnded(standing.status)) return 'not_cancelled'
  if (standing.over) return 'already_over'
  if (standing.free > 0 && standing.waiting === 0) return { status: 'enrolled', counts: { taken: 1 } }
  return { status: 'waitlisted', counts: { waiting: 1 }, ...(standing.hadPlace ? { rank: 0 } : {}) }
}

/** What an act does to an enrolment as it stands, or why it is refused. Pure: the lock is the caller's. */
export function transition(kind: EnrolmentActKind, standing: Standing): Transition | ActRefusal {
  return { cancel, decline, accept, rejoin }[kind](standing)
}
