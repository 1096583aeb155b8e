import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDivisions } from './load-divisions.ts'
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts'

const header = 'code,name,level,parent_code'
const zhangye = ['62,甘肃省,province,', '6207,张掖市,city,62', '620702,甘州区,county,6207']
const street = '620702001,东街街道,street,620702'
const ganquan = '620702001005,甘泉社区居民委员会,community,620702001'
const table = (...rows: string[]) => `${[header, ...zhangye, street, ...rows].join('\n')}\n`

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const load = (text: string, today: string) => loadDivisions(database.pool, { text, today })
async function find(code: string) {
  const { rows } = await database.pool.query('SELECT * FROM division WHERE code = $1', [code])
  return rows[0]
}
async function found(gram: string): Promise<string[]> {
  const { rows } = await database.pool.query('SELECT code FROM division_gram WHERE gram = $1 ORDER BY code', [
    gram,
  ])
  return rows.map(row => row.code)
}

describe('the table of divisions', () => {
  it('is loaded with what a neighbour calls a place, its initials and its pairs of characters', async () => {
    expect(await load(table(ganquan), '2026-01-05')).toEqual({ added: 5, changed: 0, closed: 0 })
    expect(await find('620702001005')).toMatchObject({
      level: 'community',
      name: '甘泉社区居民委员会',
      short_name: '甘泉社区',
      initials: 'gqsq',
      parent: '620702001',
      valid_from: '2026-01-05',
      valid_to: null,
    })
    expect(await found('甘泉')).toEqual(['620702001005'])
    expect(await found('甘')).toEqual(['62', '620702', '620702001005'])
  })

  it('loaded a second time changes nothing', async () => {
    expect(await load(table(ganquan), '2026-02-01')).toEqual({ added: 0, changed: 0, closed: 0 })
    expect(await load(`${table(ganquan)}\n`, '2026-02-01')).toEqual({ added: 0, changed: 0, closed: 0 })
  })

  it('a year later closes what is gone, keeps it for old records, and no longer finds it', async () => {
    const renamed = '620702001006,甘泉路社区居民委员会,community,620702001'
    expect(await load(table(renamed), '2027-01-04')).toEqual({ added: 1, changed: 0, closed: 1 })
    expect(await find('620702001005')).toMatchObject({ valid_to: '2027-01-04', successor: null })
    expect(await found('甘泉')).toEqual(['620702001006'])
  })

  it('names the successor of a closed code when the table does, and opens a code that comes back', async () => {
    const withSuccessor = (...rows: string[]) =>
      [`${header},successor`, ...zhangye.map(row => `${row},`), `${street},`, ...rows].join('\r\n')
    const closing = withSuccessor(
      `${ganquan},620702001006`,
      '620702001006,泉水社区居委会,community,620702001,',
    )
    expect(await load(closing, '2027-01-05')).toEqual({ added: 0, changed: 1, closed: 0 })
    expect(await find('620702001005')).toMatchObject({ successor: '620702001006', valid_to: '2027-01-04' })
    expect(await found('泉水')).toEqual(['620702001006'])
    expect(await found('泉路')).toEqual([])

    expect(await load(table(ganquan), '2028-01-04')).toEqual({ added: 0, changed: 1, closed: 1 })
    expect(await find('620702001005')).toMatchObject({
      successor: null,
      valid_to: null,
      valid_from: '2026-01-05',
    })
  })

  it.each([
    ['a wrong cell', `${header}\n62,,province,\n`, 'line 2 name: name_shape'],
    [
      'a successor that is no division',
      `${header},successor\n62,甘肃省,province,,63\n`,
      '63 as successor of 62',
    ],
  ])('with %s is refused whole', async (_, text, words) => {
    const before = await database.pool.query('SELECT * FROM division ORDER BY code')
    await expect(load(text, '2029-01-01')).rejects.toThrow(words)
    expect((await database.pool.query('SELECT * FROM division ORDER BY code')).rows).toEqual(before.rows)
  })

  it('of the five real regions is loaded whole', async () => {
    const text = await readFile(new URL('../divisions/divisions.csv', import.meta.url), 'utf8')
    const loaded = await load(text, '2029-01-02')
    expect(loaded.added + loaded.changed).toBeGreaterThan(26_700)
    const open = await database.pool.query('SELECT FROM division WHERE valid_to IS NULL')
    expect(open.rowCount).toBe(26_737)
    expect(await found('甘泉')).toContain('620702001005')
  })
})
