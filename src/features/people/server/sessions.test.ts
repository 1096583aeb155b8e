import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deviceCookie, sessionCookie } from '../../../server/actor.ts'
import { cardReader, cookieOf } from '../../../server/testing/card-reader.ts'
import { addTown } from '../../../server/testing/sample-town.ts'
import { openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { listSessions } from '../contract.ts'

const phone = 'Mozilla/5.0 (Linux; Android 10; HLK-AL00) AppleWebKit/537.36 Chrome/87.0 Mobile Safari/537.36'
const desk = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36'

let town: TestApp
let reader: ReturnType<typeof cardReader>

beforeAll(async () => {
  town = await openTestApp()
  await addTown(town.database)
  reader = cardReader(town)
})
afterAll(() => town.close())

/** A second later: what happens in one instant has no order. */
const tick = () => town.clock.move({ hours: 1 / 3600 })

type Card = Awaited<ReturnType<ReturnType<typeof cardReader>['card']>>

/** Signs the card in on a new browser that names itself so; gives its cookies. */
async function signInOn(card: Card, userAgent: string, cookie?: string): Promise<string> {
  tick()
  const headers = { 'user-agent': userAgent, ...(cookie === undefined ? {} : { cookie }) }
  const response = await reader.signIn(card.number, card.pin, headers)
  expect(response.statusCode, response.payload).toBe(200)
  const device = cookieOf(response, deviceCookie)
  const kept = device ? `${deviceCookie}=${device.value}` : (cookie ?? '')
  return `${sessionCookie}=${cookieOf(response, sessionCookie)?.value}; ${kept}`
}

async function devicesOf(cookie: string) {
  const response = await town.get('/api/v1/me/sessions', undefined, { cookie })
  expect(response.statusCode, response.payload).toBe(200)
  return v.parse(v.strictObject(listSessions.reply.entries), response.json()).items
}

function end(id: string | undefined, cookie: string) {
  tick()
  return town.send('DELETE', `/api/v1/me/sessions/${id}`, undefined, undefined, { cookie })
}

function leave(cookie: string) {
  tick()
  return town.send('POST', '/api/v1/sign-out', undefined, undefined, { cookie })
}

const isSignedIn = async (cookie: string) =>
  (await town.get('/api/v1/me', undefined, { cookie })).statusCode === 200

describe('我的设备', () => {
  it('lists where I am signed in: this device first, then the last used, in words one knows', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const other = await reader.card()
    const [onPhone, atDesk] = [await signInOn(mine, phone), await signInOn(mine, desk)]
    await signInOn(other, phone)
    town.clock.move({ days: 3 })
    const seen = await devicesOf(onPhone)
    expect(seen).toMatchObject([
      { looks: 'android-phone', here: true, lastUsedOn: '2026-11-26' },
      { looks: 'computer', here: false, lastUsedOn: '2026-11-23' },
    ])
    expect(await devicesOf(atDesk)).toMatchObject([
      { looks: 'computer', here: true, lastUsedOn: '2026-11-26' },
      { looks: 'android-phone', here: false, lastUsedOn: '2026-11-26' },
    ])
  })

  it('ends one of my sessions at once, and only that one', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const [here, lost] = [await signInOn(mine, phone), await signInOn(mine, desk)]
    const id = (await devicesOf(here)).find(each => !each.here)?.id
    expect((await end(id, here)).json()).toEqual({ ended: true })
    expect(await isSignedIn(lost)).toBe(false)
    expect(await isSignedIn(here)).toBe(true)
    expect(await devicesOf(here)).toHaveLength(1)
    // A second tap: it is gone already, and nothing else happens.
    expect(problemIn(await end(id, here))).toMatchObject({ status: 404, code: 'no_such_sign_in' })
    expect(await isSignedIn(here)).toBe(true)
  })

  it('answers for a session of somebody else as for one that never was, and leaves it alone', async () => {
    reader.nextNetwork()
    const [mine, other] = [await reader.card(), await reader.card()]
    const [here, foreign] = [await signInOn(mine, phone), await signInOn(other, phone)]
    const [theirs] = await devicesOf(foreign)
    const [refusal, never] = [await end(theirs?.id, here), await end(mine.device, here)]
    expect(problemIn(refusal)).toMatchObject({ status: 404, code: 'no_such_sign_in' })
    expect(refusal.payload).toBe(never.payload)
    expect(await isSignedIn(foreign)).toBe(true)
  })

  it('needs a session to look and to end', async () => {
    expect(problemIn(await town.get('/api/v1/me/sessions')).code).toBe('not_signed_in')
    const nobody = await town.send(
      'DELETE',
      '/api/v1/me/sessions/01930000-0000-7000-8000-000000000001',
      undefined,
    )
    expect(problemIn(nobody).code).toBe('not_signed_in')
  })

  it('is one line for one browser, whoever lost which cookie', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    const first = await signInOn(mine, phone)
    const device = first.split('; ')[1] ?? ''
    const again = await signInOn(mine, phone, device)
    expect(await devicesOf(again)).toHaveLength(1)
    expect(await isSignedIn(first)).toBe(false)
  })

  it('does not list what is over', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    await signInOn(mine, desk)
    town.clock.move({ days: 181 })
    const here = await signInOn(mine, phone)
    expect(await devicesOf(here)).toMatchObject([{ looks: 'android-phone', here: true }])
  })
})

describe('the audit', () => {
  const entries = (person: string) =>
    town.database.db
      .selectFrom('audit_entry')
      .select(['county', 'what', 'actor', 'thing', 'device', 'outcome'])
      .where('person', '=', person)
      .orderBy('id')
      .execute()

  it('says who signed in, failed to, ended a session and left, with ids only', async () => {
    reader.nextNetwork()
    const mine = await reader.card()
    await reader.signIn(mine.number, '000000')
    const here = await signInOn(mine, phone)
    const lost = await signInOn(mine, desk)
    const id = (await devicesOf(here)).find(each => !each.here)?.id
    await end(id, here)
    await leave(lost)
    await leave(here)
    const seen = await entries(mine.person)
    expect(seen.map(({ what, outcome }) => `${what} ${outcome}`)).toEqual([
      'sign_in wrong_card_or_pin',
      'sign_in done',
      'sign_in done',
      'session_end done',
      'sign_out done',
    ])
    expect(seen[0]).toMatchObject({ actor: null, device: null, county: '620702' })
    expect(seen[3]).toMatchObject({ actor: mine.person, thing: id })
    expect(seen.slice(1).every(each => each.device !== null)).toBe(true)
  })

  it('holds one line for a card that rests, however often it is tried, and none of number, PIN or address', async () => {
    reader.nextNetwork()
    const before = await reader.count('audit_entry')
    for (let tries = 0; tries < 20; tries++) {
      tick()
      await reader.signIn('55555555', '987123')
    }
    const rows = await town.database.db.selectFrom('audit_entry').selectAll().orderBy('id').execute()
    expect(rows.slice(before).map(each => `${each.county} ${each.outcome}`)).toEqual([
      ...Array.from({ length: 5 }, () => '000000 wrong_card_or_pin'),
      '000000 card_locked',
    ])
    expect(JSON.stringify(rows)).not.toMatch(/55555555|987123|127\.1/)
  })

  it('can be added to and read by the app, never changed', async () => {
    for (const sql of [
      "UPDATE audit_entry SET outcome = 'done'",
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ])
      await expect(town.database.pool.query(sql)).rejects.toThrow(/permission denied/)
  })
})
