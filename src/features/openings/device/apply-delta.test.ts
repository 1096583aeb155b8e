import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sampleFeed } from '../../../../tests/helpers/feed-sample.ts'
import type { Feed, FeedDelta } from '../contract.ts'
import { applyDelta } from './apply-delta.ts'

const items = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('书法', '太极')), {
  selector: ([id]) => id,
  maxLength: 10,
})

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map(item => [item.id, item]))
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function changes<T extends { id: string }>(from: readonly T[], to: readonly T[]) {
  const [old, fresh] = [byId(from), byId(to)]
  return {
    changed: to.filter(item => !same(item, old.get(item.id))),
    removed: from.filter(item => !fresh.has(item.id)).map((item): T['id'] => item.id),
  }
}

function deltaOf(from: Feed, to: Feed): FeedDelta {
  const sites = changes(from.sites, to.sites)
  const openings = changes(from.openings, to.openings)
  return {
    version: to.version,
    county: to.county,
    changed: { sites: sites.changed, openings: openings.changed },
    removed: { sites: sites.removed, openings: openings.removed },
  }
}

it('turns yesterday’s list into today’s, whatever was added, changed and taken away', () => {
  fc.assert(
    fc.property(items, items, items, items, (sitesA, sitesB, openingsA, openingsB) => {
      const a = sampleFeed(1, sitesA, openingsA)
      const b = sampleFeed(2, sitesB, openingsB)
      const applied = applyDelta(a, deltaOf(a, b))
      expect(applied.version).toBe(2)
      expect(byId(applied.sites)).toEqual(byId(b.sites))
      expect(byId(applied.openings)).toEqual(byId(b.openings))
      // A delta that comes twice changes nothing more.
      expect(applyDelta(applied, deltaOf(a, b))).toEqual(applied)
    }),
  )
})
