import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import * as v from 'valibot'
import { cursorMoment, decodeCursor, encodeCursor } from '../../../server/cursor.ts'
import { findReadable } from '../../../server/granted-scopes.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import { type Uuid, uuidSchema } from '../../../shared/ids.ts'
import { getMyRecord, type MyRecord } from '../contract.ts'

const cursorShape = v.tuple([cursorMoment, uuidSchema])
const statusSchema = v.picklist(['waiting', 'confirmed', 'reversed'])

/** One definition of the two numbers: a record counts once, by the furthest its entries have come. */
const recordStatus = sql<string>`CASE WHEN bool_or(s.event = 'reversed') THEN 'reversed'
  WHEN bool_or(s.event = 'confirmed') THEN 'confirmed' ELSE 'waiting' END`

async function findTotals(
  { db }: Pick<ServerContext, 'db'>,
  person: Uuid,
): Promise<Pick<MyRecord, 'confirmedMinutes' | 'waitingMinutes'>> {
  const { rows } = await sql<{ status: string; minutes: number }>`
    SELECT status, sum(minutes)::integer AS minutes FROM (
      SELECT ${recordStatus} AS status, max(s.minutes) AS minutes FROM service_entry s WHERE s.person = ${person}
      GROUP BY s.county, s.record) record
    GROUP BY status`.execute(db)
  const minutes = (status: string) => rows.find(row => row.status === status)?.minutes ?? 0
  return { confirmedMinutes: minutes('confirmed'), waitingMinutes: minutes('waiting') }
}

type EntryRow = {
  id: string
  status: string
  minutes: number
  title: string
  place: string
  content: string
  organiser: string
  in_charge: string
  starts_at: Date
}

async function findEntries(
  { db }: Pick<ServerContext, 'db'>,
  person: Uuid,
  limit: number,
  after: readonly [string, string] | undefined,
): Promise<EntryRow[]> {
  const behind =
    after === undefined
      ? sql``
      : sql`WHERE (x.starts_at, r.record) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
  const { rows } = await sql<EntryRow>`
    SELECT r.record AS id, r.status, r.minutes, o.title, o.place_name AS place, o.summary AS content, o.organiser,
      o.in_charge, x.starts_at
    FROM (SELECT s.county, s.record, min(s.opening) AS opening, min(s.session) AS session, max(s.minutes) AS minutes,
        ${recordStatus} AS status
      FROM service_entry s WHERE s.person = ${person} GROUP BY s.county, s.record) r
    JOIN opening o ON o.county = r.county AND o.id = r.opening
    JOIN session x ON x.county = r.county AND x.id = r.session
    ${behind} ORDER BY x.starts_at DESC, r.record DESC LIMIT ${limit + 1}`.execute(db)
  return rows
}

/** Mounts my service record: two numbers, then what stands behind them. */
export function mountRecord(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, getMyRecord, async ({ query, actor }) => {
    const limit = query.limit ?? 50
    const after = query.cursor === undefined ? undefined : decodeCursor(cursorShape, query.cursor)
    if (query.cursor !== undefined && after === undefined) return refuse('bad_cursor')
    const person = await findReadable(context, actor, query.personId, 'record')
    if (person === undefined) return refuse('not_allowed')
    const [totals, rows] = await Promise.all([
      findTotals(context, person),
      findEntries(context, person, limit, after),
    ])
    const items = rows.slice(0, limit).map(({ starts_at, in_charge, ...row }) => ({
      ...row,
      id: v.parse(uuidSchema, row.id),
      status: v.parse(statusSchema, row.status),
      date: shanghaiDate(starts_at.getTime()),
      inCharge: in_charge,
    }))
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return done({
      ...totals,
      items,
      next: last ? encodeCursor([last.starts_at.toISOString(), last.id]) : null,
    })
  })
}
