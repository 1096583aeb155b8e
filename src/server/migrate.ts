import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg'
import { StartError } from './start-error.ts'

/** The project's own migrations. */
export const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url))

export type MigrateOptions = {
  /** Connection string of the role that owns the tables; the connection is closed afterwards. */
  ownerUrl: string
  /** Connection string the app will use: its user gets the app's rights and is made, with its password, if missing. */
  appUrl: string
  /** Holds `NNNN-title.sql` files. */
  folder?: string
  /** The last number to apply: a backup is restored into the tables of its own time. */
  upTo?: number
}

type Migration = { number: number; name: string; sql: string; sha256: string }

async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter(file => /^\d{4}-.+\.sql$/.test(file)).sort()
  return Promise.all(
    files.map(async name => {
      const sql = await readFile(join(folder, name), 'utf8')
      const sha256 = createHash('sha256').update(sql).digest('hex')
      return { number: Number(name.slice(0, 4)), name, sql, sha256 }
    }),
  )
}

/** Two processes may start at once: everything happens under this lock, and the second finds it done. */
async function underLock(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('LOCK TABLE schema_migration IN EXCLUSIVE MODE')
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

const isOneOf = (error: unknown, ...codes: string[]) =>
  error instanceof DatabaseError && codes.includes(error.code ?? '')

/** `IF NOT EXISTS` still fails when two sessions make the same thing at the same moment; both then have it. */
async function createOnce(client: Client, sql: string): Promise<void> {
  await client.query(sql).catch(error => {
    if (!isOneOf(error, '23505', '42P07', '42710')) throw error
  })
}

async function apply(client: Client, migration: Migration): Promise<void> {
  const { number, name, sql, sha256 } = migration
  const { rows } = await client.query('SELECT sha256 FROM schema_migration WHERE number = $1', [number])
  if (rows[0]?.sha256 === sha256) return
  if (rows[0]) throw new StartError('migrationChanged', { name })
  await client.query(sql)
  await client.query('INSERT INTO schema_migration VALUES ($1, $2, $3, now())', [number, name, sha256])
}

async function refuseNewer(client: Client, migrations: Migration[]): Promise<void> {
  const { rows } = await client.query<{ number: number }>(
    'SELECT number FROM schema_migration ORDER BY number DESC',
  )
  const unknown = rows.find(row => !migrations.some(migration => migration.number === row.number))
  if (unknown) throw new StartError('databaseNewer', { number: String(unknown.number) })
}

async function makeRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
  if (rowCount) return
  const secret = password ? ` PASSWORD ${escapeLiteral(password)}` : ''
  try {
    await createOnce(client, `CREATE ROLE ${escapeIdentifier(role)} LOGIN NOSUPERUSER${secret}`)
  } catch (cause) {
    if (!isOneOf(cause, '42501')) throw cause
    throw new StartError('roleCannotBeMade', { role }, { cause })
  }
}

/** Taking the app's rights away from the owner itself would lock everybody out of the database. */
async function refuseOwner(client: Client, role: string): Promise<void> {
  const { rowCount } = await client.query(`SELECT WHERE pg_has_role($1, current_user, 'MEMBER')`, [role])
  if (rowCount) throw new StartError('roleTooStrong', { role })
}

/** Ledgers take new rows and never change: the database itself guards that, whatever the code does. */
async function grant(client: Client, role: string): Promise<void> {
  const to = escapeIdentifier(role)
  await client.query(`GRANT USAGE ON SCHEMA public TO ${to}`)
  await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${to}`)
  const { rows } = await client.query<{ name: string; ledger: boolean }>(
    `SELECT relname AS name, coalesce(obj_description(oid, 'pg_class') = 'ledger', false) AS ledger
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
  )
  for (const { name, ledger } of rows) {
    const table = escapeIdentifier(name)
    const rights =
      name === 'schema_migration' ? 'SELECT' : ledger ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE'
    await client.query(`REVOKE ALL ON ${table} FROM ${to}`)
    await client.query(`GRANT ${rights} ON ${table} TO ${to}`)
  }
}

async function connect(url: string, variable: string): Promise<Client> {
  const client = new Client({ connectionString: url, options: '-c timezone=UTC' })
  try {
    await client.connect()
    return client
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message || cause.name : String(cause)
    throw new StartError('databaseUnreachable', { variable, host: client.host, problem }, { cause })
  }
}

/**
 * Brings the database to the state of the code: each new file in a transaction of its own, then the app's rights.
 * Throws StartError when an applied file was changed, the database is newer than the code, or a URL lets nobody in.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const { ownerUrl, appUrl, folder = migrationsFolder, upTo = Number.POSITIVE_INFINITY } = options
  const migrations = await readMigrations(folder)
  const app = new Client({ connectionString: appUrl })
  const client = await connect(ownerUrl, 'DATABASE_OWNER_URL')
  try {
    await createOnce(
      client,
      `CREATE TABLE IF NOT EXISTS schema_migration
       (number integer PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, at timestamptz NOT NULL)`,
    )
    await refuseNewer(client, migrations)
    for (const migration of migrations) {
      if (migration.number <= upTo) await underLock(client, () => apply(client, migration))
    }
    const role = app.user ?? 'yinling_app'
    await makeRole(client, role, app.password ?? '')
    await refuseOwner(client, role)
    await underLock(client, () => grant(client, role))
  } finally {
    await client.end()
  }
  // A wrong password of the app's role is better said now than at the first person's request.
  await (await connect(appUrl, 'DATABASE_URL')).end()
}
