import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Keys, openKeys } from './keys.ts'
import { openField, sealField } from './sealed-field.ts'

let folder: string
let keys: Keys
let others: Keys
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealed-'))
  const open = (name: string) => openKeys({ file: join(folder, name), create: true, warn: () => undefined })
  keys = await open('keys.json')
  others = await open('others.json')
})
afterAll(() => rm(folder, { recursive: true }))

const place = { table: 'sign_in_phone', column: 'number', row: '01930000-0000-7000-8000-000000000001' }

test.each(['13812345678', '', '张秀兰', '👵🏽', 'x'.repeat(5_000)])(
  'what was sealed opens again: %j',
  text => {
    expect(openField(keys, place, sealField(keys, place, text))).toBe(text)
  },
)

test('a sealed value names its key, hides the text, and is never the same twice', () => {
  const [first, second] = [sealField(keys, place, '13812345678'), sealField(keys, place, '13812345678')]
  expect(first).not.toBe(second)
  expect(first.startsWith(`${keys.fields.id}.`)).toBe(true)
  expect(Buffer.from(first.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain('138')
})

test('a value moved to another row, column or table does not open', () => {
  const sealed = sealField(keys, place, '13812345678')
  for (const elsewhere of [
    { ...place, row: '01930000-0000-7000-8000-000000000002' },
    { ...place, column: 'other' },
    { ...place, table: 'other' },
  ])
    expect(() => openField(keys, elsewhere, sealed)).toThrow('sealed for another place')
})

test('a value with any bit changed, cut short or made up does not open', () => {
  const sealed = sealField(keys, place, '13812345678')
  const [id = '', packed = ''] = sealed.split('.')
  const bytes = Buffer.from(packed, 'base64url')
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes)
    changed[index] = (changed[index] ?? 0) ^ 1
    expect(() => openField(keys, place, `${id}.${changed.toString('base64url')}`)).toThrow('was changed')
  }
  for (const short of ['', packed.slice(0, 10), packed.slice(0, 30)])
    expect(() => openField(keys, place, `${id}.${short}`)).toThrow('was changed')
})

test('a value of a key that we do not have is told apart from a broken one, in words', () => {
  const sealed = sealField(others, place, '13812345678')
  expect(() => openField(keys, place, sealed)).toThrow(others.fields.id)
  expect(() => openField(keys, place, sealed)).toThrow('里没有它')
  expect(() => openField(keys, place, '13812345678')).toThrow('里没有它')
})
