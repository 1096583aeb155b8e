import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deviceCookie, sessionCookie } from '../../../server/actor.ts'
import { cardReader, cookieOf } from '../../../server/testing/card-reader.ts'
import { addTown, newAct } from '../../../server/testing/sample-town.ts'
import { openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'

let town: TestApp
let reader: ReturnType<typeof cardReader>
beforeAll(async () => {
  town = await openTestApp()
  await addTown(town.database)
  reader = cardReader(town)
})
afterAll(() => town.close())

type Card = Awaited<ReturnType<ReturnType<typeof cardReader>['card']>>

/** Signs a card in on a new browser; gives its cookies. */
async function browserOf(card: Card, pin = card.pin): Promise<string> {
  const response = await reader.signIn(card.number, pin)
  expect(response.statusCode, response.payload).toBe(200)
  const named = (name: string) => `${name}=${cookieOf(response, name)?.value}`
  return `${named(sessionCookie)}; ${named(deviceCookie)}`
}

const cardOf = async (cookie: string): Promise<{ id: string; number: string }> =>
  (await town.get('/api/v1/me/cards', undefined, { cookie })).json().items[0]
const change = (id: string, pin: string, newPin: string, cookie: string) =>
  town.send('PUT', `/api/v1/me/cards/${id}/pin`, { pin, newPin }, undefined, { cookie })

describe('a new PIN', () => {
  it('opens from now on, the old one no more, and whoever was in by the old one elsewhere is out', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const [here, elsewhere] = [await browserOf(mine), await browserOf(mine)]
    const { id, number } = await cardOf(here)
    expect(number).toBe(mine.number)
    expect((await change(id, mine.pin, '864213', here)).json()).toEqual({ changed: true })
    // The same again, after a lost reply.
    expect((await change(id, mine.pin, '864213', here)).json()).toEqual({ changed: true })
    expect((await town.get('/api/v1/me', undefined, { cookie: here })).statusCode).toBe(200)
    expect((await town.get('/api/v1/me', undefined, { cookie: elsewhere })).statusCode).toBe(401)
    expect(problemIn(await reader.signIn(mine.number, mine.pin)).code).toBe('wrong_card_or_pin')
    await browserOf(mine, '864213')
  })

  it('needs the old one, tried on the same count as at a sign-in', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const here = await browserOf(mine)
    const { id } = await cardOf(here)
    for (let tries = 0; tries < 5; tries++)
      expect(problemIn(await change(id, '000000', '864213', here))).toMatchObject({ code: 'wrong_pin' })
    expect(problemIn(await change(id, mine.pin, '864213', here)).code).toBe('card_locked')
    expect(problemIn(await reader.signIn(mine.number, mine.pin)).code).toBe('card_locked')
  })

  it('that is too easy is refused before the old one is looked at', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const here = await browserOf(mine)
    const { id } = await cardOf(here)
    for (const easy of ['1234', '888888', '1954', mine.number.slice(0, 6)])
      expect(problemIn(await change(id, '000000', easy, here)).code).toBe('pin_too_easy')
    expect((await change(id, mine.pin, '864213', here)).statusCode).toBe(200)
  })

  it('is never for the card of somebody else, nor for one that was stopped', async () => {
    reader.nextNetwork()
    const [mine, other] = [await reader.card(), await reader.card()]
    const [here, foreign] = [await browserOf(mine), await browserOf(other)]
    const theirs = await cardOf(foreign)
    for (const id of [theirs.id, newAct()])
      expect(problemIn(await change(id, other.pin, '864213', here)).code).toBe('no_such_card')
    await town.database.db
      .updateTable('card')
      .set({ revoked_at: new Date() })
      .where('id', '=', theirs.id)
      .execute()
    expect(problemIn(await change(theirs.id, other.pin, '864213', foreign)).code).toBe('no_such_card')
  })

  it('of a demo card is refused where the demo is open to all', async () => {
    reader.nextNetwork()
    const mine = await reader.card({ demo: true })
    const here = await browserOf(mine)
    const { id } = await cardOf(here)
    const open = await town.build({ demo: 'allowed' })
    const answer = await open.inject({
      ...{ method: 'PUT', url: `/api/v1/me/cards/${id}/pin`, payload: { pin: mine.pin, newPin: '864213' } },
      headers: { host: 'localhost', origin: 'http://localhost', cookie: here },
    })
    expect(problemIn(answer).code).toBe('demo_card')
  })

  it('stands nowhere in plain, nor does the old one', async () => {
    reader.nextNetwork()
    const mine = await reader.card({ pin: '975318' })
    const here = await browserOf(mine)
    await change((await cardOf(here)).id, mine.pin, '864297', here)
    const { db } = town.database
    const rows = [
      await db.selectFrom('card').selectAll().execute(),
      await db.selectFrom('audit_entry').selectAll().execute(),
    ]
    expect(JSON.stringify(rows) + town.logged()).not.toMatch(/975318|864297/)
  })
})
