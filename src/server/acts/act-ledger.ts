import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import * as v from 'valibot'
import { type ActOutcome, type AnyAct, actOutcomeSchema } from '../../shared/acts.ts'
import { type County, type Uuid, uuidSchema } from '../../shared/ids.ts'
import type { Actor } from '../actor.ts'
import { isDuplicate } from '../transaction.ts'

/** Either the pool (one statement is one transaction) or a client inside a transaction. */
export type Queryable = Pool | PoolClient

/** One act ready to be written: where it belongs, who did it, for whom. */
export type PlacedAct = {
  act: AnyAct
  county: County
  actor: Actor
  person: Uuid
  slot: string | null
  receivedAt: number
}

/** Hash of what the act says, without when it was made: the same id with another one is a different act. */
export function bodyHash(act: AnyAct, person: Uuid): Buffer {
  const entries = Object.entries(act.body).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([act.kind, act.v, person, entries]))
    .digest()
}

/**
 * Common table expressions that write the act's id and then the act; bind `actValues` from `$first` on. What reads from
 * `act_fact` runs after both.
 */
export function actExpressions(first: number): string {
  const p = (offset: number) => `$${first + offset}`
  return `act_id AS (
      INSERT INTO act_index (act, county, actor, body_hash) VALUES (${p(0)}, ${p(1)}, ${p(2)}, ${p(3)}) RETURNING act
    ), act_fact AS (
      INSERT INTO act (county, id, kind, v, actor, person, device, slot, seq, body, made_at, offset_ms, received_at)
      SELECT ${p(1)}, act, ${p(4)}, ${p(5)}, ${p(2)}, ${p(6)}, ${p(7)}, ${p(8)}, ${p(9)}, ${p(10)}, ${p(11)}, ${p(12)}, ${p(13)}
      FROM act_id RETURNING id
    )`
}

/** The 14 values that `actExpressions` binds. */
export function actValues(placed: PlacedAct): unknown[] {
  const { act, county, actor, person, slot, receivedAt } = placed
  return [
    act.id,
    county,
    actor.person,
    bodyHash(act, person),
    act.kind,
    act.v,
    person,
    actor.device,
    slot,
    act.meta?.seq ?? null,
    JSON.stringify(act.body),
    // As a moment, not as text: a device may name a day or an offset that the database does not know.
    act.meta?.madeAt === undefined ? null : new Date(act.meta.madeAt),
    act.meta?.offsetMs ?? null,
    new Date(receivedAt),
  ]
}

/** Writes the act alone; its answer follows in the same transaction. */
export async function writeAct(client: Queryable, placed: PlacedAct): Promise<void> {
  await client.query({
    name: 'act-write',
    text: `WITH ${actExpressions(1)} SELECT 1`,
    values: actValues(placed),
  })
}

export type StoredAnswer = {
  outcome: ActOutcome
  code?: string
  enrolment?: Uuid
  place?: number
}

/** Writes the answer of an act that is already in the ledger. */
export async function writeAnswer(client: Queryable, placed: PlacedAct, answer: StoredAnswer): Promise<void> {
  await client.query({
    name: 'answer-write',
    text: `INSERT INTO answer (county, act, outcome, code, enrolment, place, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      placed.county,
      placed.act.id,
      answer.outcome,
      answer.code ?? null,
      answer.enrolment ?? null,
      answer.place ?? null,
      new Date(placed.receivedAt),
    ],
  })
}

/** Act and refusal in one statement, for a refusal that touches nothing else. */
export async function writeRefusal(
  client: Queryable,
  placed: PlacedAct,
  code: string,
  enrolment?: Uuid,
): Promise<StoredAnswer> {
  await client.query({
    name: 'act-refuse',
    text: `WITH ${actExpressions(3)}
      INSERT INTO answer (county, act, outcome, code, enrolment, at) VALUES ($4, $3, 'refused', $1, $2, $16)`,
    values: [code, enrolment ?? null, ...actValues(placed)],
  })
  return { outcome: 'refused', code, ...(enrolment ? { enrolment } : {}) }
}

const actKeys = ['act_index_pkey', 'act_pkey', 'answer_pkey', 'enrolment_pkey', 'held_act_pkey']

/** Whether the database refused an act because its id is known: one statement writes all these rows in no given order. */
export function isKnownId(error: unknown): boolean {
  return actKeys.some(key => isDuplicate(error, key))
}

export type KnownAct = { actor: string; bodyHash: Buffer; county: string; answer: StoredAnswer }

type KnownRow = {
  actor: string
  body_hash: Buffer
  county: string
  outcome: string
  code: string | null
  enrolment: string | null
  place: number | null
}

/** The act of this id with its stored answer (`held` while it waits), if it was ever taken up. */
export async function findAct(client: Queryable, id: Uuid): Promise<KnownAct | undefined> {
  const { rows } = await client.query<KnownRow>({
    name: 'act-find',
    text: `SELECT i.actor, i.body_hash, i.county, a.outcome, a.code, a.enrolment, a.place
        FROM act_index i JOIN answer a ON a.county = i.county AND a.act = i.act WHERE i.act = $1
      UNION ALL SELECT actor, body_hash, county, 'held', NULL, NULL, NULL FROM held_act WHERE act = $1`,
    values: [id],
  })
  const [row] = rows
  if (!row) return undefined
  return {
    actor: row.actor,
    bodyHash: row.body_hash,
    county: row.county,
    answer: {
      outcome: v.parse(actOutcomeSchema, row.outcome),
      ...(row.code === null ? {} : { code: row.code }),
      ...(row.enrolment === null ? {} : { enrolment: v.parse(uuidSchema, row.enrolment) }),
      ...(row.place === null ? {} : { place: row.place }),
    },
  }
}
