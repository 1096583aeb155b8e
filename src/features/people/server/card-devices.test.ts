import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deviceCookie, sessionCookie, tokenHash } from '../../../server/actor.ts'
import { cardReader, cookieOf } from '../../../server/testing/card-reader.ts'
import { addTown } from '../../../server/testing/sample-town.ts'
import { openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'

let town: TestApp
let reader: ReturnType<typeof cardReader>
let site: string

beforeAll(async () => {
  town = await openTestApp({}, false)
  site = (await addTown(town.database)).site
  reader = cardReader(town)
})
afterAll(() => town.close())

type Answer = Awaited<ReturnType<typeof reader.scan>>
const deviceOf = (answer: Answer) => ({ cookie: `${deviceCookie}=${cookieOf(answer, deviceCookie)?.value}` })
const code = (answer: Answer) => problemIn(answer).code

/** A tablet registered to the site, as the cookie it sends. */
async function tablet() {
  const token = randomBytes(32).toString('base64url')
  const at = new Date(town.clock.now())
  const row = { id: v7(), token_hash: tokenHash(token), kind: 'tablet', site, created_at: at }
  await town.database.db
    .insertInto('device')
    .values({ ...row, registered_at: at })
    .execute()
  return { id: row.id, headers: { cookie: `${deviceCookie}=${token}` } }
}

describe('a card outside a demo', () => {
  it('opens by its QR and PIN on any device, and from then on by number and PIN there', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    expect(code(await reader.signIn(mine.number, mine.pin))).toBe('unknown_device')
    const scanned = await reader.scan(mine.token, mine.pin)
    expect(scanned.statusCode, scanned.payload).toBe(200)
    expect(scanned.json()).toMatchObject({ id: mine.person, roles: [] })
    const here = deviceOf(scanned)
    expect((await reader.signIn(mine.number, mine.pin, here)).statusCode).toBe(200)
    // Somebody else's card is as unknown there as anywhere.
    const other = await reader.card()
    expect(code(await reader.signIn(other.number, other.pin, here))).toBe('unknown_device')
  })

  it('tells a stranger nothing by its number: right or wrong, known or not, locked or not', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const answers = []
    for (const [number, pin] of [
      [mine.number, mine.pin],
      [mine.number, '999999'],
      ['99999999', '999999'],
    ] as const)
      for (let tries = 0; tries < 7; tries++) answers.push((await reader.signIn(number, pin)).payload)
    expect(new Set(answers).size).toBe(1)
    // Nothing was tried: the card rests nowhere.
    expect((await reader.scan(mine.token, mine.pin)).statusCode).toBe(200)
  })

  it('rests by number and by QR apart: who knows the number keeps nobody out', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const here = deviceOf(await reader.scan(mine.token, mine.pin))
    for (let tries = 0; tries < 5; tries++) await reader.signIn(mine.number, '999999', here)
    expect(code(await reader.signIn(mine.number, mine.pin, here))).toBe('card_locked')
    expect((await reader.scan(mine.token, mine.pin)).statusCode).toBe(200)
    for (let tries = 0; tries < 5; tries++)
      expect(code(await reader.scan(mine.token, '999999'))).toBe('wrong_card_or_pin')
    expect(code(await reader.scan(mine.token, mine.pin))).toBe('card_locked')
    town.clock.move({ hours: 0.26 })
    expect((await reader.scan(mine.token, mine.pin)).statusCode).toBe(200)
  })

  it('answers a QR that no card has, or a revoked one, like a wrong PIN', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const wrong = await reader.scan(mine.token, '999999')
    const unknown = await reader.scan(randomBytes(16).toString('base64url'), '999999')
    await town.database.db
      .updateTable('card')
      .set({ revoked_at: new Date() })
      .where('number', '=', mine.number)
      .execute()
    const revoked = await reader.scan(mine.token, mine.pin)
    for (const answer of [unknown, revoked]) expect(answer.payload).toBe(wrong.payload)
    expect(wrong.statusCode).toBe(401)
  })

  it('without a PIN opens nothing, and says so to who holds it only', async () => {
    reader.nextNetwork()
    const mine = await reader.card({ pin: null })
    expect(code(await reader.scan(mine.token, '246810'))).toBe('no_pin_yet')
    const { headers } = await tablet()
    expect(code(await reader.signIn(mine.number, '246810', headers))).toBe('wrong_card_or_pin')
  })
})

describe('a tablet of a site', () => {
  it('takes everybody’s number and PIN, until it is taken away', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const { id, headers } = await tablet()
    expect((await reader.signIn(mine.number, mine.pin, headers)).statusCode).toBe(200)
    await town.database.db
      .updateTable('device')
      .set({ revoked_at: new Date() })
      .where('id', '=', id)
      .execute()
    expect(code(await reader.signIn(mine.number, mine.pin, headers))).toBe('unknown_device')
  })

  it('bears twenty cards that fail at lunch, rests then by itself, and keeps nobody else on the network out', async () => {
    reader.nextNetwork()
    const { headers } = await tablet()
    const guess = (n: number, from: Record<string, string>) =>
      reader.signIn(String(70_000_000 + n), '123456', from)
    for (let n = 0; n < 20; n++) expect(code(await guess(n, headers))).toBe('wrong_card_or_pin')
    expect(code(await guess(20, headers))).toBe('too_many_cards')
    const mine = await reader.card()
    expect(code(await reader.signIn(mine.number, mine.pin, headers))).toBe('too_many_cards')
    expect((await reader.signIn(mine.number, mine.pin, (await tablet()).headers)).statusCode).toBe(200)
    expect((await reader.scan(mine.token, mine.pin)).statusCode).toBe(200)
  })
})

describe('one PIN on many cards', () => {
  it('ends after five on one phone, even one that knows them all', async () => {
    reader.nextNetwork()
    const cards = await Promise.all(Array.from({ length: 7 }, () => reader.card()))
    let here: Record<string, string> = {}
    for (const { token, pin } of cards) {
      const answer = await reader.scan(token, pin, here)
      expect(answer.statusCode, answer.payload).toBe(200)
      if (cookieOf(answer, deviceCookie)) here = deviceOf(answer)
    }
    const codes = []
    for (const { number } of cards) codes.push(code(await reader.signIn(number, '999999', here)))
    expect(codes.filter(each => each === 'wrong_card_or_pin')).toHaveLength(5)
    expect(codes.slice(5)).toEqual(['too_many_cards', 'too_many_cards'])
  })

  it('by QR as by number: the session of the last one stays as it was', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const answer = await reader.scan(mine.token, mine.pin)
    const token = cookieOf(answer, sessionCookie)?.value
    expect(code(await reader.scan(mine.token, '999999', deviceOf(answer)))).toBe('wrong_card_or_pin')
    expect((await reader.me(token)).statusCode).toBe(200)
  })
})
