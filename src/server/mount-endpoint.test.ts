import Fastify from 'fastify'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineEndpoint, type Endpoint } from '../shared/endpoint.ts'
import { done, mountEndpoint, refuse } from './mount-endpoint.ts'
import { openTestApp, problemIn, type TestApp } from './testing/test-app.ts'

let town: TestApp
beforeAll(async () => {
  town = await openTestApp()
})
afterAll(() => town.close())

const endpoint = defineEndpoint({
  ...{ name: 'test', summary: 'A test.', method: 'GET', path: '/api/v1/test', who: 'anyone' },
  query: v.object({ say: v.optional(v.picklist(['yes', 'no'])) }),
  reply: v.object({ said: v.string() }),
  refusals: { no_such_page: 404 },
})

function scene() {
  const app = Fastify()
  mountEndpoint(app, { ...town.context, endpoints: [] }, endpoint, async ({ query }) =>
    query.say === 'no' ? refuse('no_such_page', 'say') : done({ said: '好' }),
  )
  return app
}

describe('an endpoint', () => {
  it('is not mounted while one of its refusals has no sentence', () => {
    const wordless = { ...endpoint, refusals: { nobody_wrote_this: 400 } }
    expect(() => mountEndpoint(Fastify(), town.context, wordless, async () => done({ said: '' }))).toThrow(
      'nobody_wrote_this',
    )
  })

  it.each([undefined, 'everybody', ''])('is not mounted with the rule %j, which nobody knows', who => {
    const unruly = Object.assign({}, endpoint, { who })
    const mounted: Endpoint[] = []
    const context = { ...town.context, endpoints: mounted }
    expect(() => mountEndpoint(Fastify(), context, unruly, async () => done({ said: '' }))).toThrow('no rule')
    expect(mounted).toEqual([])
  })

  it('is not mounted if auditors could write by it', () => {
    const writing = { ...endpoint, method: 'POST', who: 'auditor' } as const
    expect(() => mountEndpoint(Fastify(), town.context, writing, async () => done({ said: '' }))).toThrow(
      'auditors change nothing',
    )
  })

  it('answers with its reply, known by an ETag', async () => {
    const app = scene()
    const first = await app.inject('/api/v1/test?say=yes')
    expect(first.json()).toEqual({ said: '好' })
    expect(first.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
    })
    const etag = String(first.headers.etag)
    for (const known of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*'])
      expect(
        (await app.inject({ url: '/api/v1/test', headers: { 'if-none-match': known } })).statusCode,
        known,
      ).toBe(304)
    expect((await app.inject({ url: '/api/v1/test', headers: { 'if-none-match': '"x"' } })).statusCode).toBe(
      200,
    )
    expect((await app.inject({ method: 'HEAD', url: '/api/v1/test' })).payload).toBe('')
  })

  it('refuses by its status and names the field, never the value', async () => {
    expect(problemIn(await scene().inject('/api/v1/test?say=no'))).toMatchObject({
      status: 404,
      code: 'no_such_page',
      detail: 'say',
    })
    const wrong = await scene().inject('/api/v1/test?say=secret')
    expect(problemIn(wrong)).toMatchObject({ status: 400, code: 'bad_input', detail: 'say' })
    expect(wrong.payload).not.toContain('secret')
  })
})
