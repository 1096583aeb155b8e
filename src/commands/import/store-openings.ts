import type { PoolClient } from 'pg'
import { findCategory } from '../../programmes/categories.ts'
import { nextSessionColumns } from '../../server/next-session.ts'
import { openingGrams } from '../../server/opening-grams.ts'
import { writeRows } from '../write-rows.ts'
import { comparedColumns } from './opening-row.ts'
import type { OpeningChange, StoredOpening, StoredSession, StoredSlot } from './plan-opening.ts'

type Found<T> = T & { readonly opening: string }

/** The openings of an earlier import by `source_key`, their slots locked so that nobody takes a place meanwhile. */
export async function findOpenings(
  client: PoolClient,
  counties: readonly string[],
  keys: readonly string[],
): Promise<Map<string, StoredOpening>> {
  const openings = await client.query<Omit<StoredOpening, 'sessions' | 'slots'> & { source_key: string }>(
    `SELECT id, source_key, ${comparedColumns.join(', ')} FROM opening
     WHERE county = ANY ($1) AND source_key = ANY ($2)`,
    [counties, keys],
  )
  const ids = openings.rows.map(row => row.id)
  const sessions = await client.query<{
    id: string
    opening: string
    starts_at: Date
    ends_at: Date
    cancelled: boolean
  }>(
    `SELECT id, opening, starts_at, ends_at, cancelled_at IS NOT NULL AS cancelled FROM session
     WHERE county = ANY ($1) AND opening = ANY ($2)`,
    [counties, ids],
  )
  const slots = await client.query<Found<StoredSlot>>(
    `SELECT id, opening, role, session, capacity, taken + held AS used FROM slot
     WHERE county = ANY ($1) AND opening = ANY ($2) ORDER BY id FOR UPDATE`,
    [counties, ids],
  )
  const times = sessions.rows.map(({ starts_at, ends_at, ...session }) => ({
    ...session,
    start: starts_at.getTime(),
    end: ends_at.getTime(),
  }))
  const sessionsOf = byOpening(times)
  const slotsOf = byOpening(slots.rows)
  return new Map(
    openings.rows.map(({ source_key, ...row }) => [
      source_key,
      { ...row, sessions: sessionsOf.get(row.id) ?? [], slots: slotsOf.get(row.id) ?? [] },
    ]),
  )
}

function byOpening<T extends { readonly opening: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.opening)
    if (group) group.push(row)
    else groups.set(row.opening, [row])
  }
  return groups
}

/** The columns that follow from the sessions: the next one that is not over and not cancelled, and the state. */
function following(sessions: readonly StoredSession[], now: number) {
  const columns = nextSessionColumns(sessions, now)
  return { state: columns.next_session === null ? 'finished' : 'published', ...columns }
}

function gramRows({ id, fields, sessions }: OpeningChange, now: number) {
  const { next_starts_at } = following(sessions, now)
  if (!next_starts_at) return []
  const category = findCategory(fields.category)?.name.zh ?? ''
  const { title, place_name: place, initials, county } = fields
  return openingGrams({ title, category, place, initials }).map(gram => ({
    county,
    gram,
    next_starts_at,
    opening: id,
  }))
}

async function updateOpening(
  client: PoolClient,
  { id, fields, sessions }: OpeningChange,
  now: number,
): Promise<void> {
  const values: Record<string, unknown> = { ...following(sessions, now) }
  for (const column of comparedColumns) values[column] = fields[column]
  const names = Object.keys(values)
  const assignments = names.map((name, index) => `${name} = $${index + 3}`)
  await client.query(`UPDATE opening SET ${assignments.join(', ')} WHERE county = $1 AND id = $2`, [
    fields.county,
    id,
    ...names.map(name => values[name]),
  ])
  await client.query('DELETE FROM opening_gram WHERE county = $1 AND opening = $2', [fields.county, id])
}

/** Writes all changes; `now` in milliseconds decides which session is the next. */
export async function storeOpenings(
  client: PoolClient,
  changes: readonly OpeningChange[],
  { now, demo }: { readonly now: number; readonly demo: boolean },
): Promise<void> {
  const added = changes.filter(change => change.isNew)
  await writeRows(
    client,
    'opening',
    added.map(({ id, fields, sessions }) => ({ ...fields, ...following(sessions, now), id, demo })),
  )
  // New sessions first: an updated opening may name one of them as its next.
  await writeRows(
    client,
    'session',
    changes.flatMap(({ id: opening, fields: { county }, newSessions }) =>
      newSessions.map(({ id, start, end }) => ({
        county,
        id,
        opening,
        starts_at: new Date(start),
        ends_at: new Date(end),
        cancelled_at: null,
      })),
    ),
  )
  await writeRows(
    client,
    'slot',
    changes.flatMap(({ id: opening, fields: { county }, newSlots }) =>
      newSlots.map(({ id, role, session, capacity }) => ({
        county,
        id,
        opening,
        role,
        session,
        capacity,
        taken: 0,
        waiting: 0,
      })),
    ),
  )
  for (const change of changes) {
    if (!change.isNew) await updateOpening(client, change, now)
    await changeParts(client, change, now)
  }
  await writeRows(
    client,
    'opening_gram',
    changes.flatMap(change => gramRows(change, now)),
  )
}

async function changeParts(
  client: PoolClient,
  { fields, cancelled, resized }: OpeningChange,
  now: number,
): Promise<void> {
  for (const slot of resized) {
    await client.query('UPDATE slot SET capacity = $3 WHERE county = $1 AND id = $2', [
      fields.county,
      slot.id,
      slot.capacity,
    ])
  }
  if (cancelled.length === 0) return
  await client.query('UPDATE session SET cancelled_at = $3 WHERE county = $1 AND id = ANY ($2)', [
    fields.county,
    cancelled.map(session => session.id),
    new Date(now),
  ])
}
