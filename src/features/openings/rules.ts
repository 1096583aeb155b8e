import { type DivisionRelation, isDivisionCode, relation } from '../../divisions/division-code.ts'
import { minute, shanghaiDate } from '../../shared/dates.ts'
import type { Place } from './contract.ts'

/** A session as the feed writes it: `[start, minutes, cancelled?]`, start in minutes since 1970. */
export type SessionTimes = readonly number[]

/** A place as far as nearness goes. */
export type Located = Pick<Place, 'division' | 'lat' | 'lng' | 'crs'>

/** WGS-84 degrees. */
export type Point = { readonly lat: number; readonly lng: number }

export const startOf = (session: SessionTimes): number => (session[0] ?? 0) * minute
export const endOf = (session: SessionTimes): number => ((session[0] ?? 0) + (session[1] ?? 0)) * minute
/** Whether a session is neither over nor cancelled at the moment `now`. */
export const isComing = (session: SessionTimes, now: number) => session[2] !== 1 && endOf(session) > now

/** The first session that is neither over nor cancelled at the moment `now`. */
export function nextSession(sessions: readonly SessionTimes[], now: number): SessionTimes | undefined {
  let next: SessionTimes | undefined
  for (const session of sessions) {
    if (isComing(session, now) && (next === undefined || startOf(session) < startOf(next))) next = session
  }
  return next
}

/** How many sessions are neither over nor cancelled. */
export function sessionsLeft(sessions: readonly SessionTimes[], now: number): number {
  return sessions.reduce((count, session) => (isComing(session, now) ? count + 1 : count), 0)
}

/** Minutes on the wall clock of Shanghai since 1970 began there. */
export const wallMinutes = (session: SessionTimes) => (session[0] ?? 0) + 8 * 60
const weekMinutes = 7 * 24 * 60

/** Whether there are several sessions, all on one weekday, at one time and equally long. Skipped weeks are fine. */
export function isWeekly(sessions: readonly SessionTimes[]): boolean {
  const [first, ...others] = sessions
  return (
    first !== undefined &&
    others.length > 0 &&
    others.every(
      other => (wallMinutes(other) - wallMinutes(first)) % weekMinutes === 0 && other[1] === first[1],
    )
  )
}

/**
 * When it is, as data for words. Minutes count from Shanghai midnight of `date`, so an end after midnight is
 * over 1440; `weekday` is 1 for Monday; `count` are the sessions left, this one included.
 */
export type When = {
  readonly type: 'once' | 'weekly' | 'several'
  readonly date: string
  readonly weekday: number
  readonly startMinutes: number
  readonly endMinutes: number
  readonly count: number
}

/** Words for the next session and those after it; one that is left of a weekly class is said as one date. */
export function whenParts(next: SessionTimes, left: number, weekly: boolean): When {
  const wall = wallMinutes(next)
  const startMinutes = wall % (24 * 60)
  return {
    type: left <= 1 ? 'once' : weekly ? 'weekly' : 'several',
    date: shanghaiDate(startOf(next)),
    // 1 January 1970 was a Thursday.
    weekday: ((Math.floor(wall / (24 * 60)) + 3) % 7) + 1,
    startMinutes,
    endMinutes: startMinutes + (next[1] ?? 0),
    count: left,
  }
}

/** How near an opening's place is to my community, by the codes alone; `other` when either is unknown. */
export function nearness(division: string, mine: string | undefined): DivisionRelation {
  return mine !== undefined && isDivisionCode(division) && isDivisionCode(mine)
    ? relation(division, mine)
    : 'other'
}

const earthRadius = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two WGS-84 points as the crow flies (haversine). */
export function distance(a: Point, b: Point): number {
  const lat = Math.sin(radians(b.lat - a.lat) / 2)
  const lng = Math.sin(radians(b.lng - a.lng) / 2)
  const h = lat * lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lng * lng
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Metres to a place; undefined without a coordinate or with one that is not WGS-84 (up to 560 m off). */
export function distanceTo(place: Located, from: Point | undefined): number | undefined {
  const { lat, lng, crs } = place
  if (from === undefined || lat === undefined || lng === undefined || crs === 'GCJ02') return undefined
  return distance(from, { lat, lng })
}

/** "About … minutes' walk": 4 km/h, a third more than the straight line; undefined beyond an hour. */
export function walkMinutes(metres: number): number | undefined {
  const minutes = Math.max(1, Math.round((metres * 1.3 * 60) / 4000))
  return minutes > 60 ? undefined : minutes
}
