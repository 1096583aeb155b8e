import type { Transaction } from 'kysely'
import type { Database } from '../../../server/schema.ts'
import { liveGrants } from './grant-rows.ts'

/** Locks both persons, always in the same order, so that two answers at once are counted one after the other. */
export async function lockBoth(tx: Transaction<Database>, ...people: [string, string]): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', 'in', people).orderBy('id').forUpdate().execute()
}

/** How many grants count now in which somebody is the senior, or the helper. */
export async function countGranted(
  tx: Transaction<Database>,
  now: number,
  whose: 'senior' | 'helper',
  person: string,
): Promise<number> {
  const rows = await liveGrants(tx, now)
    .where(`g.${whose}`, '=', person)
    .where('g.granted_at', 'is not', null)
    .execute()
  return rows.length
}
