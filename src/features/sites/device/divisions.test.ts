import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answeringFetch, noNetwork } from '../../../../tests/helpers/answering-fetch.ts'
import { createOfflineDatabase } from '../../../device/offline-database.ts'
import { findDivisions, findNearest, loadDivisions } from './divisions.ts'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

it('offers the places seen before when the network is away', async () => {
  const database = createOfflineDatabase()
  const network = answeringFetch(() => ({ body: { parent: null, items: [{ code: '62', name: '甘肃' }] } }))
  await loadDivisions(undefined, { database, fetch: network })
  await vi.waitFor(async () => {
    expect(await loadDivisions(undefined, { database, fetch: noNetwork() })).toMatchObject({ from: 'memory' })
  })
  expect(await loadDivisions('62', { database, fetch: noNetwork() })).toEqual({ ok: false, kind: 'offline' })
})

it('finds places by what was typed, those of my county first', async () => {
  const network = answeringFetch(() => ({ body: { items: [] } }))
  await findDivisions('甘泉', '620702', { database: createOfflineDatabase(), fetch: network })
  expect(network.asked).toEqual(['GET /api/v1/divisions/search?q=%E7%94%98%E6%B3%89&within=620702'])
})

it('never sends a point finer than about a hundred metres', async () => {
  const network = answeringFetch(() => ({ body: { division: null } }))
  await findNearest({ lat: 38.9252487, lng: 100.4498831 }, { fetch: network })
  expect(network.asked).toEqual(['GET /api/v1/divisions/nearest?near=38.925%2C100.450'])
})
