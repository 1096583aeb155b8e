import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../server/database.ts'
import {
  county,
  type FeedScene,
  openFeedScene,
  path,
  strictFeed,
} from '../../../server/testing/feed-scene.ts'
import { addSite, type MadeOpening } from '../../../server/testing/sample-openings.ts'
import { problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { day } from '../../../shared/dates.ts'
import { type Feed, feedDeltaSchema } from '../contract.ts'
import { FeedStore } from './feed-store.ts'

let scene: FeedScene
let town: TestApp
let openings: MadeOpening[]

beforeAll(async () => {
  scene = await openFeedScene()
  town = scene.town
  openings = scene.openings
})
afterAll(() => scene.close())

describe('what changed since a version', () => {
  const delta = async (since: number) => {
    const response = await town.get(`${path}?since=${since}`)
    return {
      ...v.parse(v.strictObject(feedDeltaSchema.entries), response.json()),
      etag: response.headers.etag,
    }
  }

  function apply(old: Feed, { version, changed, removed }: Awaited<ReturnType<typeof delta>>): Feed {
    const merge = <T extends { id: string }>(items: T[], newer: T[], gone: string[]) => [
      ...items.filter(item => !gone.includes(item.id) && !newer.some(each => each.id === item.id)),
      ...newer,
    ]
    return {
      ...{ version, county },
      sites: merge(old.sites, changed.sites, removed.sites),
      openings: merge(old.openings, changed.openings, removed.openings),
    }
  }
  const happen = (what: 'title' | 'publish' | 'close' | 'site', id: string | undefined, at: number) => {
    if (what === 'title') return scene.change(id, { title: `改名${at}` })
    if (what !== 'site') return scene.change(id, { state: what === 'close' ? 'closed' : 'published' })
    return town.database.db
      .updateTable('site')
      .set({ phone: `0936-${at}` })
      .where('id', '=', scene.site)
      .execute()
  }
  const inOrder = (feed: Feed): Feed => ({
    ...feed,
    sites: feed.sites.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    openings: feed.openings.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  })

  it('is nothing when nothing did, and can be known by its ETag', async () => {
    const now = await scene.fresh()
    const none = await delta(now.version)
    expect(none).toMatchObject({
      version: now.version,
      changed: { sites: [], openings: [] },
      removed: { sites: [], openings: [] },
    })
    const again = await town.get(`${path}?since=${now.version}`, undefined, {
      'if-none-match': String(none.etag),
    })
    expect(again.statusCode).toBe(304)
  })

  it('makes the old feed the new one, from any version to any later one', async () => {
    const versions: Feed[] = [await scene.fresh()]
    const step = fc.record({
      which: fc.nat(3),
      what: fc.constantFrom('title' as const, 'publish' as const, 'close' as const, 'site' as const),
    })
    const steps = fc.sample(fc.array(step, { minLength: 1, maxLength: 3 }), { numRuns: 8, seed: 5 })
    for (const [at, several] of steps.entries()) {
      for (const { which, what } of several) await happen(what, openings[which]?.id, at)
      await scene.markStale()
      versions.push(await scene.fresh())
    }
    const latest = versions[versions.length - 1]
    if (!latest) throw new Error('there are versions')
    expect(latest.version).toBeGreaterThan(3)
    for (const old of versions) expect(inOrder(apply(old, await delta(old.version)))).toEqual(inOrder(latest))
  })

  it('is the whole feed for a version too old, from the future, or none', async () => {
    const now = await scene.fresh()
    for (const since of [0, now.version + 1, 999_999_999])
      expect(v.parse(strictFeed, (await town.get(`${path}?since=${since}`)).json())).toEqual(now)
    town.clock.move({ days: 15 })
    await scene.change(openings[0]?.id, { summary: '改过了。', state: 'published' })
    const later = await scene.fresh()
    expect(v.parse(strictFeed, (await town.get(`${path}?since=1`)).json()).version).toBe(later.version)
    expect(await delta(later.version - 1)).toMatchObject({ version: later.version })
    const kept = await town.database.db
      .selectFrom('feed_change')
      .select('at')
      .where('county', '=', county)
      .where('at', '<', new Date(town.clock.now() - 14 * day))
      .execute()
    expect(kept).toEqual([])
  })

  it.each(['-1', 'abc', '1.5', '1&since=2', '9999999999', '%00'])('refuses since=%s', async since => {
    expect(problemIn(await town.get(`${path}?since=${since}`))).toMatchObject({
      status: 400,
      code: 'bad_input',
      detail: 'since',
    })
  })
})

describe('several processes on one database', () => {
  it('serve the same version and the same bytes', async () => {
    await scene.change(openings[1]?.id, { summary: '新的说明。', state: 'published' })
    const mine = await scene.fresh()
    const other = await town.build()
    const theirs = await scene.fresh(other)
    expect(theirs).toEqual(mine)
    const [a, b] = await Promise.all(
      [town.app, other].map(app => app.inject({ url: path, headers: { 'accept-encoding': 'br' } })),
    )
    expect(a?.rawPayload.equals(b?.rawPayload ?? Buffer.alloc(0))).toBe(true)
    expect(a?.headers.etag).toBe(b?.headers.etag)
  })

  it('make one version of one change, however many look at once', async () => {
    const before = await scene.fresh()
    await scene.change(openings[1]?.id, { summary: '又改了。' })
    town.clock.move({ hours: 1 / 60 })
    await Promise.all(Array.from({ length: 4 }, () => new FeedStore(town.context).full(county)))
    expect((await scene.fresh()).version).toBe(before.version + 1)
  })

  it('wait for the first version of a county that another process is making, instead of denying the county', async () => {
    await addSite(town.database, '620721')
    const owner = openDatabase(town.database.appUrl, { onError: () => undefined })
    const client = await owner.pool.connect()
    await client.query('BEGIN')
    await client.query(`SELECT 1 FROM feed_lease WHERE county = '620721' FOR UPDATE`)
    const asked = town.get('/api/v1/feed/620721')
    await expect
      .poll(async () => (await client.query(`SELECT 1 FROM pg_locks WHERE NOT granted`)).rowCount, {
        interval: 20,
      })
      .toBeGreaterThan(0)
    await client.query('COMMIT')
    client.release()
    await owner.close()
    expect(v.parse(strictFeed, (await asked).json())).toMatchObject({ version: 1, county: '620721' })
  })

  it('answer again after the database was away, deltas too', async () => {
    const now = await scene.fresh()
    let away = true
    const db = town.context.db.withPlugin({
      transformQuery: ({ node }) => {
        if (away && JSON.stringify(node).includes('feed_change')) throw new Error('the database is away')
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const store = new FeedStore({ db, now: town.clock.now })
    expect(await store.full(county)).toBeDefined()
    await expect(store.delta(county, now.version - 1)).rejects.toThrow('away')
    away = false
    expect(await store.delta(county, now.version - 1)).toBeDefined()
  })
})
