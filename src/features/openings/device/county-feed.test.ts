import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answeringFetch, noNetwork } from '../../../../tests/helpers/answering-fetch.ts'
import { sampleCounty as county, sampleFeed, sampleId } from '../../../../tests/helpers/feed-sample.ts'
import { createOfflineDatabase } from '../../../device/offline-database.ts'
import { preferences } from '../../../device/preferences.ts'
import { cardList, choose, dayChoices } from './browse.ts'
import { feedState, loadFeed, renewSeats, seatsState } from './county-feed.ts'
import { firstList, loadFirstList } from './first-list.ts'
import { chosenCounty, listNow } from './look-from.ts'
import { nearestCards, startBrowsing } from './nearby.ts'
import { loadOpening } from './opening-page.ts'

const morning = Date.parse('2026-11-25T08:00:00+08:00')
const feed = sampleFeed(
  1,
  [[1, '甘泉站']],
  [
    [2, '书法'],
    [3, '太极'],
  ],
)
const full = () => answeringFetch(() => ({ body: feed }))
const seats = { asOf: '2026-11-25T00:00:00Z', seats: [[sampleId(1002), sampleId(2), 'taker', 12, 9, 0]] }

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  feedState.value = undefined
  seatsState.value = undefined
  firstList.value = undefined
  listNow.value = morning
  preferences.change({ community: { code: `${county}001001`, name: '甘泉社区' } })
  choose({ kind: undefined, day: undefined, words: undefined })
})
afterEach(() => vi.unstubAllGlobals())

describe('the list of a county', () => {
  it('opens without a network after it was seen once, and says from when it is', async () => {
    const database = createOfflineDatabase()
    await loadFeed(county, { database, fetch: full(), now: () => morning })
    expect(feedState.value).toMatchObject({ from: 'network', stage: 'ready', at: morning })
    feedState.value = undefined
    await loadFeed(county, { database, fetch: noNetwork(), now: () => morning + 1 })
    expect(feedState.value).toMatchObject({ from: 'memory', stage: 'ready', at: morning })
    expect(cardList.value?.cards.map(card => card.title)).toEqual(['书法', '太极'])
  })

  it('asks the next time only for what has changed', async () => {
    const database = createOfflineDatabase()
    await loadFeed(county, { database, fetch: full() })
    const removed = { sites: [], openings: [sampleId(3)] }
    const later = answeringFetch(() => ({
      body: { version: 2, county, changed: { sites: [], openings: [] }, removed },
    }))
    await loadFeed(county, { database, fetch: later })
    expect(later.asked).toEqual([`GET /api/v1/feed/${county}?since=1`])
    expect(cardList.value?.cards.map(card => card.title)).toEqual(['书法'])
    feedState.value = undefined
    await loadFeed(county, { database, fetch: noNetwork() })
    expect(feedState.value).toMatchObject({ feed: { version: 2 } })
  })

  it('takes the whole list when the server no longer knows the difference', async () => {
    const database = createOfflineDatabase()
    await loadFeed(county, { database, fetch: full() })
    const whole = sampleFeed(9, [], [[7, '合唱']])
    await loadFeed(county, { database, fetch: answeringFetch(() => ({ body: whole })) })
    expect(cardList.value?.cards.map(card => card.title)).toEqual(['合唱'])
  })

  it('says so when neither the network nor the memory has it', async () => {
    await loadFeed(county, { database: createOfflineDatabase(), fetch: noNetwork() })
    expect(feedState.value).toMatchObject({ stage: 'failed', feed: undefined })
    expect(cardList.value).toBeUndefined()
  })

  it('is not overwritten by a slow answer about the county looked at before', async () => {
    const database = createOfflineDatabase()
    const slow = loadFeed(county, { database, fetch: full() })
    const other = sampleFeed(4, [], [[8, '跳舞']])
    await Promise.all([
      slow,
      loadFeed('620724', { database, fetch: answeringFetch(() => ({ body: other })) }),
    ])
    expect(feedState.value).toMatchObject({ county: '620724', feed: { version: 4 } })
  })
})

describe('free places', () => {
  it('come after the list, and are shown as old when the network goes away', async () => {
    const database = createOfflineDatabase()
    await loadFeed(county, { database, fetch: full() })
    expect(cardList.value?.cards[0]?.seats).toBeUndefined()
    await renewSeats(county, { database, fetch: answeringFetch(() => ({ body: seats })) })
    expect(cardList.value?.cards[0]?.seats).toEqual({ capacity: 12, taken: 9, waiting: 0 })
    expect(cardList.value?.cards[1]?.seats).toBeUndefined()
    await renewSeats(county, { database, fetch: noNetwork() })
    expect(seatsState.value).toMatchObject({ asOf: seats.asOf, from: 'memory' })
  })

  it('are remembered with the list', async () => {
    const database = createOfflineDatabase()
    await loadFeed(county, { database, fetch: full() })
    await renewSeats(county, { database, fetch: answeringFetch(() => ({ body: seats })) })
    feedState.value = undefined
    await loadFeed(county, { database, fetch: noNetwork() })
    expect(seatsState.value).toMatchObject({ asOf: seats.asOf, from: 'memory' })
  })
})

describe('the first visit', () => {
  const {
    sessions: _,
    slots: __,
    py: ___,
    ...common
  } = feed.openings[0] ?? { sessions: [], slots: [], py: '' }
  const item = {
    ...common,
    startsAt: '2026-11-25T01:00:00Z',
    endsAt: '2026-11-25T02:30:00Z',
    sessionsLeft: 2,
    seats: { capacity: 12, taken: 9, waiting: 0 },
  }
  const firstPage = () => answeringFetch(() => ({ body: { items: [item], next: null } }))

  it('shows the same card from the first page as later from the feed', async () => {
    const network = firstPage()
    expect(await loadFirstList(county, { fetch: network })).toBe(true)
    expect(network.asked).toEqual([`GET /api/v1/openings?division=${county}&limit=20`])
    const fromPage = cardList.value
    expect(fromPage).toMatchObject({ complete: false, total: 1 })
    const database = createOfflineDatabase()
    await loadFeed(county, { database, fetch: full() })
    await renewSeats(county, { database, fetch: answeringFetch(() => ({ body: seats })) })
    expect(cardList.value).toMatchObject({ complete: true, total: 2 })
    expect(fromPage?.cards[0]).toEqual(cardList.value?.cards[0])
  })

  it('shows the home screen’s cards from the first page until the county’s list is there', async () => {
    await loadFirstList(chosenCounty('999999'), { fetch: firstPage() })
    expect(nearestCards(5)).toHaveLength(1)
    const network = answeringFetch(asked => ({ body: asked.endsWith('/seats') ? seats : feed }))
    await startBrowsing(county, { database: createOfflineDatabase(), fetch: network, now: () => morning })
    expect(network.asked).toEqual([`GET /api/v1/feed/${county}`, `GET /api/v1/feed/${county}/seats`])
    expect(nearestCards(5)?.map(card => card.seats?.taken)).toEqual([9, undefined])
    expect(nearestCards(1)).toHaveLength(1)
  })

  it('shows nothing of a failed first page', async () => {
    expect(await loadFirstList(county, { fetch: noNetwork() })).toBe(false)
    expect(nearestCards(5)).toBeUndefined()
  })
})

describe('choosing on the device', () => {
  it('narrows the list at once and starts again at the first cards', async () => {
    await loadFeed(county, { database: createOfflineDatabase(), fetch: full() })
    choose({ words: '太极' })
    expect(cardList.value?.cards.map(card => card.title)).toEqual(['太极'])
    choose({ words: '', kind: 'tour' })
    expect(cardList.value).toMatchObject({ total: 0, complete: true })
    expect(dayChoices.value).toEqual([])
    choose({ kind: undefined })
    expect(dayChoices.value).toEqual(['2026-11-25', '2026-12-02'])
  })
})

describe('an opening’s page', () => {
  it('opens without a network from the county’s list, though never opened before', async () => {
    const database = createOfflineDatabase()
    await loadFeed(county, { database, fetch: full() })
    expect(await loadOpening(sampleId(2), { database, fetch: noNetwork() })).toMatchObject({
      ok: true,
      from: 'memory',
      value: {
        title: '书法',
        slots: [{ role: 'taker', capacity: 12, session: undefined, seats: undefined }],
      },
    })
  })

  it('opens without a network while another part of the page still waits for the list', async () => {
    const database = createOfflineDatabase()
    await loadFeed(county, { database, fetch: full() })
    // A page just opened by its address: the list has been asked for, and neither memory nor server has answered.
    feedState.value = { county, feed: undefined, at: 0, from: 'memory', stage: 'loading' }
    expect(await loadOpening(sampleId(2), { database, fetch: noNetwork() })).toMatchObject({
      ok: true,
      from: 'memory',
      value: { title: '书法' },
    })
  })

  it('opens without a network from the list of its own county while another county is on the screen', async () => {
    const database = createOfflineDatabase()
    await loadFeed(county, { database, fetch: full() })
    await loadFeed('620723', { database, fetch: noNetwork() })
    expect(await loadOpening(sampleId(2), { database, fetch: noNetwork() })).toMatchObject({ ok: true })
    expect(feedState.value).toMatchObject({ county: '620723' })
  })

  it('says that it cannot when nothing is known of it', async () => {
    const network = { database: createOfflineDatabase(), fetch: noNetwork() }
    expect(await loadOpening(sampleId(9), network)).toEqual({ ok: false, kind: 'offline' })
  })
})
