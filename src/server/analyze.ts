import { Client } from 'pg'

/** Has the owner refresh the planner's statistics after a large load: with none, lists read far more than they need. */
export async function analyze(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('VACUUM (ANALYZE)')
  } finally {
    await owner.end()
  }
}
