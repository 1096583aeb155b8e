import type { Pool } from 'pg'
import { v7 } from 'uuid'
import * as v from 'valibot'
import { handleEnrolmentAct } from '../../src/features/enrolment/server/act-handler.ts'
import type { Actor } from '../../src/server/actor.ts'
import { openDatabase } from '../../src/server/database.ts'
import { openingIdSchema, uuidSchema } from '../../src/shared/ids.ts'
import { type BenchStore, openBenchStore } from './bench-store.ts'
import { median, rateOf, report, rounded } from './measure.ts'

const callers = 16
const attempts = 4_000
const rounds = 3

/** People who are enrolled nowhere in the openings below, each with a device, as sessions would give them. */
async function findActors(store: BenchStore): Promise<Actor[]> {
  const people = await store.db.selectFrom('person').select('id').limit(attempts).execute()
  const device = v.parse(uuidSchema, v7())
  await store.db
    .insertInto('device')
    .values({ id: device, token_hash: Buffer.from(device), kind: 'personal', created_at: new Date() })
    .execute()
  return people.map(person => ({ person: v.parse(uuidSchema, person.id), device, rights: [] }))
}

/** Empty openings with one series slot of the given capacity, copies of one that exists. */
async function makeOpenings(store: BenchStore, count: number, capacity: number): Promise<string[]> {
  const ids: string[] = []
  for (let made = 0; made < count; made++) {
    const [id, session, slot] = [v7(), v7(), v7()].map(part => `620702-${part}`)
    if (id) ids.push(id)
    const { rows } = await store.pool.query<{ columns: string }>(
      `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
       WHERE attrelid = 'opening'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname NOT IN ('id', 'source_key', 'next_session')`,
    )
    const columns = rows[0]?.columns ?? ''
    await store.pool.query(
      `INSERT INTO opening (id, next_session, ${columns})
       SELECT $1, $2, ${columns} FROM opening WHERE county = '620702' AND state = 'published' AND next_session IS NOT NULL LIMIT 1`,
      [id, session],
    )
    await store.pool.query(
      `INSERT INTO session (county, id, opening, starts_at, ends_at)
       SELECT '620702', $1, $2, now() + interval '7 days', now() + interval '7 days 1 hour'`,
      [session, id],
    )
    await store.pool.query(
      `INSERT INTO slot (county, id, opening, role, capacity) VALUES ('620702', $1, $2, 'taker', $3)`,
      [slot, id, capacity],
    )
  }
  return ids
}

/** The bare yardstick: one statement that inserts, bumps the counter and writes a line, straight on the database. */
async function makeBareTables(owner: Pool): Promise<void> {
  await owner.query(`
    CREATE TABLE bare_slot (id text PRIMARY KEY, capacity integer, taken integer CHECK (taken <= capacity)) WITH (fillfactor = 50);
    CREATE TABLE bare_enrolment (slot text, person uuid, PRIMARY KEY (slot, person));
    CREATE TABLE bare_audit (id uuid PRIMARY KEY, slot text, person uuid, at timestamptz)`)
}

const bareText = `
  WITH seat AS (UPDATE bare_slot SET taken = taken + 1 WHERE id = $1 AND taken < capacity RETURNING id),
  enrolled AS (INSERT INTO bare_enrolment SELECT id, $2 FROM seat RETURNING slot)
  INSERT INTO bare_audit SELECT $3, slot, $2, now() FROM enrolled`

async function bareRate(
  owner: Pool,
  people: readonly Actor[],
  openings: number,
  capacity: number,
): Promise<number> {
  const slots = Array.from({ length: openings }, () => v7())
  for (const slot of slots) await owner.query('INSERT INTO bare_slot VALUES ($1, $2, 0)', [slot, capacity])
  return rateOf(attempts, callers, call =>
    owner.query({
      name: 'bare',
      text: bareText,
      values: [slots[call % openings], people[call]?.person, v7()],
    }),
  )
}

async function ourRate(
  store: BenchStore,
  people: readonly Actor[],
  openings: number,
  capacity: number,
): Promise<number> {
  const ids = await makeOpenings(store, openings, capacity)
  const context = { pool: store.pool, now: Date.now }
  const rate = await rateOf(attempts, callers, async call => {
    const actor = people[call]
    if (!actor) throw new Error('not enough people')
    const openingId = v.parse(openingIdSchema, ids[call % openings])
    const id = v.parse(uuidSchema, v7())
    const handled = await handleEnrolmentAct(context, { id, kind: 'enrol', v: 1, body: { openingId } }, actor)
    if (!handled.taken) throw new Error(handled.code)
  })
  const { rows } = await store.pool.query<{ over: number; off: number; doubled: number }>(
    `SELECT count(*) FILTER (WHERE s.taken > s.capacity)::integer AS over,
       count(*) FILTER (WHERE s.taken <> e.enrolled OR s.waiting <> e.waiting)::integer AS off,
       sum(e.doubled)::integer AS doubled
     FROM slot s JOIN LATERAL (
       SELECT count(*) FILTER (WHERE status = 'enrolled') AS enrolled, count(*) FILTER (WHERE status = 'waitlisted') AS waiting,
         count(*) - count(DISTINCT person) AS doubled FROM enrolment WHERE county = s.county AND slot = s.id) e ON true
     WHERE s.county = '620702' AND s.opening = ANY($1)`,
    [ids],
  )
  const [counts] = rows
  if (!counts || counts.over || counts.off || counts.doubled)
    throw new Error(`overbooked or doubled: ${JSON.stringify(counts)}`)
  return rate
}

/** (c) Enrolments a second on one hot opening and on 100, beside the bare statement; stops if one is overbooked. */
export async function benchEnrolments(): Promise<void> {
  const store = await openBenchStore({ openings: 2_000, people: attempts + 500 })
  const owner = openDatabase(store.ownerUrl, { max: callers, onError: error => console.error(error) })
  try {
    const people = await findActors(store)
    await makeBareTables(owner.pool)
    for (const openings of [1, 100]) {
      const capacity = openings === 1 ? attempts / 2 : attempts
      const ours: number[] = []
      const bare: number[] = []
      for (let round = 0; round < rounds; round++) {
        bare.push(await bareRate(owner.pool, people, openings, capacity))
        ours.push(await ourRate(store, people, openings, capacity))
      }
      const ratio = median(ours.map((rate, round) => rate / (bare[round] ?? rate)))
      report({
        figure: 'enrolments',
        openings,
        perSecond: median(ours),
        barePerSecond: median(bare),
        ratio: rounded(ratio, 2),
        overbooked: 0,
        doubled: 0,
      })
    }
  } finally {
    await owner.close()
    await store.close()
  }
}
