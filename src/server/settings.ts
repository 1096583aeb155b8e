import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** A fact about this database; `undefined` when it was never set. */
export async function findSetting(db: Kysely<Database>, key: string): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

/** Keeps a fact about this database, as JSON. */
export async function keepSetting(db: Kysely<Database>, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value)
  await db
    .insertInto('setting')
    .values({ key, value: text })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value: text }))
    .execute()
}

/** Whether this database holds a demo: decided once, at the first start, and banded on every screen since. */
export async function isDemo(db: Kysely<Database>): Promise<boolean> {
  return (await findSetting(db, 'demo')) === true
}
