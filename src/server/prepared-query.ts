import { createHash } from 'node:crypto'
import type { Kysely, RawBuilder } from 'kysely'
import type { Pool, QueryResultRow } from 'pg'
import type { Database } from './schema.ts'

const names = new Map<string, string>()

/** The same text always gets the same name, so each connection plans it once. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `q-${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
  names.set(text, name)
  return name
}

/**
 * Runs a query that many people ask for as a named statement: planning a join of several tables takes longer than
 * running it. Only for texts of which there are few, whatever people send: values go in as parameters, lists as arrays.
 */
export async function runPrepared<Row extends QueryResultRow>(
  { db, pool }: { db: Kysely<Database>; pool: Pool },
  query: RawBuilder<Row>,
): Promise<Row[]> {
  const { sql, parameters } = query.compile(db)
  const { rows } = await pool.query<Row>({ name: nameOf(sql), text: sql, values: [...parameters] })
  return rows
}
