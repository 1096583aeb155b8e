import { Kysely, PostgresDialect } from 'kysely'
import { type ClientBase, type CustomTypesConfig, Pool, type QueryResultRow, types } from 'pg'
import type { Database } from './schema.ts'
import { StartError } from './start-error.ts'

export type OpenDatabase = {
  pool: Pool
  db: Kysely<Database>
  /** Waits for running queries, then ends every connection. */
  close(): Promise<void>
}

export type OpenDatabaseOptions = {
  /** Most connections at once. */
  max?: number
  /** Hears of idle connections that broke; the pool replaces them by itself. */
  onError: (error: Error) => void
}

function parseSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`the database holds a number out of range: ${text}`)
  return value
}

/** bigint arrives as number (throws above 2^53), `date` stays `YYYY-MM-DD`, timestamptz is a Date. */
const typesConfig: CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format !== 'binary' && oid === types.builtins.INT8) return parseSafeInteger
    if (format !== 'binary' && oid === types.builtins.DATE) return (text: string) => text
    return types.getTypeParser(oid, format)
  },
}

/** Opens a pool on the app's connection string. Nothing is connected before the first query. */
export function openDatabase(url: string, { max = 10, onError }: OpenDatabaseOptions): OpenDatabase {
  const pool = new Pool({
    connectionString: url,
    max,
    types: typesConfig,
    application_name: 'yinling',
    // One plan for all values (decision 7): PostgreSQL would otherwise plan the lists anew at every call.
    options: '-c timezone=UTC -c plan_cache_mode=force_generic_plan',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // Without a listener an idle connection that breaks (the server was restarted) would end the process.
  let closing = false
  pool.on('error', error => {
    // Connections on their way out may still hear that the server stops: that is no news.
    if (!closing) onError(error)
  })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return {
    pool,
    db,
    async close() {
      closing = true
      await db.destroy()
      // Kysely ends the pool only if a query went through it.
      if (!pool.ending) await pool.end()
    },
  }
}

/** A named statement: each connection parses and plans it once. The name must be unique in the whole server. */
export function prepared<Row extends QueryResultRow>(name: string, text: string) {
  return async (on: Pool | ClientBase, values: unknown[]): Promise<Row[]> =>
    (await on.query<Row>({ name, text, values })).rows
}

/**
 * Refuses, with a StartError, a server that could lose what it confirmed, and a role that could rewrite a ledger:
 * the promises made to people rest on the database, not on our code being right.
 */
export async function checkServer(pool: Pool): Promise<void> {
  const unsafe = await pool.query<{ name: string }>(
    `SELECT name FROM pg_settings
     WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'`,
  )
  if (unsafe.rows[0]) throw new StartError('databaseUnsafeSetting', unsafe.rows[0])

  const role = await pool.query<{ role: string; strong: boolean }>(
    `SELECT rolname AS role, rolsuper OR rolcreaterole OR EXISTS (
       SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'MEMBER')
     ) AS strong FROM pg_roles WHERE rolname = current_user`,
  )
  if (role.rows[0]?.strong) throw new StartError('roleTooStrong', { role: role.rows[0].role })

  const ledger = await pool.query<{ role: string; table: string }>(
    `SELECT current_user AS role, relname AS "table" FROM pg_class
     WHERE relkind IN ('r', 'p') AND obj_description(oid, 'pg_class') = 'ledger'
       AND (has_any_column_privilege(oid, 'UPDATE') OR has_table_privilege(oid, 'DELETE, TRUNCATE'))`,
  )
  if (ledger.rows[0]) throw new StartError('roleMayEditLedger', ledger.rows[0])
}
