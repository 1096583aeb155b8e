import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDivisions } from '../server/load-divisions.ts'
import { isDemo, keepSetting } from '../server/settings.ts'
import { openTestDatabase, type TestDatabase } from '../server/testing/test-database.ts'
import { shanghaiMoment } from '../shared/dates.ts'
import { clearDemo } from './clear-demo.ts'
import { seedDemo } from './seed/seed-demo.ts'

const now = shanghaiMoment('2026-11-22', 9 * 60)
const pepper = { id: 'pepper-test', key: new Uint8Array(32).fill(3) }
const sizes = { openings: 120, people: 120 }

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  const all = readFileSync(new URL('../divisions/divisions.csv', import.meta.url), 'utf8')
  const text = all.split('\n').filter(line => /^(code|62)/.test(line))
  await loadDivisions(database.pool, { text: text.join('\n'), today: '2026-11-22' })
  await keepSetting(database.db, 'demo', true)
  await seedDemo(database.pool, { now, pepper, sizes })
}, 60_000)
afterAll(() => database.close())

async function count(table: string): Promise<number> {
  const { rows } = await database.pool.query(`SELECT count(*) AS count FROM ${table}`)
  return rows[0].count
}
const demoTables = [
  'person',
  'card',
  'site',
  'opening',
  'session',
  'slot',
  'act',
  'answer',
  'enrolment',
  'service_entry',
]

describe('emptying a demo', () => {
  it('makes room for another one: nobody is left, the places are, and the feed goes on counting', async () => {
    await database.pool.query('UPDATE feed_lease SET version = 7, stale = false')
    await clearDemo(database.ownerUrl, { end: false })
    for (const table of demoTables) expect([table, await count(table)]).toEqual([table, 0])
    expect(await count('division')).toBeGreaterThan(1000)
    const leases = await database.pool.query('SELECT DISTINCT version, stale FROM feed_lease')
    expect(leases.rows).toEqual([{ version: 7, stale: true }])
    expect(await isDemo(database.db)).toBe(true)

    await seedDemo(database.pool, { now, pepper, sizes })
    expect(await count('opening')).toBeGreaterThan(0)
  })

  it('for good ends the demo: the database takes real people from then on', async () => {
    await clearDemo(database.ownerUrl, { end: true })
    for (const table of demoTables) expect([table, await count(table)]).toEqual([table, 0])
    expect(await isDemo(database.db)).toBe(false)
  })
})
