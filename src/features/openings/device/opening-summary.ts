import type { DivisionRelation } from '../../../divisions/division-code.ts'
import { minute } from '../../../shared/dates.ts'
import type { FeedOpening, Kind, OpeningItem, Place, Seats } from '../contract.ts'
import {
  distanceTo,
  endOf,
  nearness,
  type Point,
  type SessionTimes,
  startOf,
  type When,
  walkMinutes,
  whenParts,
} from '../rules.ts'

/** What one card shows, from whichever source. Moments in milliseconds since 1970, `distance` in metres. */
export type OpeningSummary = {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly category: string
  readonly programme: string
  readonly place: Place
  readonly fits: string
  readonly strength: number
  readonly when: When
  readonly startsAt: number
  readonly endsAt: number
  readonly relation: DivisionRelation
  readonly distance?: number | undefined
  /** About; absent without a location or beyond an hour. */
  readonly walkMinutes?: number | undefined
  /** Of the next session's place; absent while nobody has told. */
  readonly seats?: Seats | undefined
}

/** Where the person looks from. */
export type From = { readonly community?: string | undefined; readonly point?: Point | undefined }

/** A card from the first page of the list. */
export function summaryOfItem(item: OpeningItem, from: From): OpeningSummary {
  const start = Date.parse(item.startsAt) / minute
  const next = [start, Date.parse(item.endsAt) / minute - start]
  return {
    ...shown(item, next, item.sessionsLeft),
    relation: nearness(item.place.division, from.community),
    ...nearParts(distanceTo(item.place, from.point)),
    seats: item.seats,
  }
}

type Common = Pick<OpeningItem, 'id' | 'title' | 'kind' | 'category' | 'programme' | 'fits' | 'strength'>

/** What a card shows of an opening whose next session is `next`. */
export function shown(
  item: Common & Pick<FeedOpening, 'place' | 'repeats'>,
  next: SessionTimes,
  left: number,
) {
  const { id, title, kind, category, programme, place, fits, strength } = item
  const when = whenParts(next, left, item.repeats === 'weekly')
  const times = { when, startsAt: startOf(next), endsAt: endOf(next) }
  return { id, title, kind, category, programme, place, fits, strength, ...times }
}

/** What a card says of a distance in metres. */
export function nearParts(distance: number | undefined) {
  return distance === undefined ? {} : { distance, walkMinutes: walkMinutes(distance) }
}
