import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { titles } from './app.ts'
import { handleErrors } from './errors.ts'
import { openTestApp, problemIn, type TestApp } from './testing/test-app.ts'

async function answerTo(error: object) {
  const app = Fastify()
  handleErrors(app, titles)
  app.get('/', () => Promise.reject(Object.assign(new Error('inside'), error)))
  const response = await app.inject('/')
  await app.close()
  return response
}

describe('what went wrong inside', () => {
  it('is told in words and without its reason', async () => {
    const response = await answerTo({ message: 'relation "person" of 张秀兰 does not exist' })
    expect(problemIn(response)).toEqual({
      ...{ type: '/problems/internal', status: 500, code: 'internal', title: titles.get('internal') },
    })
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it.each([
    { code: '57P01' },
    { code: '08006' },
    { code: '53300' },
    { code: '57014' },
    { code: 'ECONNREFUSED' },
    { code: 'ENOENT' },
    { code: 'ETIMEDOUT' },
    { code: 'EHOSTUNREACH' },
    { code: 'ENOTFOUND' },
    { message: 'timeout exceeded when trying to connect' },
    { message: 'Connection terminated unexpectedly' },
  ])('is "come back later" when the database is away: %j', async error => {
    const response = await answerTo(error)
    expect(problemIn(response)).toMatchObject({ status: 503, code: 'busy' })
    expect(response.headers['retry-after']).toBe('5')
  })

  it('keeps the time a plugin named', async () => {
    expect(problemIn(await answerTo({ statusCode: 429 }))).toMatchObject({ code: 'too_many_requests' })
    expect(problemIn(await answerTo({ statusCode: 418 }))).toMatchObject({ status: 418, code: 'bad_input' })
  })
})

describe('when the database goes away', () => {
  let town: TestApp
  beforeAll(async () => {
    town = await openTestApp()
  })
  afterAll(() => town.close())

  it('people are asked to come back, health says so, and all is well once it is back', async () => {
    const { pool } = town.database
    const connect = pool.connect
    Object.assign(pool, {
      connect: (done?: (error: Error) => void) => {
        const gone = Object.assign(new Error('connect ECONNREFUSED /tmp/x'), { code: 'ECONNREFUSED' })
        if (done) return done(gone)
        return Promise.reject(gone)
      },
    })
    for (const url of ['/api/v1/openings', '/api/v1/feed/620702', '/api/v1/divisions']) {
      const response = await town.get(url)
      expect(problemIn(response), url).toMatchObject({ status: 503, code: 'busy' })
      expect(response.headers['retry-after']).toBe('5')
    }
    const sick = await town.get('/api/v1/health')
    expect([sick.statusCode, sick.json()]).toEqual([
      503,
      { status: 'degraded', version: '0.0.0-test', database: { kind: 'embedded', ok: false }, demo: true },
    ])
    expect(sick.headers['retry-after']).toBe('5')
    expect((await town.get('/healthz')).statusCode).toBe(200)
    Object.assign(pool, { connect })
    expect((await town.get('/api/v1/openings')).json()).toEqual({ items: [], next: null })
    expect((await town.get('/api/v1/health')).json()).toMatchObject({
      status: 'ok',
      database: { kind: 'embedded', ok: true },
    })
  })
})
