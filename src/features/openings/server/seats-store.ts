import { sql } from 'kysely'
import type { ServerContext } from '../../../server/server-context.ts'
import { addDays, shanghaiDate, shanghaiMoment } from '../../../shared/dates.ts'
import { compress } from './compressed.ts'
import type { FeedDocument } from './feed-store.ts'

const renewEvery = 15_000
const seatDays = 56

type Held = { document: Promise<FeedDocument>; madeAt: number }

/** Seats of each county's slots, read from the database at most every 15 seconds however many ask. */
export class SeatsStore {
  readonly #context: Pick<ServerContext, 'db' | 'now'>
  readonly #counties = new Map<string, Held>()

  constructor(context: Pick<ServerContext, 'db' | 'now'>) {
    this.#context = context
  }

  get(county: string): Promise<FeedDocument> {
    const now = this.#context.now()
    const held = this.#counties.get(county)
    if (held && now - held.madeAt < renewEvery) return held.document
    const document = this.#read(county, now)
    this.#counties.set(county, { document, madeAt: now })
    document.catch(() => this.#counties.delete(county))
    return document
  }

  async #read(county: string, now: number): Promise<FeedDocument> {
    const until = new Date(shanghaiMoment(addDays(shanghaiDate(now), seatDays)))
    const rows = await this.#context.db
      .selectFrom('opening as o')
      .innerJoin('slot as s', join => join.onRef('s.county', '=', 'o.county').onRef('s.opening', '=', 'o.id'))
      .leftJoin('session as x', join =>
        join.onRef('x.county', '=', 's.county').onRef('x.id', '=', 's.session'),
      )
      .select([
        's.id',
        's.opening',
        's.role',
        's.capacity',
        sql<number>`s.taken + s.held`.as('taken'),
        's.waiting',
      ])
      .where('o.county', '=', county)
      .where('o.state', '=', 'published')
      .where('o.next_session', 'is not', null)
      .where('o.next_starts_at', '<', until)
      .where(where => where.or([where('s.session', 'is', null), where('x.ends_at', '>', new Date(now))]))
      .orderBy('s.id')
      .execute()
    const seats = rows.map(row => [row.id, row.opening, row.role, row.capacity, row.taken, row.waiting])
    const body = await compress(JSON.stringify({ asOf: new Date(now).toISOString(), seats }))
    return { ...body, etag: `"${county}-seats-${now}"` }
  }
}
