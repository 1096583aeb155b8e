import type { Kysely } from 'kysely'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { day, shanghaiDate } from '../../../shared/dates.ts'
import { compress } from './compressed.ts'
import { type FeedItem, feedText, readFeedItems } from './feed-items.ts'

/** How long changes are kept as deltas; who was away longer gets the full feed. */
const deltaDays = 14

type Known = { item: string; kind: string; hash: Buffer }
type Change = { item: string; kind: FeedItem['kind']; removed: boolean }

/** What differs between the last version's hashes and the items of now. */
export function changesOf(known: readonly Known[], items: readonly FeedItem[]): Change[] {
  const before = new Map(known.map(each => [each.item, each]))
  const changed = items.filter(item => !before.get(item.id)?.hash.equals(item.hash))
  const present = new Set(items.map(item => item.id))
  const gone = known.filter(each => !present.has(each.item))
  return [
    ...changed.map(item => ({ item: item.id, kind: item.kind, removed: false })),
    ...gone.map(each => ({
      item: each.item,
      kind: each.kind === 'site' ? ('site' as const) : ('opening' as const),
      removed: true,
    })),
  ]
}

const batch = 2_000

/** Writes in pieces small enough for one statement's parameters. */
async function inBatches<T>(
  rows: readonly T[],
  write: (part: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += batch) await write(rows.slice(at, at + batch))
}

async function writeItems(
  tx: Kysely<Database>,
  county: string,
  items: readonly FeedItem[],
  changes: readonly Change[],
): Promise<void> {
  const gone = changes.map(change => change.item)
  await inBatches(gone, part =>
    tx
      .deleteFrom('feed_item')
      .where('county', '=', county)
      .where('item', 'in', [...part])
      .execute(),
  )
  const changed = new Set(gone)
  const rows = items
    .filter(item => changed.has(item.id))
    .map(({ id, kind, hash }) => ({ county, item: id, kind, hash }))
  await inBatches(rows, part =>
    tx
      .insertInto('feed_item')
      .values([...part])
      .execute(),
  )
}

/**
 * Makes the county's next version if anything changed since the last, holding the county's lease row so that versions
 * commit one after another. Without `wait` false when another process holds it; nothing is written when nothing changed.
 */
export async function makeFeedVersion(
  context: Pick<ServerContext, 'db' | 'now'>,
  county: string,
  wait = false,
): Promise<boolean> {
  const now = context.now()
  return context.db.transaction().execute(async tx => {
    const lease = await tx
      .selectFrom('feed_lease')
      .select('version')
      .where('county', '=', county)
      .forUpdate()
      .$if(!wait, query => query.skipLocked())
      .executeTakeFirst()
    if (!lease) return false
    const items = await readFeedItems({ db: tx }, county, now)
    const known = await tx
      .selectFrom('feed_item')
      .select(['item', 'kind', 'hash'])
      .where('county', '=', county)
      .execute()
    const changes = changesOf(known, items)
    const at = new Date(now)
    const isNew = changes.length > 0 || lease.version === 0
    const version = isNew ? lease.version + 1 : lease.version
    if (isNew) {
      await writeItems(tx, county, items, changes)
      const rows = changes.map(change => ({ county, version, at, ...change }))
      await inBatches(rows, part =>
        tx
          .insertInto('feed_change')
          .values([...part])
          .execute(),
      )
      const { br, gz } = await compress(feedText(version, county, items))
      const etag = `"${county}-${version}"`
      const snapshot = { version, etag, body_br: br, body_gz: gz, made_at: at }
      await tx
        .insertInto('feed_snapshot')
        .values({ county, ...snapshot })
        .onConflict(conflict => conflict.column('county').doUpdateSet(snapshot))
        .execute()
      await tx
        .deleteFrom('feed_change')
        .where('county', '=', county)
        .where('at', '<', new Date(now - deltaDays * day))
        .execute()
    }
    await tx
      .updateTable('feed_lease')
      .set({ version, stale: false, made_on: shanghaiDate(now), made_at: at })
      .where('county', '=', county)
      .execute()
    return true
  })
}
