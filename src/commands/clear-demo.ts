import { Client, escapeIdentifier } from 'pg'

// Places and keys outlive the demo. The feed's tables stay too, so that its versions go on counting: a phone that
// holds a version of the demo is told what was removed instead of being left with it.
const kept = [
  'schema_migration',
  'setting',
  'key_use',
  'division',
  'division_gram',
  'feed_lease',
  'feed_snapshot',
  'feed_item',
  'feed_change',
]

/**
 * Empties a demo database: sites, openings, people, cards, acts and records. Needs the owner of the tables, since the
 * app itself may take nothing out of a ledger. With `end` the database is no demo from then on, in the same transaction.
 */
export async function clearDemo(ownerUrl: string, { end }: { readonly end: boolean }): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('BEGIN')
    const { rows } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> ALL ($1)`,
      [kept],
    )
    await owner.query(`TRUNCATE ${rows.map(({ name }) => escapeIdentifier(name)).join(', ')}`)
    await owner.query('UPDATE feed_lease SET stale = true')
    if (end) await owner.query(`UPDATE setting SET value = 'false' WHERE key = 'demo'`)
    await owner.query('COMMIT')
  } finally {
    await owner.end()
  }
}
