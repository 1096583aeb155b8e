import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { type Feed, feedOpeningSchema, feedSchema, feedSiteSchema } from '../../features/openings/contract.ts'
import { makeFeedVersion } from '../../features/openings/server/feed-version.ts'
import { addDivisions, addOpenings, addSite, type MadeOpening } from './sample-openings.ts'
import { openTestApp, type TestApp } from './test-app.ts'

/** The feed and nothing beside what the contract names. */
export const strictFeed = v.strictObject({
  ...feedSchema.entries,
  sites: v.array(v.strictObject(feedSiteSchema.entries)),
  openings: v.array(v.strictObject(feedOpeningSchema.entries)),
})

export const county = '620702'
export const path = `/api/v1/feed/${county}`

export type FeedScene = {
  town: TestApp
  site: string
  openings: MadeOpening[]
  /** A change as a part of the server makes it: the row, then the mark on its county. */
  change(id: string | undefined, set: { title?: string; state?: string; summary?: string }): Promise<unknown>
  markStale(): Promise<unknown>
  /** The feed as it is once the next version is due and made. */
  fresh(from?: FastifyInstance): Promise<Feed>
  close(): Promise<void>
}

async function untilServed(town: TestApp, from: FastifyInstance): Promise<Feed> {
  for (let tries = 0; tries < 1_000; tries++) {
    const feed = v.parse(strictFeed, (await from.inject(path)).json())
    const lease = town.database.db.selectFrom('feed_lease').select('version').where('county', '=', county)
    if ((await lease.executeTakeFirst())?.version === feed.version) return feed
    // What is stored is served while the new one is being made: that takes the thread pool a moment.
    await new Promise(resolve => setTimeout(resolve, 5))
    town.clock.move({ hours: 1 / 60 })
  }
  throw new Error('the new version never came')
}

/** A county with a class, a shift, and three openings that its feed must not show. */
export async function openFeedScene(): Promise<FeedScene> {
  const town = await openTestApp()
  const { db } = town.database
  await addDivisions(town.database, [county, '620721', '620722'])
  const site = await addSite(town.database, county)
  const at = { lat: 38.93, lng: 100.45 }
  const openings = await addOpenings(town.database, [
    { county, site, title: '太极拳晨练', startsIn: [24, 192], at, taken: 2, held: 1 },
    {
      county,
      site,
      title: '食堂帮厨',
      startsIn: [30, 54],
      bySession: true,
      roles: ['giver'],
      kind: 'volunteer',
    },
    { county, site, title: '明年的课', startsIn: [24 * 80] },
    { county, site, title: '还没发布', state: 'draft' },
    { county, site, title: '已经过去', startsIn: [-48] },
  ])
  const markStale = () =>
    db.updateTable('feed_lease').set({ stale: true }).where('county', '=', county).execute()
  return {
    ...{ town, site, openings, markStale },
    async change(id, set) {
      await db
        .updateTable('opening')
        .set(set)
        .where('id', '=', id ?? '')
        .execute()
      await markStale()
    },
    async fresh(from = town.app) {
      town.clock.move({ hours: 1 / 60 })
      await makeFeedVersion(town.context, county, true)
      town.clock.move({ hours: 1 / 60 })
      return untilServed(town, from)
    },
    close: () => town.close(),
  }
}
