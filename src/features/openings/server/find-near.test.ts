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
import { openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { listOpenings, type OpeningItem, openingSchema } from '../contract.ts'

type Point = { lat: number; lng: number }

const here = { lat: 38.93, lng: 100.45 }
const counties = ['620702', '620721'] as const
let town: TestApp
let openings: MadeOpening[]

/** Metres on the sphere: another formula than the server's, so that one checks the other. */
function metres(a: Point, b: Point): number {
  const rad = Math.PI / 180
  const half = (from: number, to: number) => Math.sin(((to - from) * rad) / 2) ** 2
  const h = half(a.lat, b.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(a.lng, b.lng)
  return 2 * 6_371_000 * Math.asin(Math.sqrt(h))
}

beforeAll(async () => {
  town = await openTestApp()
  await addDivisions(town.database, [...counties, '620702001'])
  const sites: string[] = []
  for (const county of counties) sites.push(await addSite(town.database, county))
  // Dense near the middle, thin outside, a few exactly on one spot, and some out of every reach.
  const spot = fc.record({
    reach: fc.constantFrom(0, 0.004, 0.02, 0.1, 0.4, 0.9),
    turn: fc.nat(359),
    county: fc.nat(1),
  })
  const points = fc.sample(spot, { numRuns: 200, seed: 20261123 })
  openings = await addOpenings(town.database, [
    ...points.map(({ reach, turn, county }) => ({
      county: counties[county] ?? counties[0],
      site: sites[county] ?? '',
      kind: turn % 2 ? ('class' as const) : ('event' as const),
      at: {
        lat: here.lat + reach * Math.sin((turn * Math.PI) / 180),
        lng: here.lng + reach * Math.cos((turn * Math.PI) / 180),
      },
    })),
    {
      county: '620702',
      site: sites[0] ?? '',
      placeType: 'private',
      placeName: '东街街道',
      division: '620702001',
    },
    {
      county: '620702',
      site: sites[0] ?? '',
      placeType: 'area',
      placeName: '东街街道',
      division: '620702001',
    },
    { county: '620702', site: sites[0] ?? '', placeType: 'online', placeName: '云课堂' },
    { county: '620702', site: sites[0] ?? '', at: here, state: 'draft' },
    { county: '620702', site: sites[0] ?? '', at: here, startsIn: [-48] },
  ])
})
afterAll(() => town.close())

async function page(query: string) {
  const response = await town.get(`/api/v1/openings?${query}`)
  expect(response.statusCode, response.payload).toBe(200)
  return v.parse(v.strictObject(listOpenings.reply.entries), response.json())
}

async function walk(query: string): Promise<OpeningItem[]> {
  const items: OpeningItem[] = []
  let cursor = ''
  for (let pages = 0; pages < 300; pages++) {
    const one = await page(`${query}${cursor}`)
    items.push(...one.items)
    if (one.next === null) return items
    cursor = `&cursor=${one.next}`
  }
  throw new Error('the list never ends')
}

const shown = (keep: (opening: MadeOpening) => boolean) =>
  openings.filter(each => each.at && each.state === undefined && each.startsIn === undefined && keep(each))
const sorted = (list: readonly { id: string }[]) => list.map(each => each.id).sort()

describe('openings near a point', () => {
  it('come nearest first with their distance in metres', async () => {
    const items = await walk('near=38.93,100.45&radius=50000&limit=40')
    const distances = items.map(item => item.distance ?? Number.NaN)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    for (const item of items) {
      const { lat, lng, crs } = item.place
      if (lat === undefined || lng === undefined) throw new Error('near without a point')
      expect(crs).toBe('WGS84')
      const real = metres(here, { lat, lng })
      expect(Math.abs((item.distance ?? 0) - real)).toBeLessThanOrEqual(1 + real * 0.005)
    }
  })

  it.each([1, 7, 100])('are all shown exactly once in pages of %i', async limit => {
    const items = await walk(`near=38.93,100.45&radius=15000&limit=${limit}`)
    expect(sorted(items)).toEqual(sorted(shown(each => metres(here, each.at ?? here) <= 15_000)))
  })

  it('are complete and within the radius from anywhere at any radius', async () => {
    const from = fc.record({
      lat: fc.integer({ min: -600, max: 600 }),
      lng: fc.integer({ min: -600, max: 600 }),
      radius: fc.constantFrom(100, 599, 600, 601, 1_500, 3_000, 20_000, 50_000),
      limit: fc.integer({ min: 5, max: 100 }),
    })
    await fc.assert(
      fc.asyncProperty(from, async ({ lat, lng, radius, limit }) => {
        const point = {
          lat: Number((here.lat + lat / 1000).toFixed(3)),
          lng: Number((here.lng + lng / 1000).toFixed(3)),
        }
        const items = await walk(`near=${point.lat},${point.lng}&radius=${radius}&limit=${limit}`)
        const all = new Set(sorted(items))
        expect(all.size).toBe(items.length)
        // On the very edge the plane and the sphere may differ by a little.
        for (const each of shown(() => true)) {
          const real = metres(point, each.at ?? point)
          if (real < radius * 0.99) expect(all.has(each.id)).toBe(true)
          if (real > radius * 1.01 + 1) expect(all.has(each.id)).toBe(false)
        }
      }),
      { numRuns: 30, seed: 3 },
    )
  })

  it('look 5 km far unless told otherwise', async () => {
    const items = await walk('near=38.93,100.45&limit=100')
    expect(sorted(items)).toEqual(sorted(shown(each => metres(here, each.at ?? here) <= 5_000)))
  })

  it('keep to the other filters too', async () => {
    const items = await walk('near=38.93,100.45&radius=50000&kind=event&division=620721&limit=9')
    const inside = (each: MadeOpening) => metres(here, each.at ?? here) <= 50_000
    expect(sorted(items)).toEqual(
      sorted(shown(each => each.kind === 'event' && each.county === '620721' && inside(each))),
    )
    expect(sorted(await walk(`near=38.93,100.45&q=${encodeURIComponent('书法')}&limit=30`))).toEqual(
      sorted(shown(each => metres(here, each.at ?? here) <= 5_000)),
    )
  })

  it('keep only three decimals of where somebody is', async () => {
    const rough = await page('near=38.93,100.45&limit=5')
    expect(await page('near=38.930049,100.449951&limit=5')).toEqual(rough)
  })

  it.each(['0,0', '90,180', '-90,-180', '89.999,-179.999'])(
    'answer from %s, where there is nothing',
    async near => {
      expect(await page(`near=${near}&radius=50000`)).toEqual({ items: [], next: null })
    },
  )

  it.each(['91,100', '38,181', '38', '38,', 'a,b', '38.9,100.4,5', '1e1,2', '38.93;100.45', ''])(
    'refuse the place %j outside the world',
    async near => {
      expect(problemIn(await town.get(`/api/v1/openings?near=${near}`))).toMatchObject({
        code: 'bad_input',
        detail: 'near',
      })
    },
  )

  it.each([
    ['next', '2026-11-25T00:00:00.000Z'],
    ['near', -1],
    ['near', '1'],
  ] as const)('refuse the cursor [%s, %s]', async (...values) => {
    const cursor = encodeCursor([...values, openings[0]?.id ?? ''])
    const response = await town.get(`/api/v1/openings?near=38.93,100.45&cursor=${cursor}`)
    expect(problemIn(response).code).toBe('bad_cursor')
  })
})

describe('a place that is somebody’s home', () => {
  it('never has a point on the map: not in lists, not near, not on its page, not in the feed', async () => {
    const hidden = openings.filter(each => each.placeType === 'private' || each.placeType === 'area')
    const found = await walk('division=620702001&limit=100')
    expect(sorted(found)).toEqual(sorted(hidden))
    const feed = (await town.get('/api/v1/feed/620702')).json()
    const near = sorted(await walk('near=38.93,100.45&radius=50000&limit=100'))
    for (const { id } of hidden) {
      const pageOf = v.parse(openingSchema, (await town.get(`/api/v1/openings/${id}`)).json())
      const inFeed = feed.openings.find((each: { id: string }) => each.id === id)
      const inList = found.find(item => item.id === id)
      for (const { place } of [pageOf, inFeed, inList]) {
        expect(Object.keys(place).sort()).toEqual(['division', 'name', 'type'])
        expect(place.division).toHaveLength(9)
      }
      expect(near).not.toContain(id)
    }
  })

  it('is refused a point by the database itself', async () => {
    const [first] = openings.filter(each => each.placeType === 'private')
    const pin = town.database.db.updateTable('opening').set({ lat: 38.9, lng: 100.4, cell: 1 })
    await expect(pin.where('id', '=', first?.id ?? '').execute()).rejects.toMatchObject({ code: '23514' })
  })
})
