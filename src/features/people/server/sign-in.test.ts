import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardReader } from '../../../server/testing/card-reader.ts'
import { addTown } from '../../../server/testing/sample-town.ts'
import { openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { clearExpired } from './clear-expired.ts'

let town: TestApp
let reader: ReturnType<typeof cardReader>

beforeAll(async () => {
  town = await openTestApp()
  await addTown(town.database)
  reader = cardReader(town)
})
afterAll(() => town.close())

describe('who tries PINs', () => {
  it('must rest for 15 minutes after 5 wrong ones, and may then sign in', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    for (let tries = 0; tries < 5; tries++)
      expect(problemIn(await reader.signIn(mine.number, '000000')).code).toBe('wrong_card_or_pin')
    expect(problemIn(await reader.signIn(mine.number, mine.pin))).toMatchObject({
      status: 429,
      code: 'card_locked',
    })
    town.clock.move({ hours: 14.9 / 60 })
    expect(problemIn(await reader.signIn(mine.number, mine.pin)).code).toBe('card_locked')
    town.clock.move({ hours: 0.2 / 60 })
    expect((await reader.signIn(mine.number, mine.pin)).statusCode).toBe(200)
    // Signed in: the count starts anew.
    for (let tries = 0; tries < 4; tries++) await reader.signIn(mine.number, '000000')
    expect((await reader.signIn(mine.number, mine.pin)).statusCode).toBe(200)
  })

  it('learns nothing from a rest: a number that no card has rests like one that a card has', async () => {
    const known = (await reader.card()).number
    const answers = []
    for (const number of [known, '66666666']) {
      reader.nextNetwork()
      const codes: string[] = []
      for (let tries = 0; tries < 7; tries++)
        codes.push(problemIn(await reader.signIn(number, '000000')).code)
      town.clock.move({ hours: 0.26 })
      codes.push(problemIn(await reader.signIn(number, '000000')).code)
      answers.push(codes)
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[0]).toContain('card_locked')
  })

  it('gets no more tries by guessing all at once', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => reader.signIn(mine.number, String(100_000 + n))),
    )
    const codes = all.map(response => problemIn(response).code)
    expect(codes.filter(code => code === 'wrong_card_or_pin')).toHaveLength(5)
    expect(codes.filter(code => code === 'card_locked')).toHaveLength(15)
  })

  it('cannot try one PIN on many cards, one after another or all at once', async () => {
    for (const atOnce of [false, true]) {
      reader.nextNetwork()
      const guess = (n: number) => reader.signIn(String(70_000_000 + n), '123456')
      const answers: LightMyRequestResponse[] = []
      if (atOnce) answers.push(...(await Promise.all(Array.from({ length: 40 }, (_, n) => guess(n)))))
      else for (let n = 0; n < 15; n++) answers.push(await guess(n))
      const codes = answers.map(response => problemIn(response).code)
      expect(codes.filter(code => code === 'wrong_card_or_pin')).toHaveLength(10)
      expect(codes.filter(code => code === 'too_many_cards')).toHaveLength(codes.length - 10)
      town.clock.move({ hours: 0.26 })
      expect(problemIn(await guess(99)).code).toBe('wrong_card_or_pin')
    }
  })

  it('does not keep the others of a canteen out by one card that fails again and again', async () => {
    reader.nextNetwork()
    const bad = await reader.card()
    for (let tries = 0; tries < 20; tries++) await reader.signIn(bad.number, '000000')
    const others = await Promise.all(Array.from({ length: 12 }, () => reader.card()))
    const answers = await Promise.all(others.map(other => reader.signIn(other.number, other.pin)))
    expect(answers.map(response => response.statusCode)).toEqual(others.map(() => 200))
  })

  it('is remembered by keyed hashes only, and for a day', async () => {
    reader.nextNetwork()
    await reader.signIn('77777777', '123456')
    const { db } = town.database
    const failures = await db.selectFrom('sign_in_failure').selectAll().execute()
    const tries = await db.selectFrom('card_try').selectAll().execute()
    const kept = [...failures.flatMap(row => [row.source, row.card]), ...tries.map(row => row.card)]
    expect(kept).not.toHaveLength(0)
    expect(JSON.stringify(kept.map(bytes => bytes.toString('latin1')))).not.toMatch(/77777777|127\.0/)
    town.clock.move({ days: 1, hours: 1 })
    await clearExpired(town.context)
    expect(await reader.count('sign_in_failure')).toBe(0)
    expect(await reader.count('card_try')).toBe(0)
  })
})

describe('a demo card', () => {
  const from = (app: TestApp['app'], way: string, payload: object, ip: string) =>
    app.inject({
      ...{
        method: 'POST',
        url: `/api/v1/${way}`,
        payload: { ...payload, pin: '246810' },
        remoteAddress: '127.0.0.1',
      },
      headers: {
        host: 'a.example',
        origin: 'https://a.example',
        'x-forwarded-proto': 'https',
        'x-forwarded-for': ip,
      },
    })

  it('signs in on this machine, and from elsewhere only where DEMO=1 is written', async () => {
    const demo = await reader.card({ demo: true })
    const real = await reader.card()
    for (const [setting, ip, status] of [
      ['unset', '203.0.113.9', 403],
      ['refused', '203.0.113.9', 403],
      ['allowed', '203.0.113.9', 200],
      ['unset', '127.0.0.1', 200],
      ['unset', '::1', 200],
    ] as const) {
      const app = await town.build({ trustProxy: ['loopback'], demo: setting })
      const byNumber = await from(app, 'sign-in', { card: demo.number }, ip)
      expect(byNumber.statusCode, `${setting} ${ip}`).toBe(status)
      const byQr = await from(app, 'sign-in/qr', { token: demo.token }, ip)
      expect(byQr.statusCode).toBe(status === 200 ? 200 : 401)
      expect((await from(app, 'sign-in/qr', { token: real.token }, ip)).statusCode).toBe(200)
    }
  })
})
