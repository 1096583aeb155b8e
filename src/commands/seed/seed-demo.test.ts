import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programmes } from '../../programmes/programmes.ts'
import { loadDivisions } from '../../server/load-divisions.ts'
import { verifyPin } from '../../server/pin.ts'
import { openTestDatabase, type TestDatabase } from '../../server/testing/test-database.ts'
import { day, shanghaiDate, shanghaiMoment } from '../../shared/dates.ts'
import { demoCards } from './demo-people.ts'
import { hasClass } from './schedule.ts'
import { seedDemo, unknownYears } from './seed-demo.ts'

// Three weeks before the holiday week of October, so that classes meet days off and days that are worked instead.
const now = shanghaiMoment('2026-09-10', 10 * 60 + 20)
const pepper = { id: 'pepper-test', key: new Uint8Array(32).fill(3) }
const small = { openings: 240, people: 240 }

const opened: TestDatabase[] = []
async function openWithDivisions(only = /^/): Promise<TestDatabase> {
  const database = await openTestDatabase()
  opened.push(database)
  const text = await readFile(new URL('../../divisions/divisions.csv', import.meta.url), 'utf8')
  const rows = text.split('\n').filter(line => line.startsWith('code,') || only.test(line))
  await loadDivisions(database.pool, { text: rows.join('\n'), today: '2026-09-10' })
  return database
}

let demo: TestDatabase
beforeAll(async () => {
  demo = await openWithDivisions()
  await seedDemo(demo.pool, { now, pepper })
}, 120_000)
afterAll(async () => {
  for (const database of opened) await database.close()
})

const query = async (text: string, values: unknown[] = [], database = demo) =>
  (await database.pool.query(text, values)).rows

describe('the demo data', () => {
  it('gives every region 12 sites in real communities and 300 openings of all categories', async () => {
    const rows = await query(
      `SELECT o.programme, count(*) openings, count(DISTINCT o.site) sites, array_agg(DISTINCT o.category) categories,
         bool_and(d.level = 'community') communities
       FROM opening o JOIN site s ON s.county = o.county AND s.id = o.site JOIN division d ON d.code = s.division
       GROUP BY 1`,
    )
    expect(rows).toHaveLength(programmes.length)
    for (const row of rows) {
      const programme = programmes.find(one => one.key === row.programme)
      expect(row.openings).toBeGreaterThanOrEqual(300)
      expect(row.sites).toBeGreaterThanOrEqual(12)
      expect(row.communities).toBe(true)
      expect([...row.categories].sort()).toEqual([...(programme?.categories ?? [])].sort())
    }
  })

  it('is rich around the 甘泉 community, whose station bears its whole name', async () => {
    const live = await query(
      `SELECT count(*) all, count(*) FILTER (WHERE division LIKE '620702001%') near FROM opening
       WHERE county = '620702' AND state = 'published'`,
    )
    expect(live[0].all).toBeGreaterThanOrEqual(100)
    expect(live[0].near).toBeGreaterThanOrEqual(40)
    const sites = await query(`SELECT name FROM site WHERE division = '620702001005'`)
    expect(sites).toEqual([{ name: '东街街道甘泉社区骥千里服务站' }])
  })

  it('counts every seat as the enrolments say, and lets people wait only where it is full', async () => {
    const wrong = await query(
      `SELECT s.id FROM slot s LEFT JOIN enrolment e ON e.county = s.county AND e.slot = s.id GROUP BY s.county, s.id
       HAVING s.taken <> count(*) FILTER (WHERE e.status = 'enrolled')
         OR s.waiting <> count(*) FILTER (WHERE e.status = 'waitlisted')
         OR s.taken <> coalesce(max(e.place), 0) OR (s.waiting > 0 AND s.taken < s.capacity)`,
    )
    expect(wrong).toEqual([])
    expect((await query('SELECT FROM slot WHERE waiting > 0')).length).toBeGreaterThan(20)
  })

  it('can be cancelled by the people in it: every enrolment stands in the ledger of acts', async () => {
    const wrong = await query(
      `SELECT e.id FROM enrolment e LEFT JOIN act_index i ON i.act = e.id LEFT JOIN answer a ON a.act = e.id
       WHERE i.actor IS DISTINCT FROM e.person OR a.outcome IS DISTINCT FROM e.status`,
    )
    expect(wrong).toEqual([])
  })

  it('shows the next session that is not over, and finds it by its words', async () => {
    const wrong = await query(
      `SELECT o.id FROM opening o LEFT JOIN LATERAL (
         SELECT id, starts_at FROM session s WHERE s.county = o.county AND s.opening = o.id AND ends_at > $1
         ORDER BY starts_at LIMIT 1) s ON true
       WHERE o.next_session IS DISTINCT FROM s.id OR o.next_starts_at IS DISTINCT FROM s.starts_at
         OR (s.id IS NOT NULL) <> (o.state = 'published')
         OR (s.id IS NOT NULL) <> EXISTS (SELECT FROM opening_gram g WHERE g.county = o.county AND g.opening = o.id
           AND g.next_starts_at = o.next_starts_at)`,
      [new Date(now)],
    )
    expect(wrong).toEqual([])
  })

  it('holds no class on a day off or on a weekend that is worked, and keeps classes to one weekday and time', async () => {
    const rows = await query(
      `SELECT o.id, array_agg(s.starts_at) starts FROM opening o JOIN session s ON s.county = o.county AND s.opening = o.id
       WHERE o.repeats = 'weekly' GROUP BY 1`,
    )
    expect(rows.length).toBeGreaterThan(300)
    for (const { starts } of rows) {
      const moments: number[] = starts.map((start: Date) => start.getTime())
      expect(moments.every(moment => hasClass(shanghaiDate(moment)))).toBe(true)
      expect(
        new Set(moments.map(moment => (moment - now) % (7 * day)).map(rest => (rest + 7 * day) % (7 * day)))
          .size,
      ).toBe(1)
    }
    expect(
      rows.some(row => row.starts.some((start: Date) => shanghaiDate(start.getTime()) > '2026-10-10')),
    ).toBe(true)
  })

  it('never puts a home or an area on the map, and every place beside the seat of its county', async () => {
    const types = await query('SELECT DISTINCT place_type FROM opening ORDER BY 1')
    expect(types.map(row => row.place_type)).toEqual(['area', 'online', 'private', 'site'])
    const far = await query(
      `SELECT FROM opening WHERE county = '620702' AND (abs(lat - 38.932) > 0.04 OR abs(lng - 100.478) > 0.05)`,
    )
    expect(far).toEqual([])
  })

  it('makes hours only with two keys, the second being the staff of that very site', async () => {
    const wrong = await query(
      `SELECT e.id FROM service_entry e JOIN opening o ON o.county = e.county AND o.id = e.opening
       LEFT JOIN staff_role r ON r.person = e.second_key AND r.site = o.site
       WHERE e.first_key <> e.person OR (e.event = 'confirmed' AND r.person IS NULL)
         OR NOT EXISTS (SELECT FROM service_entry c WHERE c.record = e.record AND c.event = 'claimed')`,
    )
    expect(wrong).toEqual([])
  })

  it('says of every site, person, card and opening that it is a demo, and asks for every feed anew', async () => {
    for (const table of ['site', 'opening', 'person', 'card']) {
      expect(await query(`SELECT FROM ${table} WHERE NOT demo`)).toEqual([])
    }
    expect(
      await query('SELECT FROM site WHERE county NOT IN (SELECT county FROM feed_lease WHERE stale)'),
    ).toEqual([])
  })
})

describe('a demo card', () => {
  it.each(demoCards.map(card => [card.number, card] as const))(
    '%s ends in its check digit and opens with its PIN',
    async (number, card) => {
      const digits = [...number].reverse().map(Number)
      const checked = digits.map((digit, index) =>
        index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2,
      )
      expect(checked.reduce((total, digit) => total + digit, 0) % 10).toBe(0)
      const [row] = await query(
        'SELECT pin_hash, name FROM card JOIN person_profile USING (person) WHERE number = $1',
        [number],
      )
      expect(row.name).toBe(card.name)
      expect(await verifyPin(card.pin, row.pin_hash, [pepper])).toBe(true)
    },
  )

  it('of 王秀兰 shows something tomorrow, a queue she waits in, and hours both confirmed and waiting', async () => {
    const upcoming = await query(
      `SELECT e.status, s.starts_at FROM enrolment e JOIN card c USING (person) JOIN slot t ON t.id = e.slot
       JOIN session s ON s.opening = e.opening AND (t.session IS NULL OR t.session = s.id)
       WHERE c.number = '10000016' AND s.ends_at > $1 ORDER BY 2`,
      [new Date(now)],
    )
    expect(upcoming.some(row => shanghaiDate(row.starts_at.getTime()) === '2026-09-11')).toBe(true)
    expect(upcoming.some(row => row.status === 'waitlisted')).toBe(true)
    const [record] = await query(
      `SELECT count(*) FILTER (WHERE event = 'claimed') claimed, count(*) FILTER (WHERE event = 'confirmed') confirmed
       FROM service_entry JOIN card USING (person) WHERE number = '10000016'`,
    )
    expect(record.confirmed).toBeGreaterThanOrEqual(4)
    expect(record.claimed).toBeGreaterThan(record.confirmed)
  })
})

describe('the same seed on the same day', () => {
  const fingerprint = async (database: TestDatabase) => {
    const rows = await query(
      `SELECT md5(string_agg(t, '' ORDER BY t)) FROM (
         SELECT s::text t FROM site s UNION ALL SELECT o::text FROM opening o UNION ALL SELECT e::text FROM enrolment e
         UNION ALL SELECT p::text FROM person_profile p UNION ALL SELECT c::text FROM card c
         UNION ALL SELECT s::text FROM service_entry s) rows`,
      [],
      database,
    )
    return rows[0].md5
  }

  it('makes the same rows, ids included, and another seed makes others', async () => {
    const zhangye = /^62/
    const one = await openWithDivisions(zhangye)
    const same = await openWithDivisions(zhangye)
    const other = await openWithDivisions(zhangye)
    await seedDemo(one.pool, { now, pepper, sizes: small })
    await seedDemo(same.pool, { now, pepper, sizes: small })
    await seedDemo(other.pool, { now, pepper, sizes: small, randomSeed: 2 })
    expect(await fingerprint(same)).toBe(await fingerprint(one))
    expect(await fingerprint(other)).not.toBe(await fingerprint(one))
  }, 120_000)

  it('tells the years whose days off nobody knows yet', async () => {
    const winter = await openWithDivisions(/^62/)
    const atYearsEnd = { now: shanghaiMoment('2026-12-01'), pepper, sizes: small }
    expect((await seedDemo(winter.pool, atYearsEnd)).unknownYears).toEqual([2027])
    expect(unknownYears('2026-09-10')).toEqual([])
  }, 120_000)
})
