import { addDays, day, minute, shanghaiDate, shanghaiMoment } from '../../shared/dates.ts'
import type { Role } from '../openings/contract.ts'
import type { ActRefusal, EnrolmentStatus } from './contract.ts'

/** A stretch of time in milliseconds since 1970; a cancelled one takes nobody's time. */
export type Span = { readonly start: number; readonly end: number; readonly cancelled?: boolean | undefined }

/** Two sessions one person can hardly both attend. `minutesBetween` is 0 when they overlap. */
export type Clash<Mine extends Span, Other extends Span> = {
  readonly mine: Mine
  readonly other: Other
  readonly kind: 'overlap' | 'tight'
  readonly minutesBetween: number
}

/** From one activity to the next an older person needs at least this long. */
export const minutesToChangePlace = 15

/**
 * The pairs that overlap or leave less than 15 minutes between them, in the order of `others`. A clash is said
 * in words and never forbids: the person decides.
 */
export function clashes<Mine extends Span, Other extends Span>(
  mine: readonly Mine[],
  others: readonly Other[],
): Clash<Mine, Other>[] {
  return others.flatMap(other =>
    mine.flatMap(own => {
      const found = clashOf(own, other)
      return found === undefined ? [] : [{ mine: own, other, ...found }]
    }),
  )
}

function clashOf(a: Span, b: Span): Pick<Clash<Span, Span>, 'kind' | 'minutesBetween'> | undefined {
  if (a.cancelled || b.cancelled) return undefined
  const between = Math.max(a.start, b.start) - Math.min(a.end, b.end)
  if (between < 0) return { kind: 'overlap', minutesBetween: 0 }
  if (between >= minutesToChangePlace * minute) return undefined
  return { kind: 'tight', minutesBetween: Math.floor(between / minute) }
}

/** Inside this time before the start a freed place is not offered but given out by the site's call list. */
export const offerHorizon = 3 * day

/** Whether a place freed `now` is held as an offer: only when the start is more than 72 hours away. */
export function canOffer(now: number, start: number): boolean {
  return start - now > offerHorizon
}

/** How long an offer made `now` is held: until 18:00 in Shanghai on the third day after, never past the start. */
export function offerUntil(now: number, start: number): number {
  return Math.min(shanghaiMoment(addDays(shanghaiDate(now), 3), 18 * 60), start)
}

export type OpeningState = 'draft' | 'published' | 'closed' | 'finished' | 'archived'

/** What an enrolment is decided on before its seat is asked for. */
export type EnrolFacts = {
  readonly state: OpeningState
  /** Whether the opening takes anybody in the asked role. */
  readonly roleExists: boolean
  /** Whether a place is given for what was named: the session, or the whole series. */
  readonly slotFound: boolean
  /** End of the last session the place covers that is not cancelled; absent when all are. */
  readonly lastEnd?: number | undefined
  /** Whether the person already holds, waits for or was offered this very place. */
  readonly alreadyLive: boolean
}

/**
 * Whether the seat may be asked for at the moment `now`. `full` is not decided here: only the seat lock knows.
 * Age, strength and health never refuse.
 */
export function decideEnrol(facts: EnrolFacts, now: number): 'ok' | ActRefusal {
  if (!facts.roleExists) return 'no_such_role'
  if (!facts.slotFound) return 'no_such_session'
  // Before the state, so that a repeat from a second phone hears what is true for this person.
  if (facts.alreadyLive) return 'already_enrolled'
  if (facts.state === 'finished' || facts.state === 'archived') return 'already_over'
  if (facts.state !== 'published' || facts.lastEnd === undefined) return 'not_open'
  return facts.lastEnd <= now ? 'already_over' : 'ok'
}

type SlotChoice = { readonly role: Role; readonly session?: string | undefined }

/**
 * Which place an enrolment means. Without a role: a learner's, else the only role there is. Without a session:
 * the series, else the first of `comingSessions` (those not over and not cancelled, in time order).
 */
export function chooseSlot<S extends SlotChoice>(
  slots: readonly S[],
  asked: { readonly role?: Role | undefined; readonly sessionId?: string | undefined },
  comingSessions: readonly string[],
): { readonly roleExists: boolean; readonly slot?: S | undefined } {
  const role = asked.role ?? (slots.some(slot => slot.role === 'taker') ? 'taker' : 'giver')
  const ofRole = slots.filter(slot => slot.role === role)
  const bySession = (id: string) => ofRole.find(slot => slot.session === id)
  const slot =
    asked.sessionId !== undefined
      ? bySession(asked.sessionId)
      : (ofRole.find(each => each.session === undefined) ??
        comingSessions.map(bySession).find(found => found !== undefined))
  return { roleExists: ofRole.length > 0, slot }
}

/** A place in the queue. `askedAt` in milliseconds since 1970; rank 0 came back after an undone cancel. */
export type Waiting = { readonly rank: number; readonly askedAt: number; readonly id: string }

/** The one written order of a waiting list: rank, then who asked first, then the id. */
export function queueOrder(a: Waiting, b: Waiting): number {
  return a.rank - b.rank || a.askedAt - b.askedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Whether an enrolment still counts: it holds a place, waits for one or was offered one. */
export function isLive({ status }: { readonly status: EnrolmentStatus }): boolean {
  return status === 'enrolled' || status === 'waitlisted' || status === 'offered'
}

type Joined = {
  readonly id: string
  readonly status: EnrolmentStatus
  readonly sessions: readonly {
    readonly startsAt: string
    readonly endsAt: string
    readonly cancelled?: boolean | undefined
  }[]
}

/** What comes next for a person. Moments in milliseconds since 1970; `today` by the Shanghai date. */
export type Coming<E> = {
  readonly enrolment: E
  readonly start: number
  readonly end: number
  readonly today: boolean
}

/** Live enrolments with a session still to come, each by its next one, the soonest first. */
export function comingNext<E extends Joined>(enrolments: readonly E[], now: number): Coming<E>[] {
  return enrolments
    .filter(isLive)
    .flatMap(enrolment => {
      const [next] = enrolment.sessions
        .filter(session => !session.cancelled && Date.parse(session.endsAt) > now)
        .map(session => ({ start: Date.parse(session.startsAt), end: Date.parse(session.endsAt) }))
        .sort((a, b) => a.start - b.start)
      // A session that runs past midnight is still today's while it lasts.
      return next === undefined
        ? []
        : [{ enrolment, ...next, today: shanghaiDate(Math.max(next.start, now)) === shanghaiDate(now) }]
    })
    .sort((a, b) => a.start - b.start || (a.enrolment.id < b.enrolment.id ? -1 : 1))
}

/** One session of mine on one day. Moments in milliseconds since 1970. */
export type Turn<E> = { readonly enrolment: E } & Span

/** A Shanghai date and what I have on it, the earliest first. */
export type DayOfTurns<E> = { readonly date: string; readonly turns: readonly Turn<E>[] }

/** So many days make a week to look ahead, today included. */
export const weekLength = 7

/**
 * The days from today on that hold something of mine, of 7: every session of live enrolments that isn't over, cancelled
 * ones too, since nobody should go there for nothing. What began before midnight and still lasts is today's.
 */
export function comingWeek<E extends Joined>(enrolments: readonly E[], now: number): DayOfTurns<E>[] {
  const today = shanghaiDate(now)
  const days = new Map<string, Turn<E>[]>()
  for (const enrolment of enrolments.filter(isLive)) {
    for (const { startsAt, endsAt, cancelled } of enrolment.sessions) {
      const turn = { enrolment, start: Date.parse(startsAt), end: Date.parse(endsAt), cancelled }
      const date = shanghaiDate(Math.max(turn.start, now))
      if (turn.end <= now || date >= addDays(today, weekLength)) continue
      days.set(date, [...(days.get(date) ?? []), turn])
    }
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, turns]) => ({ date, turns: turns.sort(byStart) }))
}

function byStart<E extends Joined>(a: Turn<E>, b: Turn<E>): number {
  return a.start - b.start || (a.enrolment.id < b.enrolment.id ? -1 : 1)
}
