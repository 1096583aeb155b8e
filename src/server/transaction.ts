import type { Pool, PoolClient } from 'pg'
import { DatabaseError } from 'pg'

/** Whether the database refused a second one of something, by the name of its unique index or key. */
export function isDuplicate(error: unknown, constraint: string): boolean {
  return error instanceof DatabaseError && error.code === '23505' && error.constraint === constraint
}

/** Deadlock or serialisation failure: nothing was done, the same again is safe. */
function isRetriable(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === '40001' || error.code === '40P01')
}

/** Runs `work` in one transaction; a deadlock or serialisation failure is tried again, at most three times. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query('BEGIN')
      const result = await work(client)
      await client.query('COMMIT')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: Error) => {
        broken = lost
      })
      if (!isRetriable(error) || attempt === 3) throw error
    } finally {
      client.release(broken)
    }
  }
}
