import { sql } from 'kysely'
import type { ServerContext } from '../../../server/server-context.ts'
import { minute, shanghaiDate } from '../../../shared/dates.ts'
import { type Compressed, compress, expand } from './compressed.ts'
import { makeFeedVersion } from './feed-version.ts'

/** One document ready to send. */
export type FeedDocument = Compressed & { etag: string }

type Held = FeedDocument & {
  version: number
  checkedAt: number
  deltas: Map<number, Promise<FeedDocument | undefined>>
}

// Every process looks this often whether another one made a version; a version is made at most this often.
const lookEvery = 2_000
const makeEvery = minute / 2
const keptDeltas = 64

type FeedItemText = { id: string; text: string }

/** Holds each county's stored snapshot in memory, renews it from the database, and cuts deltas from it. */
export class FeedStore {
  readonly #context: Pick<ServerContext, 'db' | 'now'>
  readonly #counties = new Map<string, Held>()
  readonly #renewing = new Map<string, Promise<Held | undefined>>()

  constructor(context: Pick<ServerContext, 'db' | 'now'>) {
    this.#context = context
  }

  /** The county's full feed; `undefined` when there is no such county. Old text is served while a new one is made. */
  async full(county: string): Promise<FeedDocument | undefined> {
    return this.#get(county)
  }

  /** What changed since `version`; `undefined` where the full feed is the better or only answer. */
  async delta(county: string, since: number): Promise<FeedDocument | undefined> {
    const held = await this.#get(county)
    if (!held || since <= 0 || since > held.version) return undefined
    const known = held.deltas.get(since)
    if (known) return known
    const made = this.#cutDelta(county, held, since)
    // Devices are a few versions behind; whoever asks for all numbers one by one fills no memory with them.
    if (held.deltas.size < keptDeltas) held.deltas.set(since, made)
    // A failed one is not kept: it is cut again when the database is back.
    made.catch(() => held.deltas.delete(since))
    return made
  }

  async #get(county: string): Promise<Held | undefined> {
    const held = this.#counties.get(county)
    if (held && this.#context.now() - held.checkedAt < lookEvery) return held
    const renewing =
      this.#renewing.get(county) ?? this.#renew(county, held).finally(() => this.#renewing.delete(county))
    this.#renewing.set(county, renewing)
    if (!held) return renewing
    // A failed look is tried again with the next request; what was stored is still true as of its version.
    renewing.catch(() => undefined)
    return held
  }

  async #renew(county: string, held: Held | undefined): Promise<Held | undefined> {
    const { db, now } = this.#context
    const at = now()
    const lease = await db
      .selectFrom('feed_lease')
      .selectAll()
      .where('county', '=', county)
      .executeTakeFirst()
    if (!lease) return this.#emptyCounty(county, at)
    const due = lease.made_at === null || at - lease.made_at.getTime() >= makeEvery
    const outdated = lease.stale || lease.made_on !== shanghaiDate(at)
    // A county's first version is waited for, whoever makes it; later ones are served as stored meanwhile.
    if (outdated && due) await makeFeedVersion(this.#context, county, lease.version === 0)
    else if (held?.version === lease.version) {
      held.checkedAt = at
      return held
    }
    return this.#load(county, at)
  }

  async #load(county: string, at: number): Promise<Held | undefined> {
    const row = await this.#context.db
      .selectFrom('feed_snapshot')
      .select(['version', 'etag', 'body_br', 'body_gz'])
      .where('county', '=', county)
      .executeTakeFirst()
    if (!row) return undefined
    const held: Held = {
      version: row.version,
      etag: row.etag,
      br: row.body_br,
      gz: row.body_gz,
      checkedAt: at,
      deltas: new Map(),
    }
    this.#counties.set(county, held)
    return held
  }

  /** A county of the list where nothing has been entered yet has an empty feed. */
  async #emptyCounty(county: string, at: number): Promise<Held | undefined> {
    const row = await this.#context.db
      .selectFrom('division')
      .select('code')
      .where('code', '=', county)
      .executeTakeFirst()
    if (!row) return undefined
    const body = await compress(`{"version":0,"county":"${county}","sites":[],"openings":[]}`)
    const held: Held = { version: 0, etag: `"${county}-0"`, ...body, checkedAt: at, deltas: new Map() }
    this.#counties.set(county, held)
    return held
  }

  async #cutDelta(county: string, held: Held, since: number): Promise<FeedDocument | undefined> {
    const changes = await this.#changesSince(county, since, held.version)
    if (!changes) return undefined
    const document: { sites: { id: string }[]; openings: { id: string }[] } = JSON.parse(
      await expand(held.gz),
    )
    const texts = (items: { id: string }[]): FeedItemText[] =>
      items.filter(item => changes.has(item.id)).map(item => ({ id: item.id, text: JSON.stringify(item) }))
    const sites = texts(document.sites)
    const openings = texts(document.openings)
    const present = new Set([...sites, ...openings].map(item => item.id))
    const gone = (kind: string) =>
      JSON.stringify([...changes].filter(([id, its]) => its === kind && !present.has(id)).map(([id]) => id))
    const join = (items: FeedItemText[]) => items.map(item => item.text).join(',')
    const text = `{"version":${held.version},"county":"${county}","changed":{"sites":[${join(sites)}],"openings":[${join(openings)}]},"removed":{"sites":${gone('site')},"openings":${gone('opening')}}}`
    return { ...(await compress(text)), etag: `"${county}-${since}-${held.version}"` }
  }

  /** Changed item → kind; `undefined` when changes of one of the versions between are no longer kept. */
  async #changesSince(
    county: string,
    since: number,
    version: number,
  ): Promise<Map<string, string> | undefined> {
    if (since === version) return new Map()
    const rows = await this.#context.db
      .selectFrom('feed_change')
      .select(['item', 'kind', sql<number>`version`.as('version')])
      .where('county', '=', county)
      .where('version', '>', since)
      .where('version', '<=', version)
      .execute()
    const versions = new Set(rows.map(row => row.version))
    return versions.size === version - since ? new Map(rows.map(row => [row.item, row.kind])) : undefined
  }
}
