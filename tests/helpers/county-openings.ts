import type { Feed, FeedOpening, FeedSeats, Opening } from '../../src/features/openings/contract.ts'
import { endOf, startOf } from '../../src/features/openings/rules.ts'

/** The county whose openings the demo shows first. */
export const homeCounty = '620702'

const hour = 3_600_000
const day = 24 * hour

async function getJson<Reply>(address: string): Promise<Reply> {
  const reply = await fetch(address)
  if (!reply.ok) throw new Error(`${address}: ${reply.status} ${await reply.text()}`)
  return (await reply.json()) as Reply
}

/** The whole list of the home county, as devices get it. */
export function homeFeed(origin: string): Promise<Feed> {
  return getJson<Feed>(`${origin}/api/v1/feed/${homeCounty}`)
}

/** One opening with exact seats. */
export function openingNow(origin: string, id: string): Promise<Opening> {
  return getJson<Opening>(`${origin}/api/v1/openings/${id}`)
}

/** Sessions that are neither over nor cancelled at the moment `now`, in milliseconds since 1970, in time order. */
export function comingSpans(opening: FeedOpening, now = Date.now()): { start: number; end: number }[] {
  return opening.sessions
    .filter(session => session[2] !== 1 && endOf(session) > now)
    .map(session => ({ start: startOf(session), end: endOf(session) }))
    .sort((one, other) => one.start - other.start)
}

/**
 * Classes that one place covers whole, with room, that go on for at least a week from tomorrow: always the same
 * ones in the same order, so that each journey can have one of its own by its number.
 */
export async function classesWithRoom(origin: string): Promise<readonly FeedOpening[]> {
  const [{ openings }, { seats }] = await Promise.all([
    homeFeed(origin),
    getJson<FeedSeats>(`${origin}/api/v1/feed/${homeCounty}/seats`),
  ])
  const room = (slot: string): number => {
    const [, , , capacity, taken] = seats.find(([id]) => id === slot) ?? ['', '', 'taker', 0, 0, 0]
    return capacity - taken
  }
  return openings
    .filter(({ kind, slots }) => {
      const whole = slots.find(([, role, , session]) => role === 'taker' && session === -1)
      return kind === 'class' && whole !== undefined && room(whole[0]) > 5
    })
    .filter(opening => {
      const spans = comingSpans(opening)
      const [first] = spans
      return first !== undefined && first.start > Date.now() + day && spans.length >= 3
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The class that belongs to the journey with this number. */
export async function ownClass(origin: string, number: number): Promise<FeedOpening> {
  const found = (await classesWithRoom(origin))[number]
  if (!found) throw new Error(`the demo has no class with room for journey ${number}`)
  return found
}

/** A shift that few can fill, more than four days ahead: its opening and its session. */
export async function smallShift(
  origin: string,
  people: number,
): Promise<{ opening: Opening; sessionId: string; startsAt: string }> {
  const { openings } = await homeFeed(origin)
  for (const { id } of openings.filter(({ kind }) => kind === 'volunteer')) {
    const opening = await openingNow(origin, id)
    const slot = opening.slots.find(({ role, session, capacity, taken }) => {
      const starts = opening.sessions.find(each => each.id === session)?.startsAt ?? ''
      return (
        role === 'giver' && capacity === people && taken === 0 && Date.parse(starts) > Date.now() + 4.5 * day
      )
    })
    const session = opening.sessions.find(each => each.id === slot?.session)
    if (session) return { opening, sessionId: session.id, startsAt: session.startsAt }
  }
  throw new Error(`the demo has no empty shift for ${people} people more than four days ahead`)
}
