import * as v from 'valibot'
import type { Actor } from '../../../server/actor.ts'
import { type ActContext, type ActKinds, readAct } from '../../../server/acts/act-kind.ts'
import { bodyHash, isKnownId, type PlacedAct, type Queryable } from '../../../server/acts/act-ledger.ts'
import { inTransaction } from '../../../server/transaction.ts'
import { day } from '../../../shared/dates.ts'
import { uuidSchema } from '../../../shared/ids.ts'

async function isAnswered(client: Queryable, placed: PlacedAct, seq: number): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'act-predecessor',
    text: `SELECT 1 FROM act WHERE county = $1 AND device = $2 AND person = $3 AND slot = $4 AND seq = $5`,
    values: [placed.county, placed.actor.device, placed.person, placed.slot, seq],
  })
  return (rowCount ?? 0) > 0
}

/**
 * Keeps an act whose predecessor (same device, person and slot, `seq` one less) has not arrived; true when it was held.
 * Looks twice, the second time under the slot's lock that the predecessor also takes, so that the two can't miss each other.
 */
export async function holdIfEarly(context: ActContext, placed: PlacedAct): Promise<boolean> {
  const seq = placed.act.meta?.seq ?? 1
  const { slot } = placed
  if (seq === 1 || slot === null || (await isAnswered(context.pool, placed, seq - 1))) return false
  return inTransaction(context.pool, async client => {
    await client.query('SELECT 1 FROM slot WHERE county = $1 AND id = $2 FOR UPDATE', [placed.county, slot])
    if (await isAnswered(client, placed, seq - 1)) return false
    const { rowCount } = await client.query('SELECT 1 FROM act_index WHERE act = $1', [placed.act.id])
    if (rowCount) return false
    await client.query(
      `INSERT INTO held_act (act, county, actor, body_hash, device, person, slot, seq, body, received_at, until)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        placed.act.id,
        placed.county,
        placed.actor.person,
        bodyHash(placed.act, placed.person),
        placed.actor.device,
        placed.person,
        slot,
        seq,
        JSON.stringify(placed.act),
        new Date(placed.receivedAt),
        new Date(placed.receivedAt + day),
      ],
    )
    return true
  })
}

type HeldRow = { act: string; actor: string; device: string; body: unknown; received_at: Date }

/**
 * Takes up one held act, whatever came before it, then forgets that it was held. Its right was checked on arrival, so
 * the policy is not asked again. What can't be placed now stays held for another day: nothing is dropped.
 */
async function release(context: ActContext, row: HeldRow, all: readonly ActKinds[]): Promise<void> {
  const read = readAct(all, row.body)
  if (typeof read === 'string') throw new Error(`the act ${row.act} was kept and can't be read: ${read}`)
  const { act } = read
  const actor: Actor = {
    person: v.parse(uuidSchema, row.actor),
    device: v.parse(uuidSchema, row.device),
    rights: [],
  }
  const located = await read.locate(context, actor)
  if ('code' in located) {
    await context.pool.query('UPDATE held_act SET until = $2 WHERE act = $1', [
      row.act,
      new Date(context.now() + day),
    ])
    return
  }
  const { county, person, slot } = located
  try {
    await located.apply({ act, county, actor, person, slot, receivedAt: row.received_at.getTime() })
  } catch (error) {
    // Another process took it up between the reading and here.
    if (!isKnownId(error)) throw error
  }
  await context.pool.query('DELETE FROM held_act WHERE act = $1', [row.act])
}

/** Takes up the acts that waited for this one, in their order; true when there were any. */
export async function releaseFollowers(
  context: ActContext,
  placed: PlacedAct,
  all: readonly ActKinds[],
): Promise<boolean> {
  let released = false
  for (let seq = (placed.act.meta?.seq ?? 1) + 1; ; seq++) {
    const { rows } = await context.pool.query<HeldRow>(
      `SELECT act, actor, device, body, received_at FROM held_act
       WHERE county = $1 AND device = $2 AND person = $3 AND slot = $4 AND seq = $5`,
      [placed.county, placed.actor.device, placed.person, placed.slot, seq],
    )
    const [row] = rows
    if (!row) return released
    await release(context, row, all)
    released = true
  }
}

/** Takes up held acts whose 24 hours are over; returns how many. Called by the background clock. */
export async function releaseOverdue(context: ActContext, all: readonly ActKinds[]): Promise<number> {
  const { rows } = await context.pool.query<HeldRow>(
    'SELECT act, actor, device, body, received_at FROM held_act WHERE until <= $1 ORDER BY until, seq LIMIT 100',
    [new Date(context.now())],
  )
  for (const row of rows) await release(context, row, all)
  return rows.length
}
