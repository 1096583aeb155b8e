import { batch, signal } from '@preact/signals'
import type { CallOptions } from '../../../device/ask-server.ts'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { type OfflineDatabase, offlineDatabase } from '../../../device/offline-database.ts'
import { type Feed, type FeedSeats, getFeed, getSeats } from '../contract.ts'
import { applyDelta } from './apply-delta.ts'

/**
 * The public list of one county as this device has it. `at` (milliseconds since 1970) is when the server last
 * said it is so; `from: 'memory'` means that it could not be asked since.
 */
export type FeedState = {
  readonly county: string
  readonly feed: Feed | undefined
  readonly at: number
  readonly from: 'network' | 'memory'
  /** `failed`: neither the network nor the memory had it. */
  readonly stage: 'loading' | 'ready' | 'failed'
}

/** Taken and waiting by slot; `asOf` as the server wrote it, ISO 8601. */
export type SeatsState = {
  readonly county: string
  readonly asOf: string
  readonly from: 'network' | 'memory'
  readonly bySlot: ReadonlyMap<string, { readonly taken: number; readonly waiting: number }>
}

export type FeedOptions = CallOptions & { readonly database?: OfflineDatabase; readonly now?: () => number }

export const feedState = signal<FeedState | undefined>(undefined)
export const seatsState = signal<SeatsState | undefined>(undefined)

type StoredFeed = { readonly feed: Feed; readonly at: number }

/** Shows the county's list from memory at once, then asks for what changed since. Never throws. */
export async function loadFeed(county: string, options: FeedOptions = {}): Promise<void> {
  const { database = offlineDatabase, now = Date.now } = options
  const store = database.store<StoredFeed>('feed')
  await showMemory(county, database)
  const known = feedState.value?.county === county ? feedState.value.feed : undefined
  const result = await callEndpoint(
    getFeed,
    { params: { county }, query: known ? { since: `${known.version}` } : {} },
    options,
  )
  // The person has chosen another county meanwhile, or a second call was faster.
  if (feedState.value?.county !== county || feedState.value.feed !== known) return
  if (!result.ok) {
    feedState.value = { ...feedState.value, stage: known ? 'ready' : 'failed' }
    return
  }
  const feed = 'changed' in result.value ? applyDelta(known ?? noFeed(county), result.value) : result.value
  const at = now()
  feedState.value = { county, feed: sameUnlessNewer(known, feed), at, from: 'network', stage: 'ready' }
  await store.put(county, { feed, at })
}

/** The county's list as this device remembers it; the list that is on the screen stays what it is. */
export function recallFeed(
  county: string,
  { database = offlineDatabase }: FeedOptions = {},
): Promise<StoredFeed | undefined> {
  return database.store<StoredFeed>('feed').get(county)
}

const noFeed = (county: string): Feed => ({ version: 0, county, sites: [], openings: [] })

/** An unchanged version keeps its object, so that nothing is sorted again. */
function sameUnlessNewer(known: Feed | undefined, feed: Feed): Feed {
  return known?.version === feed.version ? known : feed
}

async function showMemory(county: string, database: OfflineDatabase): Promise<void> {
  if (feedState.value?.county === county) {
    feedState.value = { ...feedState.value, stage: feedState.value.feed ? 'ready' : 'loading' }
    return
  }
  batch(() => {
    feedState.value = { county, feed: undefined, at: 0, from: 'memory', stage: 'loading' }
    seatsState.value = undefined
  })
  const [stored, seats] = await Promise.all([
    database.store<StoredFeed>('feed').get(county),
    database.store<FeedSeats>('seats').get(county),
  ])
  if (feedState.value?.county !== county) return
  batch(() => {
    if (stored) feedState.value = { county, ...stored, from: 'memory', stage: 'ready' }
    if (seats && !seatsState.value) seatsState.value = indexed(county, seats, 'memory')
  })
}

/** Renews the numbers of free places of the county; they keep their old `asOf` when the network is away. */
export async function renewSeats(county: string, options: FeedOptions = {}): Promise<void> {
  const { database = offlineDatabase } = options
  const result = await callEndpoint(getSeats, { params: { county } }, options)
  if (feedState.value?.county !== county) return
  if (!result.ok) {
    if (seatsState.value) seatsState.value = { ...seatsState.value, from: 'memory' }
    return
  }
  seatsState.value = indexed(county, result.value, 'network')
  await database.store<FeedSeats>('seats').put(county, result.value)
}

function indexed(county: string, { asOf, seats }: FeedSeats, from: SeatsState['from']): SeatsState {
  const bySlot = new Map(seats.map(([slot, , , , taken, waiting]) => [slot as string, { taken, waiting }]))
  return { county, asOf, from, bySlot }
}
