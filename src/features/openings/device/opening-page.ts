import type { CallFailure } from '../../../device/call-endpoint.ts'
import { type MemoryOptions, type Remembered, rememberedCall } from '../../../device/remembered.ts'
import { type Feed, type FeedOpening, getOpening, type Opening, type Seats } from '../contract.ts'
import { endOf, type SessionTimes, startOf } from '../rules.ts'
import { feedState, recallFeed, seatsState } from './county-feed.ts'

/**
 * One opening as the page shows it, from the server or from what this device has. Moments in milliseconds since
 * 1970; `seats` of a slot are absent when nobody has told them; a session has an id where a place is given by it.
 */
export type OpeningPage = Omit<Opening, 'sessions' | 'slots'> & {
  readonly sessions: readonly PageSession[]
  readonly slots: readonly PageSlot[]
}
export type PageSession = {
  readonly id?: string | undefined
  readonly start: number
  readonly end: number
  readonly cancelled: boolean
}
export type PageSlot = {
  readonly id: string
  readonly role: 'taker' | 'giver'
  /** Position of its session in `sessions`; absent when one place covers the whole series. */
  readonly session?: number | undefined
  readonly capacity: number
  readonly seats?: Seats | undefined
}

/** The opening with exact seats; without a network what was seen last, else what the county feed tells. */
export async function loadOpening(
  id: string,
  options: MemoryOptions = {},
): Promise<Remembered<OpeningPage> | CallFailure> {
  const result = await rememberedCall(getOpening, { params: { id } }, options)
  if (result.ok) return { ...result, value: pageOfOpening(result.value) }
  if (result.kind !== 'offline' && result.kind !== 'server') return result
  // The stored list is for a page that is opened before any list is on the screen.
  const known = openingInFeed(id) ?? openingIn(await recallFeed(id.slice(0, 6), options), id)
  return known ?? result
}

/** The opening as the county feed in memory tells it, for painting at once. */
export function openingInFeed(id: string): Remembered<OpeningPage> | undefined {
  return openingIn(feedState.value, id)
}

type FeedSeen = { readonly feed: Feed | undefined; readonly at: number }

function openingIn(seen: FeedSeen | undefined, id: string): Remembered<OpeningPage> | undefined {
  const item = seen?.feed?.openings.find(opening => opening.id === id)
  return item && { ok: true, value: pageOfFeed(item), from: 'memory', at: seen?.at ?? 0 }
}

function pageOfOpening(opening: Opening): OpeningPage {
  return {
    ...opening,
    sessions: opening.sessions.map(({ id, startsAt, endsAt, cancelled }) => ({
      id,
      start: Date.parse(startsAt),
      end: Date.parse(endsAt),
      cancelled: cancelled ?? false,
    })),
    slots: opening.slots.map(({ id, role, session, capacity, taken, waiting }) => ({
      id,
      role,
      session: session && opening.sessions.findIndex(each => each.id === session),
      capacity,
      seats: { capacity, taken, waiting },
    })),
  }
}

function pageOfFeed(item: FeedOpening): OpeningPage {
  const { py: _, sessionIds, sessions, slots, ...common } = item
  return {
    ...common,
    sessions: sessions.map((session, index) => ({ id: sessionIds?.[index], ...timesOf(session) })),
    slots: slots.map(([id, role, capacity, session]) => {
      const counts = seatsState.value?.bySlot.get(id)
      const seats = counts && { capacity, ...counts }
      return { id, role, session: session === -1 ? undefined : session, capacity, seats }
    }),
  }
}

function timesOf(session: SessionTimes) {
  return { start: startOf(session), end: endOf(session), cancelled: session[2] === 1 }
}
