import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkServer, openDatabase, prepared } from './database.ts'
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('the app starts on the role that migrate made', async () => {
  await expect(checkServer(database.pool)).resolves.toBeUndefined()
})

test('the app refuses to run as the owner, who could rewrite what people have confirmed', async () => {
  const owner = openDatabase(database.ownerUrl, { onError: () => undefined })
  await expect(checkServer(owner.pool)).rejects.toMatchObject({ code: 'roleTooStrong' })
  await owner.close()
})

test('the app refuses a role that was given the right to edit one ledger', async () => {
  const owner = openDatabase(database.ownerUrl, { onError: () => undefined })
  await owner.pool.query('GRANT UPDATE (minutes) ON service_entry TO yinling_app')
  await expect(checkServer(database.pool)).rejects.toMatchObject({ code: 'roleMayEditLedger' })
  await owner.pool.query('REVOKE UPDATE (minutes) ON service_entry FROM yinling_app')
  await owner.close()
})

test('the app refuses a server that answers before a change is on disk', async () => {
  const { appUrl } = database
  const careless = openDatabase(
    `${appUrl}${appUrl.includes('?') ? '&' : '?'}options=-c%20synchronous_commit%3Doff`,
    { onError: () => undefined },
  )
  await expect(checkServer(careless.pool)).rejects.toMatchObject({ code: 'databaseUnsafeSetting' })
  await careless.close()
})

test.each(['UPDATE service_entry SET minutes = 0', 'DELETE FROM act', 'TRUNCATE answer'])(
  'the app itself cannot do: %s',
  async sql => {
    await expect(database.pool.query(sql)).rejects.toMatchObject({ code: '42501' })
  },
)

test('a day stays the day that was written, a count is a number, a moment is a Date', async () => {
  const { rows } = await database.pool.query(
    `SELECT DATE '2026-11-25' AS day, count(*) AS count, TIMESTAMPTZ '2026-11-25T01:00:00Z' AS moment FROM setting`,
  )
  expect(rows[0]).toEqual({ day: '2026-11-25', count: 0, moment: new Date('2026-11-25T01:00:00Z') })
})

test('a number too large to be exact is refused instead of rounded', async () => {
  await expect(database.pool.query('SELECT 9007199254740993::bigint')).rejects.toThrow(RangeError)
})

test('a prepared statement answers again and again', async () => {
  const sum = prepared<{ sum: number }>('test-sum', 'SELECT $1::int + $2::int AS sum')
  expect(await sum(database.pool, [1, 2])).toEqual([{ sum: 3 }])
  expect(await sum(database.pool, [3, 4])).toEqual([{ sum: 7 }])
})
