import type { DivisionRelation } from '../../../divisions/division-code.ts'
import { addDays, minute, shanghaiDate } from '../../../shared/dates.ts'
import { type MatchRank, matchRank, type Ranked, type Searchable } from '../../../shared/matching/matching.ts'
import type { Kind } from '../contract.ts'
import {
  distanceTo,
  isComing,
  type Located,
  nearness,
  nextSession,
  type Point,
  type SessionTimes,
  startOf,
  wallMinutes,
} from '../rules.ts'

/** What near, day, kind and words are decided on; the texts as `searchable` prepares them. */
export type Findable = Ranked & {
  readonly id: string
  readonly kind: Kind
  readonly category: string
  readonly place: Located
  readonly sessions: readonly SessionTimes[]
}

/** An opening with what the list is ordered by. `distance` in metres. */
export type Placed<T> = {
  readonly opening: T
  readonly next: SessionTimes
  readonly relation: DivisionRelation
  readonly distance?: number | undefined
}

const rankOf = { 'same-community': 0, 'same-street': 1, 'same-county': 2, other: 3 } as const

/**
 * What still comes, nearest first: by distance when a point is given (what has no coordinate after that), else
 * same community, street, county; then by the next start. Sort once; `filter` keeps the order.
 */
export function sortNear<T extends Findable>(
  openings: readonly T[],
  from: { readonly community?: string | undefined; readonly point?: Point | undefined; readonly now: number },
): Placed<T>[] {
  const known = new Map<string, DivisionRelation>()
  const relationTo = (division: string) => {
    const found = known.get(division) ?? nearness(division, from.community)
    known.set(division, found)
    return found
  }
  const placed: Placed<T>[] = []
  for (const opening of openings) {
    const next = nextSession(opening.sessions, from.now)
    if (next === undefined) continue
    const metres = distanceTo(opening.place, from.point)
    placed.push({ opening, next, relation: relationTo(opening.place.division), distance: metres })
  }
  return placed.sort(nearOrder)
}

function nearOrder(a: Placed<Findable>, b: Placed<Findable>): number {
  if (a.distance !== b.distance) return (a.distance ?? Infinity) - (b.distance ?? Infinity)
  return (
    rankOf[a.relation] - rankOf[b.relation] ||
    startOf(a.next) - startOf(b.next) ||
    (a.opening.id < b.opening.id ? -1 : 1)
  )
}

export type Wish = {
  readonly kind?: Kind | undefined
  readonly category?: string | undefined
  /** Shanghai date. */
  readonly day?: string | undefined
  readonly words?: string | undefined
  /** 1 is Monday. */
  readonly weekday?: number | undefined
  readonly part?: PartOfDay | undefined
  /** `HH:MM`: it begins about then. */
  readonly time?: string | undefined
  /** Only what has a place left, as far as anybody has told. */
  readonly free?: true | undefined
}

/** Whether an opening sounds like the words, where none is written so. */
export type SoundsLike = (words: string, opening: Searchable) => boolean

export const partsOfDay = ['morning', 'noon', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** From which hour to which something begins that people call so; they overlap, as they do in speech. */
const hoursOf: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  morning: [5, 12],
  noon: [11, 14],
  afternoon: [12, 18],
  evening: [17, 24],
}
/** Who says 九点半 may mean what begins at nine or at ten. Minutes. */
const aboutMinutes = 45

/** Whether a session to come takes place when it is wished for, all parts of the wish together. */
function isWhen(session: SessionTimes, { day, weekday, part, time }: Wish): boolean {
  const wall = wallMinutes(session)
  const minutes = wall % (24 * 60)
  const [from, to] = part === undefined ? [0, 24] : hoursOf[part]
  return (
    (day === undefined || isOn(session, dayNumber(day))) &&
    // 1 January 1970 was a Thursday.
    (weekday === undefined || ((firstDay(session) + 3) % 7) + 1 === weekday) &&
    minutes >= from * 60 &&
    minutes < to * 60 &&
    (time === undefined || Math.abs(minutes - minutesOf(time)) <= aboutMinutes)
  )
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/**
 * What fits kind, time and words together. The order given is kept; with words, what has them at the start of
 * its title comes first, then in the title, then elsewhere; where nothing has them, `soundsLike` decides.
 */
export function filter<T extends Findable>(
  placed: readonly Placed<T>[],
  wish: Wish,
  now: number,
  soundsLike: SoundsLike = () => false,
): Placed<T>[] {
  const words = wish.words?.trim() ?? ''
  const fitting = placed.filter(
    ({ opening }) =>
      (wish.kind === undefined || opening.kind === wish.kind) &&
      (wish.category === undefined || opening.category === wish.category) &&
      opening.sessions.some(session => isComing(session, now) && isWhen(session, wish)),
  )
  if (words === '') return fitting
  const ranked = byRank(fitting, words)
  return ranked.length > 0 ? ranked : fitting.filter(({ opening }) => soundsLike(words, opening))
}

function byRank<T extends Findable>(placed: readonly Placed<T>[], words: string): Placed<T>[] {
  const ranked: Record<MatchRank, Placed<T>[]> = { 0: [], 1: [], 2: [] }
  for (const each of placed) {
    const rank = matchRank(words, each.opening)
    if (rank !== undefined) ranked[rank].push(each)
  }
  return [...ranked[0], ...ranked[1], ...ranked[2]]
}

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / (24 * 60 * minute)
const firstDay = (session: SessionTimes) => Math.floor(wallMinutes(session) / (24 * 60))
const lastDay = (session: SessionTimes) =>
  Math.floor((wallMinutes(session) + (session[1] ?? 0) - 1) / (24 * 60))
const isOn = (session: SessionTimes, day: number) => firstDay(session) <= day && day <= lastDay(session)

/** Those of the next 14 Shanghai dates (today first) on which something takes place, to choose a day from. */
export function daysToChoose(openings: readonly Pick<Findable, 'sessions'>[], now: number): string[] {
  const today = shanghaiDate(now)
  const first = dayNumber(today)
  const busy = new Set<number>()
  for (const { sessions } of openings) {
    for (const session of sessions) {
      if (!isComing(session, now)) continue
      for (let day = Math.max(first, firstDay(session)); day <= lastDay(session) && day < first + 14; day++) {
        busy.add(day - first)
      }
    }
  }
  return Array.from({ length: 14 }, (_, index) => index)
    .filter(index => busy.has(index))
    .map(index => addDays(today, index))
}
