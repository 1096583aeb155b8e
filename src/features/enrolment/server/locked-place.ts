import type { PoolClient } from 'pg'
import * as v from 'valibot'
import type { Uuid } from '../../../shared/ids.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import { type EnrolmentStatus, statusSchema } from '../contract.ts'

/** A slot under its lock, with the start the 72-hour rule counts from. */
export type LockedSlot = {
  county: string
  id: string
  capacity: number
  taken: number
  held: number
  waiting: number
  /** Start of the next session the slot covers, milliseconds since 1970; absent when none is left. */
  nextStart?: number
}

/** Locks the slot row until the transaction ends: everything that moves a place takes this lock first. */
export async function lockSlot(
  client: PoolClient,
  county: string,
  id: string,
  now: number,
): Promise<LockedSlot> {
  const { rows } = await client.query<Omit<LockedSlot, 'nextStart'> & { next_start: Date | null }>({
    name: 'slot-lock',
    text: `SELECT s.county, s.id, s.capacity, s.taken, s.held, s.waiting, (
        SELECT min(x.starts_at) FROM session x WHERE x.county = s.county AND x.opening = s.opening
          AND x.cancelled_at IS NULL AND x.ends_at > $3 AND (s.session IS NULL OR x.id = s.session)) AS next_start
      FROM slot s WHERE s.county = $1 AND s.id = $2 FOR UPDATE OF s`,
    values: [county, id, new Date(now)],
  })
  const [row] = rows
  if (!row) throw new Error(`slot ${id} is gone`)
  const { next_start, ...slot } = row
  return next_start === null ? slot : { ...slot, nextStart: next_start.getTime() }
}

/** Moves counts of a locked slot by the given differences. */
export async function moveCounts(
  client: PoolClient,
  slot: LockedSlot,
  by: { taken?: number; held?: number; waiting?: number },
): Promise<void> {
  const { taken = 0, held = 0, waiting = 0 } = by
  await client.query({
    name: 'slot-move',
    text: `UPDATE slot SET taken = taken + $3, held = held + $4, waiting = waiting + $5 WHERE county = $1 AND id = $2`,
    values: [slot.county, slot.id, taken, held, waiting],
  })
  slot.taken += taken
  slot.held += held
  slot.waiting += waiting
}

export type EnrolmentRow = {
  id: Uuid
  opening: string
  slot: string
  person: Uuid
  status: EnrolmentStatus
  place: number | null
  rank: number
  askedAt: Date
  offeredUntil: Date | null
  endedBy: string | null
}

/** Reads one enrolment; under the slot's lock it can't change. */
export async function findEnrolment(
  client: PoolClient,
  county: string,
  id: string,
): Promise<EnrolmentRow | undefined> {
  const { rows } = await client.query({
    name: 'enrolment-find',
    text: `SELECT id, opening, slot, person, status, place, rank, asked_at, offered_until, ended_by
      FROM enrolment WHERE county = $1 AND id = $2`,
    values: [county, id],
  })
  const [row] = rows
  if (!row) return undefined
  return {
    id: v.parse(uuidSchema, row.id),
    opening: row.opening,
    slot: row.slot,
    person: v.parse(uuidSchema, row.person),
    status: v.parse(statusSchema, row.status),
    place: row.place,
    rank: row.rank,
    askedAt: row.asked_at,
    offeredUntil: row.offered_until,
    endedBy: row.ended_by,
  }
}

/** How-manieth in the queue of its slot a waiting enrolment is, from 1. */
export async function queuePosition(
  client: PoolClient,
  county: string,
  enrolment: EnrolmentRow,
): Promise<number> {
  const { rows } = await client.query<{ ahead: number }>({
    name: 'queue-position',
    text: `SELECT count(*)::integer AS ahead FROM enrolment WHERE county = $1 AND slot = $2 AND status = 'waitlisted'
      AND (rank, asked_at, id) < ($3, $4, $5)`,
    values: [county, enrolment.slot, enrolment.rank, enrolment.askedAt, enrolment.id],
  })
  return (rows[0]?.ahead ?? 0) + 1
}
