import type { Words } from './words.ts'

export type SeatCounts = { readonly capacity: number; readonly taken: number; readonly waiting: number }

/** Takers sit down, givers lend a hand: the same numbers, other words. */
export type SeatRole = 'taker' | 'giver'

/** How many may still come straight in: a place that fell free belongs to those who wait already. */
export function seatsLeft({ capacity, taken, waiting }: SeatCounts): number {
  return waiting > 0 ? 0 : Math.max(0, capacity - taken)
}

/** One line for a card: 还有6个位子; 还要3个人; 已满，可以排队，前面2人. */
export function seatsWords(t: Words, seats: SeatCounts, role: SeatRole): string {
  const count = seatsLeft(seats)
  if (count === 0) return fullWords(t, seats, role)
  return role === 'giver' ? t('seats.needed', { count }) : t('seats.left', { count })
}

/** The same with the whole number: 30个位子，还有6个. */
export function exactSeatsWords(t: Words, seats: SeatCounts, role: SeatRole): string {
  const { capacity } = seats
  const left = seatsLeft(seats)
  if (left === 0 && role === 'giver') return fullWords(t, seats, role)
  if (left === 0) return t('seats.exactFull', { capacity, full: fullWords(t, seats, role) })
  return role === 'giver' ? t('seats.exactNeeded', { capacity, left }) : t('seats.exact', { capacity, left })
}

function fullWords(t: Words, { waiting }: SeatCounts, role: SeatRole): string {
  if (waiting === 0) return role === 'giver' ? t('seats.enough') : t('seats.full')
  return role === 'giver'
    ? t('seats.enoughWaiting', { count: waiting })
    : t('seats.fullWaiting', { count: waiting })
}
