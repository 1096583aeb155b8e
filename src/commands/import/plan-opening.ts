import type { Row } from '../write-rows.ts'
import { comparedColumns, type OpeningFields, openingFields } from './opening-row.ts'
import type { Problem } from './problem.ts'
import type { WantedOpening } from './read-opening.ts'
import type { KnownSite } from './store-sites.ts'

export type StoredSession = {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly cancelled: boolean
}
export type StoredSlot = {
  readonly id: string
  readonly role: 'taker' | 'giver'
  readonly session: string | null
  readonly capacity: number
  /** Places that are taken or held for somebody. */
  readonly used: number
}

/** An opening as it is stored, with what hangs on it. */
export type StoredOpening = Pick<Row<'opening'>, (typeof comparedColumns)[number] | 'id'> & {
  readonly sessions: readonly StoredSession[]
  readonly slots: readonly StoredSlot[]
}

/** What has to be written for one row of the file. */
export type OpeningChange = {
  readonly id: string
  readonly isNew: boolean
  readonly fields: OpeningFields
  /** All sessions as they will stand, earliest first. */
  readonly sessions: readonly StoredSession[]
  readonly newSessions: readonly StoredSession[]
  readonly cancelled: readonly StoredSession[]
  readonly newSlots: readonly StoredSlot[]
  readonly resized: readonly StoredSlot[]
}

const sessionKey = ({ start, end }: { start: number; end: number }) => `${start} ${end}`

/**
 * The sessions afterwards. One that the file no longer names is cancelled while it is still to come; what is over and
 * what was cancelled stays as it is, since people were told so.
 */
function planSessions(
  wanted: WantedOpening,
  stored: readonly StoredSession[],
  now: number,
  newId: () => string,
) {
  const known = new Map(stored.map(session => [sessionKey(session), session]))
  const asked = new Set(wanted.sessions.map(sessionKey))
  const newSessions = wanted.sessions
    .filter(session => !known.has(sessionKey(session)))
    .map(({ start, end }) => ({ id: newId(), start, end, cancelled: false }))
  const cancelled = stored.filter(
    session => !session.cancelled && session.end > now && !asked.has(sessionKey(session)),
  )
  const kept = stored.map(session =>
    cancelled.includes(session) ? { ...session, cancelled: true } : session,
  )
  const sessions = [...kept, ...newSessions].sort((a, b) => a.start - b.start)
  return { sessions, newSessions, cancelled }
}

const roles = ['taker', 'giver'] as const

/** One slot beside what is stored: a new one, another size, or a problem naming the cell to blame. */
function planSlot(
  wanted: WantedOpening,
  role: (typeof roles)[number],
  session: string | null,
  slot: StoredSlot | undefined,
) {
  const capacity = wanted.capacities[role] ?? 0
  if (!slot) return capacity > 0 ? { added: { role, session, capacity, used: 0 } } : {}
  if (slot.capacity === capacity) return {}
  if (slot.used <= capacity) return { resized: { ...slot, capacity } }
  const column = role === wanted.category.role ? ('capacity' as const) : ('helpers' as const)
  const common = { line: wanted.line, column, value: String(capacity) }
  return { problem: { ...common, code: 'belowTaken' as const, values: { taken: slot.used } } }
}

/** The slots afterwards: one for each role, or for each role and session to come. */
function planSlots(
  wanted: WantedOpening,
  stored: readonly StoredSlot[],
  sessions: readonly StoredSession[],
  now: number,
  newId: () => string,
) {
  const toCome = sessions.filter(session => !session.cancelled && session.end > now)
  const covered = wanted.perSession ? toCome.map(session => session.id) : [null]
  const plans = roles.flatMap(role =>
    covered.map(session => {
      const slot = stored.find(one => one.role === role && one.session === session)
      return planSlot(wanted, role, session, slot)
    }),
  )
  return {
    newSlots: plans.flatMap(({ added }) => (added ? [{ id: newId(), ...added }] : [])),
    resized: plans.flatMap(({ resized }) => resized ?? []),
    problems: plans.flatMap(({ problem }) => problem ?? []).slice(0, 1),
  }
}

/** Lays one row beside what is stored: what has to be written, or undefined when nothing has to. */
export function planOpening(
  wanted: WantedOpening,
  site: KnownSite,
  stored: StoredOpening | undefined,
  now: number,
  newUuid: () => string,
): { readonly change?: OpeningChange; readonly problems: readonly Problem[] } {
  const newId = () => `${site.county}-${newUuid()}`
  const fields = openingFields(wanted, site)
  const wasPerSession = stored?.slots.some(slot => slot.session !== null)
  if (stored && stored.slots.length > 0 && wasPerSession !== wanted.perSession) {
    const value = wanted.perSession ? 'yes' : 'no'
    return { problems: [{ line: wanted.line, column: 'perSession', value, code: 'slotsFixed' }] }
  }
  const when = planSessions(wanted, stored?.sessions ?? [], now, newId)
  const { problems, ...slots } = planSlots(wanted, stored?.slots ?? [], when.sessions, now, newId)
  const isSame =
    stored !== undefined &&
    comparedColumns.every(column => stored[column] === fields[column]) &&
    [when.newSessions, when.cancelled, slots.newSlots, slots.resized].every(list => list.length === 0)
  if (isSame) return { problems }
  return { problems, change: { id: stored?.id ?? newId(), isNew: !stored, fields, ...when, ...slots } }
}
