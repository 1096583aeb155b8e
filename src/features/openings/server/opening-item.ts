import * as v from 'valibot'
import { type PlaceRow, placeColumns, placeOf } from '../../../server/place-row.ts'
import { openingIdSchema } from '../../../shared/ids.ts'
import { kindSchema, type OpeningItem } from '../contract.ts'

/** The columns every list of openings reads. */
export const itemColumns = [
  'o.id',
  'o.title',
  'o.kind',
  'o.category',
  'o.programme',
  'o.fits',
  'o.strength',
  'o.repeats',
  ...placeColumns,
] as const

export type ItemRow = PlaceRow & {
  id: string
  title: string
  kind: string
  category: string
  programme: string
  fits: string
  strength: number
  repeats: string | null
}

/** What cards, pages and the feed have in common. */
export function itemBase(row: ItemRow) {
  return {
    id: v.parse(openingIdSchema, row.id),
    title: row.title,
    kind: v.parse(kindSchema, row.kind),
    category: row.category,
    programme: row.programme,
    place: placeOf(row),
    fits: row.fits,
    strength: row.strength,
    ...(row.repeats === 'weekly' ? { repeats: 'weekly' as const } : {}),
  }
}

export type NextRow = ItemRow & {
  next_starts_at: Date
  next_ends_at: Date
  sessions_left: number
  capacity: number | null
  taken: number | null
  waiting: number | null
}

/** A row of a list as its reply item; `distance` in metres where a point was given. */
export function openingItem(row: NextRow, distance?: number): OpeningItem {
  return {
    ...itemBase(row),
    startsAt: row.next_starts_at.toISOString(),
    endsAt: row.next_ends_at.toISOString(),
    sessionsLeft: row.sessions_left,
    seats: { capacity: row.capacity ?? 0, taken: row.taken ?? 0, waiting: row.waiting ?? 0 },
    ...(distance === undefined ? {} : { distance: Math.round(distance) }),
  }
}
