import type { JsonText } from '../../../server/mount-endpoint.ts'
import type { EndpointReply } from '../../../shared/endpoint.ts'
import type { listOpenings, OpeningCard, OpeningItem } from '../contract.ts'

export type ListReply = JsonText<EndpointReply<typeof listOpenings>>

/** A row's part of lists, pages and the feed; the database keeps it as the JSON of the contract. */
export function cardOf({ card }: { card: string }): OpeningCard {
  return JSON.parse(card)
}

export type NextRow = {
  id: string
  card: string
  next_starts_at: Date
  next_ends_at: Date
  sessions_left: number
  capacity: number | null
  taken: number | null
  waiting: number | null
}

/** A row of a list as the JSON of an `OpeningItem`; `distance` in metres where a point was given. */
export function itemText(row: NextRow, distance?: number): string {
  const own: Omit<OpeningItem, keyof OpeningCard> = {
    startsAt: row.next_starts_at.toISOString(),
    endsAt: row.next_ends_at.toISOString(),
    sessionsLeft: row.sessions_left,
    seats: { capacity: row.capacity ?? 0, taken: row.taken ?? 0, waiting: row.waiting ?? 0 },
    ...(distance === undefined ? {} : { distance: Math.round(distance) }),
  }
  return `${row.card.slice(0, -1)},${JSON.stringify(own).slice(1)}`
}

/** One page of a list; `next` is the cursor of the page behind it. */
export function pageText(items: readonly string[], next: string | null): ListReply {
  return `{"items":[${items.join(',')}],"next":${JSON.stringify(next)}}` as ListReply
}
