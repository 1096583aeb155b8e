import { Client, DatabaseError } from 'pg'
import { type Access, appRole, databaseName, ownerRole } from './cluster.ts'

/** A private socket folder, or 127.0.0.1 with a random port where there are no sockets. */
export type Listen = { host: string; port: number }

export function urlOf(
  role: string,
  password: string,
  { host, port }: Listen,
  database = databaseName,
): string {
  const user = `${role}:${password}`
  return host === '127.0.0.1'
    ? `postgresql://${user}@${host}:${port}/${database}`
    : `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

export const urlsOf = (access: Access, listen: Listen) => ({
  ownerUrl: urlOf(ownerRole, access.owner, listen),
  appUrl: urlOf(appRole, access.app, listen),
})

/** For what must not touch our tables: the lock, and making the database. */
export const maintenanceUrl = (access: Access, listen: Listen) =>
  urlOf(ownerRole, access.owner, listen, 'postgres')

/** A connection, or undefined while nothing answers or the server is still recovering. Throws its refusals. */
export async function connect(url: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: url })
  // Without a listener a lost connection would end the process; whoever waits for it listens to 'end'.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    if (error instanceof DatabaseError && error.code !== '57P03') throw error
    return undefined
  }
}

/**
 * Whether this connection now holds the folder. The lock lives in the server and ends with our process however that
 * dies, so no stale lock file can be left behind.
 */
export async function hold(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(6207) as held')
  return rows[0]?.held ?? false
}

export async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
  if (!rowCount) await client.query(`create database ${databaseName}`)
}
