import type { ClientBase } from 'pg'
import { escapeIdentifier } from 'pg'

export type TableShape = { table: string; columns: string[] }

/** The number of the last migration the database has seen. */
export async function lastMigration(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    'SELECT coalesce(max(number), 0)::integer AS number FROM schema_migration',
  )
  return rows[0]?.number ?? 0
}

/** Every table of ours with its columns, in such an order that a table follows those it refers to. */
export async function listTables(client: ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<{ table: string; columns: string[]; needs: string[] }>(
    `SELECT relname AS "table",
       ARRAY(SELECT attname::text FROM pg_attribute
             WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
             ORDER BY attnum) AS columns,
       ARRAY(SELECT DISTINCT target.relname::text FROM pg_constraint JOIN pg_class target ON target.oid = confrelid
             WHERE conrelid = pg_class.oid AND confrelid <> conrelid AND contype = 'f') AS needs
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
       AND relname <> 'schema_migration' ORDER BY relname`,
  )
  const ordered: TableShape[] = []
  const waiting = [...rows]
  while (waiting.length > 0) {
    const ready = waiting.findIndex(row => !waiting.some(other => row.needs.includes(other.table)))
    const [row] = waiting.splice(ready, 1)
    if (!row || ready === -1)
      throw new Error('tables refer to each other in a circle: no order can restore them')
    ordered.push({ table: row.table, columns: row.columns })
  }
  return ordered
}

/** `"table" ("a", "b")`, as COPY takes it. */
export function copyTarget({ table, columns }: TableShape): string {
  return `${escapeIdentifier(table)} (${columns.map(column => escapeIdentifier(column)).join(', ')})`
}
