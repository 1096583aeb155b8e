import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOpening, addTown } from './testing/sample-town.ts'
import { addCard, openTestApp, problemIn, type SignedIn, signInAs, type TestApp } from './testing/test-app.ts'

let town: TestApp
let me: SignedIn

beforeAll(async () => {
  town = await openTestApp()
  const { site } = await addTown(town.database)
  await addOpening(town.database, site)
  me = await signInAs(town.database, '张秀兰')
  await addCard(town, '10000016')
  await town.get('/api/v1/feed/620702')
})
afterAll(() => town.close())

describe('the log', () => {
  it('is one JSON line for each request, with its id and route, and nothing about a person', async () => {
    await town.send('POST', '/api/v1/sign-in', { card: '10000016', pin: '135790' })
    await town.get('/api/v1/openings?near=38.912,100.477&q=%E7%A7%98%E5%AF%86', me)
    await town.get('/api/v1/openings/%E0%A4%A?secret=geheim', me)
    await town.get('/api/v1/nothing/geheim?secret=geheim', me)
    await town.app.inject({ url: '/api/v1/me', remoteAddress: '10.9.8.7' })
    const lines = town
      .logged()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const requests = lines.filter(line => 'method' in line)
    expect(requests.length).toBeGreaterThan(4)
    for (const line of requests)
      expect(line).toMatchObject({ level: 30, reqId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(lines).toContainEqual(
      expect.objectContaining({
        method: 'GET',
        route: '/api/v1/openings',
        status: 200,
        ms: expect.any(Number),
      }),
    )
    const text = town.logged()
    const [session = 'no cookie', device = 'no device'] = [...me.cookie.matchAll(/=([^;]+)/g)].map(
      found => found[1],
    )
    for (const secret of [
      '10000016',
      '135790',
      '张秀兰',
      session,
      device,
      me.person,
      '38.912',
      '100.477',
      '秘密',
      '%E7%A7%98',
      'geheim',
      '10.9.8.7',
      'DROP TABLE',
    ])
      expect(text).not.toContain(secret)
  })
})

describe('every reply', () => {
  it('carries the headers that keep other sites out, refusals and unreadable addresses too', async () => {
    for (const url of [
      '/api/v1/openings',
      '/api/v1/feed/620702',
      '/api/v1/nothing',
      '/api/v1/openings/%',
      '/healthz',
    ]) {
      const { headers } = await town.get(url)
      expect(headers['content-security-policy'], url).toContain("default-src 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
    }
  })

  it('can be known by its ETag and comes compressed', async () => {
    const list = await town.get('/api/v1/openings')
    expect(
      (await town.get('/api/v1/openings', undefined, { 'if-none-match': String(list.headers.etag) }))
        .statusCode,
    ).toBe(304)
    const small = await town.get('/api/v1/openapi.json', undefined, { 'accept-encoding': 'br' })
    expect(small.headers['content-encoding']).toBe('br')
  })

  it('of a person is kept in no cache', async () => {
    for (const url of ['/api/v1/me', '/api/v1/me/enrolments', '/api/v1/me/record'])
      expect((await town.get(url, me)).headers['cache-control']).toBe('no-store')
  })
})

describe('too many requests', () => {
  it('of one address to what everybody may read are slowed down in words', async () => {
    const app = await town.build({ limitReads: 3, trustProxy: ['loopback'] })
    const from = (ip: string) => app.inject({ url: '/api/v1/openings', headers: { 'x-forwarded-for': ip } })
    for (let n = 0; n < 3; n++) expect((await from('203.0.113.1')).statusCode).toBe(200)
    const slowed = await from('203.0.113.1')
    expect(problemIn(slowed)).toMatchObject({ status: 429, code: 'too_many_requests' })
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
    expect((await from('203.0.113.2')).statusCode).toBe(200)
  })
})
