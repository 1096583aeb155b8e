import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deviceCookie, sessionCookie } from '../../../server/actor.ts'
import { cardReader, cookieOf, cookiesOf } from '../../../server/testing/card-reader.ts'
import { addTown } from '../../../server/testing/sample-town.ts'
import { giveRight, openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { meSchema } from '../contract.ts'
import { clearExpired } from './clear-expired.ts'

let town: TestApp
let reader: ReturnType<typeof cardReader>
let site: string

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  reader = cardReader(town)
})
afterAll(() => town.close())

describe('signing in with a card', () => {
  it('says who I am and gives a session and a device that scripts and other sites cannot use', async () => {
    reader.nextNetwork()
    const mine = await reader.card({ name: '张秀兰' })
    const response = await reader.signIn(mine.number, mine.pin)
    expect(response.statusCode, response.payload).toBe(200)
    expect(v.parse(v.strictObject(meSchema.entries), response.json())).toEqual({
      ...{ id: mine.person, name: '张秀兰', division: '620702', divisionName: '甘州区', roles: [] },
    })
    expect(response.headers['cache-control']).toBe('no-store')
    expect(
      cookiesOf(response)
        .map(each => each.name)
        .sort(),
    ).toEqual([deviceCookie, sessionCookie].sort())
    for (const each of cookiesOf(response))
      expect(each).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: expect.any(Number) })
    for (const each of cookiesOf(response)) expect(each.secure).toBeUndefined()
    const token = cookieOf(response, sessionCookie)?.value ?? ''
    expect((await reader.me(token)).json()).toMatchObject({ id: mine.person })
    const kept = await town.database.pool.query('SELECT encode(token_hash, $1) AS kept FROM web_session', [
      'escape',
    ])
    expect(JSON.stringify(kept.rows)).not.toContain(token)
  })

  it('takes the number as it is printed, with spaces or dashes', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const spaced = `${mine.number.slice(0, 4)} ${mine.number.slice(4)}`
    expect((await reader.signIn(spaced, mine.pin)).statusCode).toBe(200)
    expect((await reader.signIn(spaced.replace(' ', '-'), mine.pin)).statusCode).toBe(200)
  })

  it('marks its cookies Secure behind a proxy that speaks https', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const behind = await town.build({ trustProxy: ['loopback'] })
    const response = await behind.inject({
      ...{ method: 'POST', url: '/api/v1/sign-in/qr', payload: { token: mine.token, pin: mine.pin } },
      headers: {
        host: 'a.example',
        origin: 'https://a.example',
        'x-forwarded-proto': 'https',
        'x-forwarded-for': '203.0.113.9',
      },
    })
    expect(response.statusCode, response.payload).toBe(200)
    for (const each of cookiesOf(response)) expect(each.secure).toBe(true)
  })

  it('tells staff their rights', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    await giveRight(town.database, mine.person, { role: 'staff', site })
    await giveRight(town.database, mine.person, { role: 'coordinator', division: '6207' })
    const roles = [
      { role: 'staff', site },
      { role: 'coordinator', division: '6207' },
    ]
    expect((await reader.signIn(mine.number, mine.pin)).json().roles).toEqual(expect.arrayContaining(roles))
  })

  it('answers a wrong PIN, an unknown card and a revoked card the same', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const gone = await reader.card()
    await town.database.db
      .updateTable('card')
      .set({ revoked_at: new Date() })
      .where('number', '=', gone.number)
      .execute()
    const wrong = await reader.signIn(mine.number, '999999')
    expect(problemIn(wrong)).toMatchObject({ status: 401, code: 'wrong_card_or_pin' })
    for (const [number, pin] of [
      ['99999999', '246810'],
      [gone.number, gone.pin],
    ] as const) {
      const other = await reader.signIn(number, pin)
      expect([other.statusCode, other.payload]).toEqual([wrong.statusCode, wrong.payload])
      expect(cookiesOf(other)).toEqual([])
    }
  })

  it.each([
    { card: '1000001', pin: '246810' },
    { card: 10000016, pin: '246810' },
    { card: '10000016', pin: '12' },
    { card: '10000016', pin: "' OR 1=1" },
    { card: '10000016' },
    { card: '１０００００１６', pin: '246810' },
    [],
    null,
    'text',
  ])('refuses %j as no card and PIN at all', async payload => {
    const response = await town.send('POST', '/api/v1/sign-in', JSON.stringify(payload), undefined, {
      'content-type': 'application/json',
    })
    expect(problemIn(response)).toMatchObject({ status: 400, code: 'bad_input' })
  })
})

describe('a session', () => {
  it('is new at every sign-in: the one that was there before ends, the device stays', async () => {
    reader.nextNetwork()
    const [first, second] = [await reader.card(), await reader.card()]
    const before = await reader.signIn(first.number, first.pin)
    const token = cookieOf(before, sessionCookie)?.value
    const device = cookieOf(before, deviceCookie)?.value
    const devices = await reader.count('device')
    const after = await reader.signIn(second.number, second.pin, {
      cookie: `${sessionCookie}=${token}; ${deviceCookie}=${device}`,
    })
    expect(cookiesOf(after).map(each => each.name)).toEqual([sessionCookie])
    expect(cookieOf(after, sessionCookie)?.value).not.toBe(token)
    expect(cookieOf(after, sessionCookie)?.value).not.toBe('')
    expect(await reader.count('device')).toBe(devices)
    expect(problemIn(await reader.me(token)).code).toBe('not_signed_in')
    expect((await reader.me(cookieOf(after, sessionCookie)?.value)).json()).toMatchObject({
      id: second.person,
    })
  })

  it('is never one that somebody else chose', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const planted = await reader.signIn(mine.number, mine.pin, {
      cookie: `${sessionCookie}=planted; ${deviceCookie}=planted`,
    })
    expect(cookieOf(planted, sessionCookie)?.value).toMatch(/^[\w-]{43}$/)
    expect(cookieOf(planted, deviceCookie)?.value).toMatch(/^[\w-]{43}$/)
    expect((await reader.me('planted')).statusCode).toBe(401)
  })

  it('is kept when a sign-in over it fails', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const token = cookieOf(await reader.signIn(mine.number, mine.pin), sessionCookie)?.value
    await reader.signIn(mine.number, '000000', { cookie: `${sessionCookie}=${token}` })
    expect((await reader.me(token)).statusCode).toBe(200)
  })

  it('ends by signing out, which keeps the device and may be done twice', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const signedIn = await reader.signIn(mine.number, mine.pin)
    const token = cookieOf(signedIn, sessionCookie)?.value
    for (let twice = 0; twice < 2; twice++) {
      const out = await town.send('POST', '/api/v1/sign-out', undefined, undefined, {
        cookie: `${sessionCookie}=${token}`,
      })
      expect(out.json()).toEqual({ signedOut: true })
      expect(cookiesOf(out)).toMatchObject([{ name: sessionCookie, value: '', path: '/' }])
    }
    expect(problemIn(await reader.me(token))).toMatchObject({ status: 401, code: 'not_signed_in' })
  })

  it('lasts 180 days from its last use, not a day longer', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const token = cookieOf(await reader.signIn(mine.number, mine.pin), sessionCookie)?.value
    town.clock.move({ days: 100 })
    const used = await reader.me(token)
    expect(used.statusCode).toBe(200)
    // The browser is told as well, or it would forget the cookie first.
    expect(cookieOf(used, sessionCookie)).toMatchObject({
      value: token,
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 180 * 86_400,
    })
    expect(cookiesOf(await reader.me(token))).toEqual([])
    town.clock.move({ days: 179 })
    expect((await reader.me(token)).statusCode).toBe(200)
    town.clock.move({ days: 180, hours: 1 })
    expect(problemIn(await reader.me(token)).code).toBe('not_signed_in')
    await clearExpired(town.context)
    expect(await reader.count('web_session')).toBe(0)
  })

  it.each(['', 'x', 'x'.repeat(5_000), '%00', '%E0%A4%A', '"; DROP TABLE person'])(
    'is not opened by the cookie %j',
    async token => {
      expect(problemIn(await reader.me(token)).code).toBe('not_signed_in')
    },
  )
})
