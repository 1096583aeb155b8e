import { searchable } from '../../../shared/matching/matching.ts'
import type { FeedOpening, Seats } from '../contract.ts'
import { type SessionTimes, sessionsLeft } from '../rules.ts'
import type { SeatsState } from './county-feed.ts'
import type { Findable, Placed } from './find-near.ts'
import { nearParts, type OpeningSummary, shown } from './opening-summary.ts'

/** A feed's opening made ready for sorting and searching, once per feed. */
export type FoundOpening = Findable & { readonly item: FeedOpening }

/** `categoryName` is what people call the category, and search by. */
export function findable(item: FeedOpening, categoryName: string): FoundOpening {
  const { id, kind, category, place, sessions } = item
  return {
    ...searchable(item.title, [categoryName, place.name], item.py),
    id,
    kind,
    category,
    place,
    sessions,
    item,
  }
}

/** A card from the county feed. */
export function summaryOfFeed(
  { opening: { item }, next, relation, distance }: Placed<FoundOpening>,
  seats: SeatsState | undefined,
  now: number,
): OpeningSummary {
  return {
    ...shown(item, next, sessionsLeft(item.sessions, now)),
    relation,
    ...nearParts(distance),
    seats: seatsOf(item, next, seats),
  }
}

/** Seats of the next session's place, a learner's where learners are taken, as the server's list counts them. */
function seatsOf(item: FeedOpening, next: SessionTimes, seats: SeatsState | undefined): Seats | undefined {
  const role = item.slots.some(([, each]) => each === 'taker') ? 'taker' : 'giver'
  const sessions: readonly SessionTimes[] = item.sessions
  const index = sessions.indexOf(next)
  const slot = item.slots.find(([, each, , of]) => each === role && (of === -1 || of === index))
  const counts = slot && seats?.bySlot.get(slot[0])
  return counts && { capacity: slot[2], ...counts }
}
