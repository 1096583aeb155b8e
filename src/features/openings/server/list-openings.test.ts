import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeCursor } from '../../../server/cursor.ts'
import {
  addDivisions,
  addOpenings,
  addSite,
  type MadeOpening,
} from '../../../server/testing/sample-openings.ts'
import { sampleNow } from '../../../server/testing/sample-town.ts'
import { openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { day } from '../../../shared/dates.ts'
import { listOpenings, type OpeningItem } from '../contract.ts'

let town: TestApp
let openings: MadeOpening[]

const communities = ['620702001001', '620702002003', '620721001001', '320902001001'] as const
const kinds = ['class', 'volunteer', 'event', 'tour', 'job'] as const
const titles = [
  '书法入门',
  '太极拳晨练',
  '智能手机课',
  '合唱团排练',
  'KTV 歌会（夜场）',
  '书画欣赏',
  '书法手法',
] as const

// A fixed seed: whatever fails here fails again.
function randomSpecs(sites: readonly string[]) {
  const spec = fc.record({
    where: fc.nat(communities.length - 1),
    depth: fc.constantFrom(6, 9, 12),
    kind: fc.constantFrom(...kinds),
    title: fc.constantFrom(...titles),
    category: fc.constantFrom('calligraphy', 'taiji', 'phone'),
    // Few different starts, so that many openings share one and only the id parts them.
    startsIn: fc.uniqueArray(fc.constantFrom(-72, -1, 2, 2.5, 24, 30, 48, 24 * 9, 24 * 70), {
      minLength: 1,
      maxLength: 4,
    }),
    bySession: fc.boolean(),
    roles: fc.constantFrom(['taker'] as const, ['giver'] as const, ['taker', 'giver'] as const),
    state: fc.constantFrom(
      'published' as const,
      'published' as const,
      'published' as const,
      'draft' as const,
    ),
    taken: fc.nat(4),
    held: fc.nat(3),
    waiting: fc.nat(3),
  })
  return fc.sample(spec, { numRuns: 240, seed: 20261123 }).map(({ where, depth, startsIn, ...rest }) => {
    const community = communities[where] ?? communities[0]
    const county = community.slice(0, 6)
    const site = sites[where] ?? ''
    return {
      ...rest,
      county,
      site,
      division: community.slice(0, depth),
      startsIn: startsIn.sort((a, b) => a - b),
    }
  })
}

beforeAll(async () => {
  town = await openTestApp()
  await addDivisions(town.database, communities)
  const sites: string[] = []
  for (const community of communities) sites.push(await addSite(town.database, community))
  openings = await addOpenings(town.database, randomSpecs(sites))
})
afterAll(() => town.close())

async function list(query: string) {
  const response = await town.get(`/api/v1/openings${query}`)
  expect(response.statusCode, response.payload).toBe(200)
  return v.parse(v.strictObject(listOpenings.reply.entries), response.json())
}

/** Every page of a list, as a person who taps "more" to the end sees it. */
async function walk(query: string): Promise<OpeningItem[]> {
  const items: OpeningItem[] = []
  let cursor = ''
  for (let pages = 0; pages < 200; pages++) {
    const page = await list(`?${query}${cursor}`)
    items.push(...page.items)
    if (page.next === null) return items
    cursor = `&cursor=${page.next}`
  }
  throw new Error('the list never ends')
}

const nextOf = (opening: MadeOpening) => opening.sessions.find(session => session.end > sampleNow)

/** What the list must show, computed the slow and plain way. */
function expected(keep: (opening: MadeOpening) => boolean): string[] {
  return openings
    .filter(each => each.state === 'published' && nextOf(each) !== undefined && keep(each))
    .sort((a, b) => (nextOf(a)?.start ?? 0) - (nextOf(b)?.start ?? 0) || (a.id < b.id ? -1 : 1))
    .map(each => each.id)
}
const ids = (items: readonly { id: string }[]) => items.map(item => item.id)

describe('the list of openings', () => {
  it('shows everything still to come of all counties by its next start', async () => {
    expect(ids(await walk('limit=100'))).toEqual(expected(() => true))
  })

  it('shows the next session of each and the seats of that session, held ones counted as taken', async () => {
    for (const item of await walk('limit=100')) {
      const opening = openings.find(each => each.id === item.id)
      const next = opening && nextOf(opening)
      if (!opening || !next) throw new Error('shown but not to come')
      expect(item.startsAt).toBe(new Date(next.start).toISOString())
      expect(item.endsAt).toBe(new Date(next.end).toISOString())
      expect(item.sessionsLeft).toBe(opening.sessions.filter(each => each.end > sampleNow).length)
      const { capacity = 10, taken = 0, held = 0, waiting = 0 } = opening
      expect(item.seats).toEqual({ capacity, taken: taken + held, waiting })
    }
  })

  it.each(['62', '6207', '620702', '620702001', '620702001001', '320902', '62070200', '99', '99999999'])(
    'keeps to the division %s',
    async division => {
      const response = await town.get(`/api/v1/openings?division=${division}`)
      if (![2, 4, 6, 9, 12].includes(division.length))
        return expect(problemIn(response).code).toBe('bad_input')
      const wanted = expected(each => (each.division ?? '').startsWith(division))
      expect(ids(await walk(`division=${division}&limit=7`))).toEqual(wanted)
    },
  )

  it.each(kinds)('keeps to the kind %s', async kind => {
    expect(ids(await walk(`kind=${kind}&limit=50`))).toEqual(expected(each => each.kind === kind))
  })

  it('keeps to a category and to all filters at once', async () => {
    expect(ids(await walk('category=taiji'))).toEqual(expected(each => each.category === 'taiji'))
    expect(ids(await walk('category=taiji&kind=event&division=6207&limit=1'))).toEqual(
      expected(each => each.category === 'taiji' && each.kind === 'event' && each.county.startsWith('6207')),
    )
    expect(await list('?category=nothing-of-ours')).toEqual({ items: [], next: null })
  })

  it('finds by day what has any session still to come on that day, not only the next one', async () => {
    const onDays = (from: number, to: number) => (each: MadeOpening) =>
      each.sessions.some(s => s.end > sampleNow && s.start >= from && s.start < to)
    const [today, tomorrow] = [
      Date.parse('2026-11-23T00:00:00+08:00'),
      Date.parse('2026-11-24T00:00:00+08:00'),
    ]
    expect(ids(await walk('from=2026-11-24&to=2026-11-24'))).toEqual(
      expected(onDays(tomorrow, tomorrow + day)),
    )
    expect(ids(await walk('from=2026-12-01'))).toEqual(
      expected(onDays(Date.parse('2026-12-01T00:00:00+08:00'), Number.POSITIVE_INFINITY)),
    )
    expect(ids(await walk('to=2026-11-23'))).toEqual(expected(onDays(0, today + day)))
  })

  it('shows only what takes people in the asked role, with the seats of that role', async () => {
    const giver = await walk('role=giver&limit=30')
    expect(ids(giver)).toEqual(expected(each => each.roles?.includes('giver') === true))
  })

  it('gives a list of one page no next, and a page exactly full none either', async () => {
    const all = expected(() => true).length
    expect((await list('?limit=1')).next).not.toBeNull()
    expect(all).toBeGreaterThan(100)
    const taiji = expected(each => each.category === 'taiji' && each.county === '320902')
    expect((await list(`?category=taiji&division=320902&limit=${taiji.length}`)).next).toBeNull()
  })

  it('never shows an item twice or leaves one out, whatever the filters and the page size', async () => {
    const query = fc.record(
      {
        limit: fc.integer({ min: 1, max: 60 }),
        kind: fc.constantFrom(...kinds),
        division: fc.constantFrom('62', '6207', '620702', '620721', '620702001', '32'),
        category: fc.constantFrom('calligraphy', 'taiji', 'phone'),
      },
      { requiredKeys: ['limit'] },
    )
    await fc.assert(
      fc.asyncProperty(query, async ({ limit, ...filters }) => {
        const wanted = expected(each =>
          Object.entries(filters).every(([name, value]) =>
            name === 'division' ? each.division?.startsWith(value) : each[name as 'kind'] === value,
          ),
        )
        const params = new URLSearchParams({
          ...filters,
          limit: String(Math.max(limit, Math.ceil(wanted.length / 12))),
        })
        expect(ids(await walk(params.toString()))).toEqual(wanted)
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  it('refuses days the wrong way round in words', async () => {
    expect(problemIn(await town.get('/api/v1/openings?from=2026-12-02&to=2026-12-01')).code).toBe('bad_range')
  })

  it.each([
    ['a text that is no cursor', 'abc'],
    [
      'a cursor with a day that does not exist',
      encodeCursor([
        'next',
        '2026-02-31T00:00:00Z',
        `620702-${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`,
      ]),
    ],
    [
      'a cursor with an offset no database knows',
      encodeCursor([
        'next',
        '2026-02-01T00:00:00+23:59',
        `620702-${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`,
      ]),
    ],
    [
      'a cursor of the nearby list',
      encodeCursor(['near', 12.5, `620702-${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`]),
    ],
    ['a cursor with another shape', encodeCursor([1, 2, 3])],
    ['a cursor that is an object', Buffer.from('{"__proto__":1}').toString('base64url')],
  ])('says that the place in the list is stale for %s', async (_name, cursor) => {
    const response = await town.get(`/api/v1/openings?cursor=${cursor}`)
    expect(problemIn(response)).toMatchObject({ code: 'bad_cursor', status: 400 })
  })
})
