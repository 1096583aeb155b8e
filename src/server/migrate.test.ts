import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  const owner = openDatabase(database.ownerUrl, { onError: () => undefined })
  await owner.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  await owner.close()
})
afterEach(() => rm(folder, { recursive: true }))

const file = (name: string, sql: string) => writeFile(join(folder, name), sql)
const run = () => migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, folder })

async function applied(): Promise<unknown[]> {
  const { rows } = await database.pool.query('SELECT number, name, at FROM schema_migration ORDER BY number')
  return rows
}

test('migrating twice changes nothing', async () => {
  await file('0001-tea.sql', 'CREATE TABLE tea (id integer PRIMARY KEY)')
  await run()
  await database.pool.query('INSERT INTO tea VALUES (1)')
  const before = await applied()
  await run()
  expect(await applied()).toEqual(before)
  expect((await database.pool.query('SELECT id FROM tea')).rows).toEqual([{ id: 1 }])
})

test('two processes that start at once migrate once', async () => {
  await file('0001-tea.sql', 'CREATE TABLE tea (id integer PRIMARY KEY); SELECT pg_sleep(0.1)')
  await file('0002-cup.sql', 'CREATE TABLE cup (id integer PRIMARY KEY)')
  await Promise.all([run(), run(), run()])
  expect(await applied()).toHaveLength(2)
})

test('a file that fails leaves nothing of itself and keeps those before it', async () => {
  await file('0001-tea.sql', 'CREATE TABLE tea (id integer PRIMARY KEY)')
  await file('0002-wrong.sql', 'CREATE TABLE cup (id integer); SELECT 1 / 0')
  await expect(run()).rejects.toThrow('division by zero')
  const { rows } = await database.pool.query(`SELECT relname FROM pg_class WHERE relname IN ('tea', 'cup')`)
  expect(rows).toEqual([{ relname: 'tea' }])
})

test('a file changed after it was applied is refused', async () => {
  await file('0001-tea.sql', 'CREATE TABLE tea (id integer PRIMARY KEY)')
  await run()
  await file('0001-tea.sql', 'CREATE TABLE tea (id bigint PRIMARY KEY)')
  await expect(run()).rejects.toMatchObject({ code: 'migrationChanged' })
})

test('a database newer than the code is refused', async () => {
  await file('0001-tea.sql', 'CREATE TABLE tea (id integer PRIMARY KEY)')
  await file('0002-cup.sql', 'CREATE TABLE cup (id integer PRIMARY KEY)')
  await run()
  await rm(join(folder, '0002-cup.sql'))
  await expect(run()).rejects.toMatchObject({ code: 'databaseNewer' })
})

test('a table that becomes a ledger later loses the right to be edited', async () => {
  await file('0001-tea.sql', 'CREATE TABLE tea (id integer PRIMARY KEY)')
  await run()
  await database.pool.query('INSERT INTO tea VALUES (1)')
  await database.pool.query('DELETE FROM tea')
  await file('0002-ledger.sql', `COMMENT ON TABLE tea IS 'ledger'`)
  await run()
  await database.pool.query('INSERT INTO tea VALUES (2)')
  await expect(database.pool.query('DELETE FROM tea')).rejects.toMatchObject({ code: '42501' })
})

test('the owner as the app’s role is refused, and keeps its rights', async () => {
  await file('0001-tea.sql', 'CREATE TABLE tea (id integer PRIMARY KEY)')
  await expect(
    migrate({ ownerUrl: database.ownerUrl, appUrl: database.ownerUrl, folder }),
  ).rejects.toMatchObject({
    code: 'roleTooStrong',
  })
  await run()
  expect(await applied()).toHaveLength(1)
})

test('an address where no database answers, and a wrong password, are told by the name of the variable', async () => {
  const nowhere = 'postgresql://yinling_owner:x@127.0.0.1:1/yinling'
  await expect(migrate({ ownerUrl: nowhere, appUrl: database.appUrl, folder })).rejects.toMatchObject({
    code: 'databaseUnreachable',
    message: expect.stringContaining('DATABASE_OWNER_URL'),
  })
  const wrong = database.appUrl.replace(/:[^:@/]+@/, ':guess@')
  await expect(migrate({ ownerUrl: database.ownerUrl, appUrl: wrong, folder })).rejects.toMatchObject({
    code: 'databaseUnreachable',
    message: expect.stringMatching(/DATABASE_URL(?!.*guess)/s),
  })
})
