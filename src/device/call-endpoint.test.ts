import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { defineEndpoint } from '../shared/endpoint.ts'
import { callEndpoint } from './call-endpoint.ts'
import { createConnectivity } from './connectivity.ts'

const listThings = defineEndpoint({
  name: 'listThings',
  summary: 'Things near a place.',
  method: 'GET',
  path: '/api/v1/things',
  who: 'anyone',
  query: v.object({
    division: v.optional(v.string()),
    limit: v.optional(v.string()),
    near: v.optional(v.string()),
  }),
  reply: v.array(v.string()),
  refusals: {},
})
const putThing = defineEndpoint({
  name: 'putThing',
  summary: 'Keeps a thing.',
  method: 'PUT',
  path: '/api/v1/things/:id',
  who: 'signed-in',
  params: v.object({ id: v.string() }),
  body: v.object({ name: v.pipe(v.string(), v.minLength(1)) }),
  reply: v.object({ kept: v.boolean() }),
  refusals: { wrong_pin: 401, gone: 404 },
})

const json = (status: number, body: unknown, type = 'application/json; charset=utf-8') =>
  vi.fn<typeof fetch>(
    async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': type } }),
  )
const problem = (status: number, code: string) =>
  json(status, { type: `/problems/${code}`, title: '不行。', status, code }, 'application/problem+json')
const network = () => createConnectivity({ isOnLine: () => true, onChange: () => () => undefined })
const put = (fetch: typeof globalThis.fetch, connectivity = network()) =>
  callEndpoint(putThing, { params: { id: 'a/b' }, body: { name: '茶' } }, { fetch, connectivity })

describe('calling the server', () => {
  it('asks for a list at the very address the page has preloaded, with no header of its own', async () => {
    const fetch = json(200, ['茶'])
    const result = await callEndpoint(listThings, { query: { division: '620702', limit: '20' } }, { fetch })
    expect(result).toEqual({ ok: true, value: ['茶'] })
    const [address, request] = fetch.mock.calls[0] ?? []
    expect(address).toBe('/api/v1/things?division=620702&limit=20')
    expect(request).toMatchObject({ method: 'GET', credentials: 'same-origin' })
    expect(request).not.toHaveProperty('headers')
  })

  it('never says who asks when it says where', async () => {
    const fetch = json(200, [])
    await callEndpoint(listThings, { query: { near: '38.9,100.4' } }, { fetch })
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit' })
  })

  it('sends what was typed as JSON, to an address no id can break out of', async () => {
    const fetch = json(200, { kept: true })
    expect(await put(fetch)).toEqual({ ok: true, value: { kept: true } })
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/v1/things/a%2Fb')
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'PUT', body: '{"name":"茶"}' })
  })

  it('does not trouble the server with what it would refuse', async () => {
    const fetch = json(200, {})
    const result = await callEndpoint(putThing, { params: { id: 'a' }, body: { name: '' } }, { fetch })
    expect(result).toMatchObject({ ok: false, kind: 'refused', code: 'bad_input' })
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('an answer that is no success', () => {
  it('is a refusal with the server’s sentence', async () => {
    expect(await put(problem(404, 'gone'))).toEqual({
      ok: false,
      kind: 'refused',
      code: 'gone',
      title: '不行。',
      status: 404,
    })
  })

  it('tells a wrong PIN from a session that is over', async () => {
    expect(await put(problem(401, 'wrong_pin'))).toMatchObject({ kind: 'refused', code: 'wrong_pin' })
    expect(await put(problem(401, 'signed_out'))).toEqual({ ok: false, kind: 'signed-out' })
  })

  it('is the server’s fault from 500 on, whatever it looks like', async () => {
    expect(await put(problem(503, 'busy'))).toEqual({ ok: false, kind: 'server' })
    expect(await put(json(502, '<html>', 'text/html'))).toEqual({ ok: false, kind: 'server' })
  })

  it('is no answer at all when a hotel’s sign-in page comes instead of us', async () => {
    const connectivity = network()
    expect(await put(json(200, '<html>', 'text/html'), connectivity)).toEqual({ ok: false, kind: 'offline' })
    expect(connectivity.online.value).toBe(false)
  })
})

describe('the network', () => {
  it('is known to be away after a call without an answer, and back after the next with one', async () => {
    const connectivity = network()
    const failing = async () => {
      throw new TypeError('Failed to fetch')
    }
    expect(await put(failing, connectivity)).toEqual({ ok: false, kind: 'offline' })
    expect(connectivity.online.value).toBe(false)
    await put(problem(404, 'gone'), connectivity)
    expect(connectivity.online.value).toBe(true)
  })

  const silent: typeof fetch = (_, request) =>
    new Promise((_resolve, reject) => {
      request?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
      if (request?.signal?.aborted) reject(new DOMException('stopped', 'AbortError'))
    })

  it('counts as away when it is silent for too long', async () => {
    const connectivity = network()
    const result = await callEndpoint(listThings, {}, { fetch: silent, patience: 5, connectivity })
    expect(result).toEqual({ ok: false, kind: 'offline' })
    expect(connectivity.online.value).toBe(false)
  })

  it('is not blamed when the page itself broke the call off', async () => {
    const connectivity = network()
    const leaving = new AbortController()
    const call = callEndpoint(listThings, {}, { fetch: silent, signal: leaving.signal, connectivity })
    leaving.abort()
    expect(await call).toEqual({ ok: false, kind: 'offline' })
    expect(connectivity.online.value).toBe(true)
    const { signal } = leaving
    expect(await callEndpoint(listThings, {}, { fetch: silent, signal })).toEqual({
      ok: false,
      kind: 'offline',
    })
  })
})
