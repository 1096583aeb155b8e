import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answeringFetch, noNetwork } from '../../../../tests/helpers/answering-fetch.ts'
import { createOfflineDatabase } from '../../../device/offline-database.ts'
import { loadOlderEntries, loadRecord, myRecord } from './my-record.ts'

const person = '01900000-0000-7000-8000-00000000000a'
const page = (id: string, next: string | null) => ({
  body: { confirmedMinutes: 90, waitingMinutes: 30, items: [{ id }], next },
})
const pages = () =>
  answeringFetch(asked => (asked.includes('cursor=') ? page('old', null) : page('new', 'abc')))

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  myRecord.value = undefined
})
afterEach(() => vi.unstubAllGlobals())

it('opens my record without a network, once it was seen', async () => {
  const database = createOfflineDatabase()
  await loadRecord(person, { database, fetch: pages(), now: () => 1000 })
  myRecord.value = undefined
  await vi.waitFor(async () => {
    await loadRecord(person, { database, fetch: noNetwork() })
    expect(myRecord.value).toMatchObject({ from: 'memory', at: 1000, value: { confirmedMinutes: 90 } })
  })
})

it('adds older entries behind the newer, and keeps what is shown when the network goes away', async () => {
  const database = createOfflineDatabase()
  await loadRecord(person, { database, fetch: pages() })
  expect(await loadOlderEntries({ database, fetch: noNetwork() })).toEqual({ ok: false, kind: 'offline' })
  expect(myRecord.value?.value.items.map(item => item.id)).toEqual(['new'])
  expect(await loadOlderEntries({ database, fetch: pages() })).toBeUndefined()
  expect(myRecord.value?.value.items.map(item => item.id)).toEqual(['new', 'old'])
})
