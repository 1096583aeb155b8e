import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { type OpenDatabase, openDatabase } from '../database.ts'
import { onDatabase, templateName } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { ownerUrl: string; appUrl: string }
  }
}

export type TestDatabase = OpenDatabase & { ownerUrl: string; appUrl: string }

async function asOwner(url: string, sql: string): Promise<void> {
  const owner = new Client({ connectionString: url })
  await owner.connect()
  await owner.query(sql)
  await owner.end()
}

/**
 * A migrated, empty database of its own, connected as the app's role. Call it in `beforeAll` and `close` it in
 * `afterAll`, which drops it.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asOwner(server.ownerUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName}`)
  const appUrl = onDatabase(server.appUrl, name)
  // Dropping the database may cut connections that are just closing; that is no fault of the test.
  const database = openDatabase(appUrl, { max: 8, onError: () => undefined })
  return {
    ...database,
    ownerUrl: onDatabase(server.ownerUrl, name),
    appUrl,
    async close() {
      await database.close()
      await asOwner(server.ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}
