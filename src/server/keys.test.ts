import { sign, verify } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkKeyUse, openKeys } from './keys.ts'
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let folder: string
let file: string
const warnings: string[] = []
const warn = (sentence: string) => warnings.push(sentence)

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
  file = join(folder, 'inner', 'keys.json')
  warnings.length = 0
})
afterEach(() => rm(folder, { recursive: true }))

test('the first start makes a key file that only its owner can read, and the next start reads the same keys', async () => {
  const first = await openKeys({ file, create: true, warn })
  const second = await openKeys({ file, create: false, warn })
  expect(second.pepper).toEqual(first.pepper)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readdir(join(folder, 'inner'))).toEqual(['keys.json'])
  const signature = sign(null, Buffer.from('茶'), first.signing.key)
  expect(verify(null, Buffer.from('茶'), second.signing.key, signature)).toBe(true)
  expect(new Set([first.pepper, first.fields, first.lookup].map(key => key.key.toString('hex'))).size).toBe(3)
  expect(warnings).toEqual([])
})

test('two first starts at once end with one set of keys', async () => {
  const both = await Promise.all([
    openKeys({ file, create: true, warn }),
    openKeys({ file, create: true, warn }),
  ])
  expect(both[0].pepper).toEqual(both[1].pepper)
})

test('a missing key file is named, not replaced, when it should be there', async () => {
  await expect(openKeys({ file, create: false, warn })).rejects.toMatchObject({ code: 'keyFileMissing' })
})

test.each([
  ['cut short', (text: string) => text.slice(0, 100)],
  ['lacking a key', (text: string) => text.replace('"purpose": "lookup"', '"purpose": "fields"')],
  ['with a shortened key', (text: string) => text.replace(/("pepper",\s+"value": ")..../, '$1')],
  ['with a spoilt signing key', (text: string) => text.replace(/("signing",\s+"value": ")..../, '$1')],
])('a key file %s is refused with a sentence', async (_, spoil) => {
  await openKeys({ file, create: true, warn })
  await writeFile(file, spoil(await readFile(file, 'utf8')))
  await expect(openKeys({ file, create: true, warn })).rejects.toMatchObject({ code: 'keyFileBroken' })
})

test('a key file that others may read is used, with a warning', async () => {
  await openKeys({ file, create: true, warn })
  await writeFile(join(folder, 'open.json'), await readFile(file), { mode: 0o644 })
  await openKeys({ file: join(folder, 'open.json'), create: false, warn })
  expect(warnings[0]).toContain('chmod 600')
})

test('a database written with other keys is refused, and the right file opens it again', async () => {
  const keys = await openKeys({ file, create: true, warn })
  await checkKeyUse(database.db, keys, 0)
  const others = await openKeys({ file: join(folder, 'other.json'), create: true, warn })
  await expect(checkKeyUse(database.db, others, 0)).rejects.toMatchObject({ code: 'keysForeign' })
  await checkKeyUse(database.db, keys, 1)
  const rows = await database.db.selectFrom('key_use').select(['purpose', 'first_used']).execute()
  expect(rows).toHaveLength(5)
  expect(rows.every(row => row.first_used.getTime() === 0)).toBe(true)
})
