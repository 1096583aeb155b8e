import type { Feed, FeedDelta } from '../contract.ts'

/** The feed after a delta: `apply(delta(a, b), a)` holds the same sites and openings as `b`, in any order. */
export function applyDelta(feed: Feed, delta: FeedDelta): Feed {
  return {
    version: delta.version,
    county: feed.county,
    sites: replace(feed.sites, delta.changed.sites, delta.removed.sites),
    openings: replace(feed.openings, delta.changed.openings, delta.removed.openings),
  }
}

function replace<Item extends { readonly id: string }>(
  items: readonly Item[],
  changed: readonly Item[],
  removed: readonly string[],
): Item[] {
  const byId = new Map(items.map(item => [item.id, item]))
  for (const id of removed) byId.delete(id)
  for (const item of changed) byId.set(item.id, item)
  return [...byId.values()]
}
