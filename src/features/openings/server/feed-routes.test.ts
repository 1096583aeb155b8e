import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  county,
  type FeedScene,
  openFeedScene,
  path,
  strictFeed,
} from '../../../server/testing/feed-scene.ts'
import { addSite, type MadeOpening } from '../../../server/testing/sample-openings.ts'
import { addPerson } from '../../../server/testing/sample-town.ts'
import { problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { feedSeatsSchema } from '../contract.ts'

let scene: FeedScene
let town: TestApp
let openings: MadeOpening[]

beforeAll(async () => {
  scene = await openFeedScene()
  town = scene.town
  openings = scene.openings
})
afterAll(() => scene.close())

describe('the county feed', () => {
  it('holds the open sites and what starts within eight weeks, exactly as the contract says', async () => {
    const response = await town.get(path)
    expect(response.statusCode, response.payload).toBe(200)
    const feed = v.parse(strictFeed, response.json())
    expect(feed).toMatchObject({ version: 1, county })
    expect(feed.sites.map(each => each.id)).toEqual([scene.site])
    expect(feed.openings.map(each => each.id)).toEqual([openings[0]?.id, openings[1]?.id])
    const [series, shift] = feed.openings
    expect(series?.slots).toEqual([[openings[0]?.slots[0]?.id, 'taker', 10, -1]])
    expect(series).not.toHaveProperty('sessionIds')
    expect(shift?.sessionIds).toEqual(openings[1]?.sessions.map(each => each.id))
    for (const [id, role, , at] of shift?.slots ?? []) {
      expect(role).toBe('giver')
      expect(openings[1]?.slots.find(slot => slot.id === id)?.session).toBe(shift?.sessionIds?.[at])
    }
    expect(series?.sessions).toEqual(openings[0]?.sessions.map(each => [each.start / 60_000, 90]))
  })

  it('says by its ETag that nothing changed', async () => {
    const first = await town.get(path)
    const etag = String(first.headers.etag)
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await town.get(path, undefined, { 'if-none-match': known })
      expect(again).toMatchObject({ statusCode: 304, payload: '' })
    }
    expect((await town.get(path, undefined, { 'if-none-match': '"620702-0"' })).statusCode).toBe(200)
    expect(first.headers['cache-control']).toBe('public, max-age=0, s-maxage=30')
    expect(first.headers.vary).toBe('accept-encoding')
    expect(first.headers['set-cookie']).toBeUndefined()
  })

  it('comes in brotli, gzip or plain, whatever the caller reads', async () => {
    const plain = (await town.get(path)).payload
    const as = async (accepted: string) => await town.get(path, undefined, { 'accept-encoding': accepted })
    const br = await as('gzip, deflate, br')
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain)
    const gzip = await as('gzip')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain)
    expect((await as('br;q=0, gzip;q=1.0')).headers['content-encoding']).toBe('gzip')
    expect((await as('br;q=0.0,gzip;q=0')).payload).toBe(plain)
    expect((await as('identity')).payload).toBe(plain)
  })

  it('is empty for a county where nothing was entered yet, and unknown for no county', async () => {
    expect((await town.get('/api/v1/feed/620722')).json()).toEqual({
      version: 0,
      county: '620722',
      sites: [],
      openings: [],
    })
    for (const unknown of ['999999', '62', 'abcdef', '620702001', '6207０2'])
      expect(problemIn(await town.get(`/api/v1/feed/${encodeURIComponent(unknown)}`))).toMatchObject({
        status: 404,
        code: 'no_such_county',
      })
    expect(problemIn(await town.get('/api/v1/feed/999999/seats')).code).toBe('no_such_county')
    expect((await town.get('/api/v1/feed/620722/seats')).json()).toMatchObject({ seats: [] })
  })

  it('shows what is entered later in a county that was empty', async () => {
    const late = await addSite(town.database, '620722')
    town.clock.move({ hours: 1 / 60 })
    await town.get('/api/v1/feed/620722')
    await expect
      .poll(async () => (await town.get('/api/v1/feed/620722')).json().sites)
      .toMatchObject([{ id: late }])
  })

  it('keeps its version while nothing changed, also when it is made anew or the day turns', async () => {
    const before = await scene.fresh()
    await scene.markStale()
    expect(await scene.fresh()).toEqual(before)
    town.clock.move({ days: 1 })
    town.clock.move({ days: -1 })
    expect(await scene.fresh()).toEqual(before)
  })

  it('never shows a draft, a name of a person or a phone that is not the site’s', async () => {
    await addPerson(town.database, '赵钱孙李')
    const text = (await town.get(path)).payload
    for (const private_ of ['赵钱孙李', '13800000000', '李主任', '还没发布'])
      expect(text).not.toContain(private_)
  })
})

describe('the seats of a county', () => {
  it('are one row for each slot still to come, held seats counted as taken', async () => {
    const response = await town.get(`${path}/seats`)
    const { seats, asOf } = v.parse(v.strictObject(feedSeatsSchema.entries), response.json())
    expect(asOf).toBe(new Date(town.clock.now()).toISOString())
    expect(response.headers['cache-control']).toContain('s-maxage=15')
    const slots = new Set(seats.map(([slot]) => slot))
    expect(slots.size).toBe(seats.length)
    for (const [slot, opening, role, capacity, taken, waiting] of seats) {
      const made = openings.find(each => each.id === opening)
      expect(made?.slots.find(each => each.id === slot)?.role).toBe(role)
      const { capacity: places = 10, taken: sure = 0, held = 0, waiting: queue = 0 } = made ?? {}
      expect([capacity, taken, waiting]).toEqual([places, sure + held, queue])
    }
  })

  it('are read from the database at most every 15 seconds', async () => {
    const before = (await town.get(`${path}/seats`)).payload
    await town.database.db.updateTable('slot').set({ taken: 7 }).where('taken', '=', 0).execute()
    expect((await town.get(`${path}/seats`)).payload).toBe(before)
    town.clock.move({ hours: 16 / 3600 })
    expect((await town.get(`${path}/seats`)).payload).not.toBe(before)
  })
})
