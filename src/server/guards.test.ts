import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isLoopback } from './guards.ts'
import { addTown } from './testing/sample-town.ts'
import { openTestApp, problemIn, type SignedIn, signInAs, type TestApp } from './testing/test-app.ts'

let town: TestApp
let me: SignedIn
beforeAll(async () => {
  town = await openTestApp()
  await addTown(town.database)
  me = await signInAs(town.database, '张秀兰')
})
afterAll(() => town.close())

/** Whether an empty batch of acts is let in: `ok`, or the code of the refusal. */
async function write(app: FastifyInstance, headers: Record<string, string>, remoteAddress = '127.0.0.1') {
  const response = await app.inject({
    ...{ method: 'POST', url: '/api/v1/acts', payload: { acts: [] }, remoteAddress },
    headers: { cookie: me.cookie, ...headers },
  })
  return response.statusCode === 200 ? 'ok' : problemIn(response).code
}

describe('a write', () => {
  it('comes from our own pages only', async () => {
    const host = 'localhost:8080'
    expect(await write(town.app, { host, origin: 'http://localhost:8080' })).toBe('ok')
    for (const origin of ['http://localhost', 'https://localhost:8080', 'http://evil.example', 'null', ''])
      expect(await write(town.app, { host, origin }), origin).toBe('bad_origin')
    expect(await write(town.app, { host })).toBe('bad_origin')
  })

  it('is guarded for every method that changes something, signed in or not', async () => {
    for (const [method, url] of [
      ['PUT', '/api/v1/enrolments/01930000-0000-7000-8000-000000000000'],
      ['DELETE', '/api/v1/enrolments/01930000-0000-7000-8000-000000000000'],
      ['POST', '/api/v1/sign-in'],
      ['POST', '/api/v1/sign-out'],
    ] as const) {
      const response = await town.app.inject({
        method,
        url,
        headers: { host: 'localhost', origin: 'http://evil.example' },
      })
      expect(problemIn(response).code, url).toBe('bad_origin')
    }
  })

  it('over plain http is refused off loopback, and reading is not', async () => {
    const app = await town.build({ host: '0.0.0.0' })
    const headers = { host: '192.168.1.5:8080', origin: 'http://192.168.1.5:8080' }
    for (const address of ['192.168.1.9', '::ffff:192.168.1.9', 'fe80::1', '2001:db8::1'])
      expect(await write(app, headers, address), address).toBe('needs_https')
    for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
      expect(await write(app, headers, address), address).toBe('ok')
    const signIn = {
      method: 'POST' as const,
      url: '/api/v1/sign-in',
      payload: { card: '10000016', pin: '1234' },
      headers,
      remoteAddress: '192.168.1.9',
    }
    expect(problemIn(await app.inject(signIn))).toMatchObject({ status: 403, code: 'needs_https' })
    expect(
      (await app.inject({ url: '/api/v1/openings', headers, remoteAddress: '192.168.1.9' })).statusCode,
    ).toBe(200)
  })

  it('believes a proxy only where TRUST_PROXY names it', async () => {
    const proxied = {
      host: 'a.example',
      origin: 'https://a.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '203.0.113.9',
    }
    expect(await write(town.app, proxied, '10.0.0.1')).toBe('bad_origin')
    expect(
      await write(
        town.app,
        { ...proxied, origin: 'http://a.example', 'x-forwarded-for': '127.0.0.1' },
        '10.0.0.1',
      ),
    ).toBe('needs_https')
    for (const trustProxy of [1, ['10.0.0.0/8'], ['127.0.0.1', '10.0.0.1']] as const) {
      const app = await town.build({ trustProxy })
      expect(await write(app, proxied, '10.0.0.1'), JSON.stringify(trustProxy)).toBe('ok')
      // The way to the proxy was not encrypted: then neither is the whole.
      const plain = { ...proxied, origin: 'http://a.example', 'x-forwarded-proto': 'http' }
      expect(await write(app, plain, '10.0.0.1')).toBe('needs_https')
      // A client that names itself loopback before the proxy adds its true address.
      expect(await write(app, { ...plain, 'x-forwarded-for': '127.0.0.1, 203.0.113.9' }, '10.0.0.1')).toBe(
        'needs_https',
      )
    }
    const named = await town.build({ trustProxy: ['10.0.0.1'] })
    expect(await write(named, proxied, '10.0.0.2')).toBe('bad_origin')
  })

  it('is compared with the host the browser asked for when the proxy passes it on under another name', async () => {
    const app = await town.build({ trustProxy: ['loopback'] })
    const headers = {
      host: '127.0.0.1:8080',
      origin: 'https://a.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'a.example',
      'x-forwarded-for': '203.0.113.9',
    }
    expect(await write(app, headers)).toBe('ok')
    expect(await write(town.app, headers)).toBe('bad_origin')
  })

  it('is compared with PUBLIC_ORIGIN where that is set, whatever the host says', async () => {
    const app = await town.build({ publicOrigin: 'https://yinling.example', trustProxy: ['loopback'] })
    const via = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' }
    expect(await write(app, { ...via, host: 'backend:8080', origin: 'https://yinling.example' })).toBe('ok')
    expect(await write(app, { ...via, host: 'backend:8080', origin: 'https://backend:8080' })).toBe(
      'bad_origin',
    )
  })
})

describe('loopback', () => {
  it.each(['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1'])('is %s', address => {
    expect(isLoopback(address)).toBe(true)
  })
  it.each([
    '',
    '128.0.0.1',
    '127.evil.example',
    '127.0.0.1.evil',
    '::',
    '::ffff:10.0.0.1',
    '::1%eth0',
    '0.0.0.0',
    'localhost',
  ])('is not %j', address => {
    expect(isLoopback(address)).toBe(false)
  })
})
