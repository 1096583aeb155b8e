import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answeringFetch, noNetwork } from '../../../../tests/helpers/answering-fetch.ts'
import { sampleId } from '../../../../tests/helpers/feed-sample.ts'
import { createOfflineDatabase } from '../../../device/offline-database.ts'
import { forgetPersonal } from '../../../device/personal.ts'
import { loadMine, myEnrolmentOn, myEnrolments, mySpans } from './my-enrolments.ts'

const person = '01900000-0000-7000-8000-00000000000a'
const joined = (number: number, status: string) => ({
  id: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  openingId: sampleId(number),
  role: 'taker',
  status,
  title: '书法',
  sessions: [{ id: sampleId(9), startsAt: '2026-11-25T01:00:00Z', endsAt: '2026-11-25T02:30:00Z' }],
})
const items = [joined(2, 'waitlisted'), joined(3, 'cancelled')]
const network = () => answeringFetch(() => ({ body: { items, next: null } }))

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  myEnrolments.value = undefined
})
afterEach(() => vi.unstubAllGlobals())

it('shows what I have joined without a network, once it was seen', async () => {
  const database = createOfflineDatabase()
  expect(await loadMine(person, { database, fetch: network(), now: () => 1000 })).toBeUndefined()
  expect(myEnrolments.value).toMatchObject({ from: 'network', at: 1000 })
  myEnrolments.value = undefined
  await vi.waitFor(async () => {
    await loadMine(person, { database, fetch: noNetwork() })
    expect(myEnrolments.value).toMatchObject({ from: 'memory', at: 1000 })
  })
})

it('counts only live places as taking my time, and finds the one of an opening', async () => {
  await loadMine(person, { database: createOfflineDatabase(), fetch: network() })
  expect(mySpans.value.map(span => span.openingId)).toEqual([sampleId(2)])
  expect(myEnrolmentOn(sampleId(2))?.status).toBe('waitlisted')
  expect(myEnrolmentOn(sampleId(3))).toBeUndefined()
})

it('shows nothing to whoever comes after me', async () => {
  const database = createOfflineDatabase()
  await loadMine(person, { database, fetch: network() })
  await forgetPersonal(database)
  expect(myEnrolments.value).toBeUndefined()
  const failure = await loadMine('01900000-0000-7000-8000-00000000000c', { database, fetch: noNetwork() })
  expect(failure).toEqual({ ok: false, kind: 'offline' })
  expect(myEnrolments.value).toBeUndefined()
})
