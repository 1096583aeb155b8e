import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deviceCookie } from '../../../server/actor.ts'
import { cardReader, cookieOf } from '../../../server/testing/card-reader.ts'
import { deskScene } from '../../../server/testing/desk-scene.ts'
import { giveRight, openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { cardProblem } from '../../people/rules.ts'

let town: TestApp
let reader: ReturnType<typeof cardReader>
let scene: Awaited<ReturnType<typeof deskScene>>

beforeAll(async () => {
  town = await openTestApp()
  reader = cardReader(town)
  scene = await deskScene(town)
})
beforeEach(() => reader.nextNetwork())
afterAll(() => town.close())

describe('cards', () => {
  it('are made for many at once, with numbers of their own and a QR that is told once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => scene.registered()))
    const { items } = (await scene.make(all)).json()
    expect(items.map((item: { person: string }) => item.person)).toEqual(all)
    for (const { number, token } of items) {
      expect(cardProblem(number), number).toBeUndefined()
      expect(token).toMatch(/^[\w-]{22}$/)
    }
    expect(new Set(items.map((item: { number: string }) => item.number)).size).toBe(8)
    const kept = await town.database.db.selectFrom('card').selectAll().execute()
    for (const { token } of items) expect(JSON.stringify(kept)).not.toContain(token)
  })

  it('asked for again before anybody used them are the same cards, and only the new QR opens', async () => {
    const person = await scene.registered()
    const first = await scene.cardOf(person)
    const again = await scene.cardOf(person)
    expect(again.number).toBe(first.number)
    await scene.setPin(first.id, '864213')
    expect(problemIn(await reader.scan(first.token, '864213')).code).toBe('wrong_card_or_pin')
    expect((await reader.scan(again.token, '864213')).statusCode).toBe(200)
    expect((await scene.cardOf(person)).number).not.toBe(first.number)
  })

  it('for two sheets at once are one card each', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => scene.registered()))
    const answers = await Promise.all([scene.make(all), scene.make([...all].reverse()), scene.make(all)])
    expect(answers.map(answer => answer.statusCode)).toEqual([200, 200, 200])
    for (const person of all) expect((await scene.look(person)).cards).toBe(1)
  })

  it('get their PIN from their person at the desk: it signs out everywhere, and no easy one is taken', async () => {
    const person = await scene.registered()
    const card = await scene.cardOf(person)
    const { birthYear } = await scene.look(person)
    for (const pin of ['123456', '1234', String(birthYear), card.number.slice(0, 4)])
      expect(problemIn(await scene.setPin(card.id, pin)).code).toBe('pin_too_easy')
    expect((await scene.setPin(card.id, '864213')).json()).toEqual({ set: true })
    const signedIn = await reader.scan(card.token, '864213')
    expect(signedIn.statusCode).toBe(200)
    const device = { cookie: `${deviceCookie}=${cookieOf(signedIn, deviceCookie)?.value}` }
    for (let tries = 0; tries < 5; tries++) await reader.signIn(card.number, '111119', device)
    expect(problemIn(await reader.signIn(card.number, '864213', device)).code).toBe('card_locked')
    await scene.setPin(card.id, '975310')
    expect((await reader.me(cookieOf(signedIn, 'yinling_session')?.value)).statusCode).toBe(401)
    expect((await reader.signIn(card.number, '975310', device)).statusCode).toBe(200)
    const row = await town.database.db
      .selectFrom('card')
      .selectAll()
      .where('id', '=', card.id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ made_by: scene.worker.person, pin_set_by: scene.worker.person })
  })

  it('that are lost are stopped: they open nothing, and their person is signed out', async () => {
    const card = await scene.cardOf(await scene.registered())
    await scene.setPin(card.id, '864213')
    const signedIn = await reader.scan(card.token, '864213')
    expect((await scene.stop(card.id)).json()).toEqual({ stopped: true })
    expect((await reader.me(cookieOf(signedIn, 'yinling_session')?.value)).statusCode).toBe(401)
    expect(problemIn(await reader.scan(card.token, '864213')).code).toBe('wrong_card_or_pin')
    expect(problemIn(await scene.stop(card.id)).code).toBe('no_such_card')
    expect(problemIn(await scene.setPin(card.id, '864213')).code).toBe('no_such_card')
  })

  it('of staff are none of the desk’s, even where the site knows them', async () => {
    const card = await scene.cardOf(await scene.registered())
    const { person } = await town.database.db
      .selectFrom('card')
      .select('person')
      .where('id', '=', card.id)
      .executeTakeFirstOrThrow()
    await giveRight(town.database, person, { role: 'coordinator', division: '620702' })
    expect(problemIn(await scene.stop(card.id)).code).toBe('no_such_card')
    expect(problemIn(await scene.setPin(card.id, '864213')).code).toBe('no_such_card')
  })

  it('of a stranger to the site, and of oneself, are not the desk’s', async () => {
    const foreign = await reader.card()
    const row = await town.database.db
      .selectFrom('card')
      .select('id')
      .where('number', '=', foreign.number)
      .executeTakeFirstOrThrow()
    expect(problemIn(await scene.setPin(row.id, '864213')).code).toBe('no_such_card')
    expect(problemIn(await scene.stop(row.id)).code).toBe('no_such_card')
  })
})
