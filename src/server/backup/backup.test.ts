import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from '../migrate.ts'
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { readBackup } from './read-backup.ts'
import { writeBackup } from './write-backup.ts'

const person = randomUUID()
const name = 'Tab\there, newline\nthere, backslash \\. and 王秀英'
const moment = new Date('2026-11-22T08:00:00.123Z')
let folder: string
let file: string
let from: TestDatabase
let into: TestDatabase

async function asOwner(database: TestDatabase, sql: string): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(sql)
  await owner.end()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'))
  file = join(folder, 'all.gz')
  from = await openTestDatabase()
  into = await openTestDatabase()
  const { pool } = from
  // A parent named after its child: rows of one table may refer to later ones.
  await pool.query(
    `INSERT INTO division (code, level, name, short_name, initials, parent, valid_from)
     VALUES ('620702', 'county', '甘州区', '甘州', 'gz', NULL, '2020-01-01'),
            ('620702001', 'street', '东街街道', '东街', 'dj', '620702', '2020-01-01')`,
  )
  await pool.query(`INSERT INTO setting VALUES ('words', 'null'), ('demo', '{"is": true}')`)
  await pool.query(`INSERT INTO person VALUES ($1, '620702001', true, $2, 'seed')`, [person, moment])
  await pool.query('INSERT INTO person_profile (person, name) VALUES ($1, $2)', [person, name])
  await pool.query(`INSERT INTO act_index VALUES ($1, '620702', $2, '\\x00ff')`, [randomUUID(), person])
  await writeBackup(pool, file, moment.getTime())
})
afterAll(async () => {
  await from.close()
  await into.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => asOwner(into, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public'))

async function everything({ pool }: TestDatabase): Promise<unknown> {
  const tables = ['division', 'setting', 'person', 'person_profile', 'act_index']
  return Promise.all(tables.map(async table => (await pool.query(`SELECT * FROM ${table} ORDER BY 1`)).rows))
}

/** How many tables hold anything at all. */
async function filledTables({ pool }: TestDatabase): Promise<number> {
  const { rows } = await pool.query<{ filled: number }>(
    `SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM division) + (SELECT count(*) FROM setting) AS filled`,
  )
  return rows[0]?.filled ?? -1
}

test('what was backed up comes back letter by letter, and the app can go on with it', async () => {
  const counts = await readBackup(into, file)
  expect(await everything(into)).toEqual(await everything(from))
  expect(counts.find(count => count.table === 'division')).toEqual({ table: 'division', rows: 2 })
  await into.pool.query(`UPDATE person_profile SET name = '王秀英'`)
  await expect(into.pool.query('DELETE FROM act_index')).rejects.toMatchObject({ code: '42501' })
})

test('the file is for its owner alone and replaces no other file', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await expect(writeBackup(from.pool, file, 0)).rejects.toMatchObject({ code: 'backupFileExists' })
})

test('what people do while a backup is written is either in it whole or not at all', async () => {
  const during = join(folder, 'during.gz')
  let goOn = true
  const busy = (async () => {
    while (goOn) {
      const id = randomUUID()
      await from.pool.query(
        `WITH one AS (INSERT INTO person VALUES ($1, NULL, true, now(), 'seed') RETURNING id)
         INSERT INTO act_index SELECT id, '620702', id, '' FROM one`,
        [id],
      )
    }
  })()
  const counts = await writeBackup(from.pool, during, 0)
  goOn = false
  await busy
  await readBackup(into, during)
  const { rows } = await into.pool.query(
    `SELECT count(*) FROM act_index WHERE body_hash = '' AND act NOT IN (SELECT id FROM person)`,
  )
  expect(rows[0]).toEqual({ count: 0 })
  const people = counts.find(count => count.table === 'person')?.rows
  expect(people).toBe(counts.find(count => count.table === 'act_index')?.rows)
  await from.pool.query('DELETE FROM person WHERE id <> $1', [person])
})

test('a database that already holds people is never written over', async () => {
  await readBackup(into, file)
  const before = await everything(into)
  await expect(readBackup(into, file)).rejects.toMatchObject({ code: 'restoreNotEmpty' })
  expect(await everything(into)).toEqual(before)
})

test.each([
  ['with one letter changed', (text: string) => text.replace('甘州区', '凉州区')],
  ['with a row missing', (text: string) => text.replace(/^620702001.*\n/m, '')],
  ['cut short', (text: string) => text.slice(0, text.lastIndexOf('{"end"'))],
  ['with a table missing', (text: string) => text.replace(/\{"table":"setting".*?sha256.*?\n/s, '')],
  ['of another kind', () => 'name,phone\n'],
])('a backup %s is refused and leaves nothing behind', async (_, spoil) => {
  await migrate(into)
  const spoilt = join(folder, 'spoilt.gz')
  await writeFile(spoilt, gzipSync(spoil(gunzipSync(await readFile(file)).toString())))
  await expect(readBackup(into, spoilt)).rejects.toMatchObject({ code: 'backupFileBroken' })
  expect(await filledTables(into)).toBe(0)
})

test('a file damaged on its disk is refused with words', async () => {
  const spoilt = join(folder, 'damaged.gz')
  const bytes = await readFile(file)
  await writeFile(spoilt, bytes.subarray(0, bytes.length - 20))
  await expect(readBackup(into, spoilt)).rejects.toMatchObject({ code: 'backupFileBroken' })
})

test('a backup made by a newer version is refused with words', async () => {
  const newer = join(folder, 'newer.gz')
  const text = gunzipSync(await readFile(file)).toString()
  await writeFile(newer, gzipSync(text.replace(/"migration":\d+/, '"migration":9999')))
  await expect(readBackup(into, newer)).rejects.toMatchObject({ code: 'restoreFromNewer' })
})

test('no table counts its rows with a sequence, which a backup would not carry', async () => {
  const { rows } = await from.pool.query(`SELECT relname FROM pg_class WHERE relkind = 'S'`)
  expect(rows).toEqual([])
})
