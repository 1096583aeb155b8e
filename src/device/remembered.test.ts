import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineEndpoint } from '../shared/endpoint.ts'
import { createOfflineDatabase } from './offline-database.ts'
import { forgetPersonal, personalSignal } from './personal.ts'
import { recall, rememberedCall } from './remembered.ts'

const getThing = defineEndpoint({
  name: 'getThing',
  summary: 'A thing.',
  method: 'GET',
  path: '/api/v1/things/:id',
  who: 'anyone',
  params: v.object({ id: v.string() }),
  reply: v.string(),
  refusals: { gone: 404 },
})

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

const answering = (status: number, body: unknown) => async () =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const away = async () => {
  throw new TypeError('Failed to fetch')
}
const thing = { params: { id: '1' } }

async function afterSeeing(value: string, person?: string) {
  const database = createOfflineDatabase()
  const shared = { database, person }
  await rememberedCall(getThing, thing, { ...shared, fetch: answering(200, value), now: () => 1000 })
  await vi.waitFor(async () => expect(await recall(getThing, thing, shared)).toBeDefined())
  return shared
}

describe('a reply seen before', () => {
  it('still opens without a network, and says when it was seen', async () => {
    const shared = await afterSeeing('茶')
    expect(await rememberedCall(getThing, thing, { ...shared, fetch: away })).toEqual({
      ok: true,
      value: '茶',
      from: 'memory',
      at: 1000,
    })
  })

  it('still opens while the server is broken', async () => {
    const shared = await afterSeeing('茶')
    expect(await rememberedCall(getThing, thing, { ...shared, fetch: answering(500, {}) })).toMatchObject({
      value: '茶',
      from: 'memory',
    })
  })

  it('gives way to what the server says now', async () => {
    const shared = await afterSeeing('茶')
    const now = await rememberedCall(getThing, thing, {
      ...shared,
      fetch: answering(200, '水'),
      now: () => 2000,
    })
    expect(now).toEqual({ ok: true, value: '水', from: 'network', at: 2000 })
  })

  it('does not come back once the server has said that it is gone', async () => {
    const shared = await afterSeeing('茶')
    const gone = answering(404, { code: 'gone', title: '没有了。', status: 404, type: '' })
    expect(await rememberedCall(getThing, thing, { ...shared, fetch: gone })).toMatchObject({ code: 'gone' })
    expect(await rememberedCall(getThing, thing, { ...shared, fetch: away })).toEqual({
      ok: false,
      kind: 'offline',
    })
  })
})

describe('a personal reply', () => {
  it('is shown to nobody else', async () => {
    const { database } = await afterSeeing('我的', 'wang')
    expect(await recall(getThing, thing, { database, person: 'li' })).toBeUndefined()
    expect(await recall(getThing, thing, { database })).toBeUndefined()
  })

  it('is gone from screen and device after sign-out', async () => {
    const shared = await afterSeeing('我的', 'wang')
    const shown = personalSignal<string>()
    shown.value = '我的'
    expect(await forgetPersonal(shared.database)).toBe(true)
    expect(shown.value).toBeUndefined()
    expect(await recall(getThing, thing, shared)).toBeUndefined()
  })

  it('that arrives after the person has left is neither shown nor kept', async () => {
    const database = createOfflineDatabase()
    const late: typeof fetch = async () => {
      await forgetPersonal(database)
      return answering(200, '我的')()
    }
    const result = await rememberedCall(getThing, thing, { database, person: 'wang', fetch: late })
    expect(result).toEqual({ ok: false, kind: 'signed-out' })
    expect(await recall(getThing, thing, { database, person: 'wang' })).toBeUndefined()
  })
})
