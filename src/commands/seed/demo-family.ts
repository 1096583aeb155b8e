import type { PoolClient } from 'pg'
import { addDays, day, shanghaiDate } from '../../shared/dates.ts'
import { demoCards } from './demo-people.ts'
import { makeIds } from './ids.ts'
import { makeRandom } from './random.ts'

async function findPerson(client: PoolClient, part: string): Promise<string | undefined> {
  const number = demoCards.find(card => card.part === part)?.number
  const { rows } = await client.query<{ person: string }>('SELECT person FROM card WHERE number = $1', [
    number,
  ])
  return rows[0]?.person
}

/**
 * Lets the demo daughter help her mother, as if the mother had said yes a month ago: whoever tries the demo can look, enrol and see
 * the record for her at once. Nothing where the demo is too small for both. `now` in milliseconds.
 */
export async function linkDemoFamily(client: PoolClient, now: number, seed: string): Promise<void> {
  const [mother, daughter] = [await findPerson(client, 'senior'), await findPerson(client, 'daughter')]
  if (mother === undefined || daughter === undefined) return
  const random = makeRandom(`${seed} family`)
  const at = now - 30 * day
  const newId = makeIds(random, at)
  const [device, grant] = [newId(), newId()]
  await client.query(
    `INSERT INTO device (id, token_hash, kind, looks, created_at) VALUES ($1, $2, 'personal', 'android-phone', $3)`,
    [device, Buffer.from(random.bytes(32)), new Date(at)],
  )
  await client.query(
    `INSERT INTO family_grant (id, senior, helper, relation, calls, may_enrol, may_order, may_see_record, until, how,
       asked_at, granted_at, granted_on, record_from)
     VALUES ($1, $2, $3, 'daughter', '妈妈', true, true, true, $4, 'code', $5, $5, $6, $7)`,
    [grant, mother, daughter, addDays(shanghaiDate(now), 300), new Date(at), device, new Date(at + day)],
  )
}
