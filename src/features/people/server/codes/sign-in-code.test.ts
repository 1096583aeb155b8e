import type { LightMyRequestResponse } from 'fastify'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deviceCookie, sessionCookie } from '../../../../server/actor.ts'
import { cookiesOf } from '../../../../server/testing/card-reader.ts'
import { addCommunity, phoneCaller } from '../../../../server/testing/phone-caller.ts'
import { addTown } from '../../../../server/testing/sample-town.ts'
import { openTestApp, problemIn, type TestApp } from '../../../../server/testing/test-app.ts'

let town: TestApp
let caller: ReturnType<typeof phoneCaller>

beforeAll(async () => {
  town = await openTestApp()
  await addTown(town.database)
  await addCommunity(town.database)
  caller = phoneCaller(town)
})
afterAll(() => town.close())
beforeEach(() => caller.nextNetwork())

/** What only the owner of the tables may do. */
async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: town.database.ownerUrl })
  await owner.connect()
  await owner.query(statement)
  await owner.end()
}

const minutes = (count: number) => town.clock.move({ hours: count / 60 })
const codesIn = (responses: LightMyRequestResponse[]) =>
  responses.map(each => (each.statusCode === 200 ? 'in' : problemIn(each).code))

describe('signing in with a code', () => {
  it('sends six digits to the phone, however it is written, and lets its holder in', async () => {
    const { phone, person } = await caller.joined(caller.freshPhone())
    const browser = caller.browser()
    const asked = await browser.ask(`+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)} ${phone.slice(7)}`)
    expect(asked.json()).toEqual({ sent: true, minutes: 10 })
    expect(caller.codeOf(phone)).toMatch(/^\d{6}$/)
    expect(town.messages.at(-1)?.text).toContain(`验证码${caller.codeOf(phone)}，10分钟内有效`)
    const response = await browser.signIn(phone, caller.codeOf(phone))
    expect(response.json()).toMatchObject({ id: person, name: '李桂芳', divisionName: '甘泉社区' })
    expect((await browser.me()).json()).toMatchObject({ id: person })
    for (const each of cookiesOf(response)) expect(each).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  })

  it('takes the code as people copy it', async () => {
    const { phone } = await caller.joined(caller.freshPhone())
    const browser = caller.browser()
    await browser.ask(phone)
    const code = caller.codeOf(phone)
    expect((await browser.signIn(phone, ` ${code.slice(0, 3)} ${code.slice(3)} `)).statusCode).toBe(200)
  })

  it('refuses the same code a second time, on this device and on another', async () => {
    const { phone } = await caller.joined(caller.freshPhone())
    const browser = caller.browser()
    await browser.ask(phone)
    const code = caller.codeOf(phone)
    expect((await browser.signIn(phone, code)).statusCode).toBe(200)
    for (const again of [browser, caller.browser()])
      expect(problemIn(await again.signIn(phone, code))).toMatchObject({ status: 401, code: 'code_over' })
  })

  it('lets one in when the same right code comes ten times at once', async () => {
    const { phone } = await caller.joined(caller.freshPhone())
    await caller.browser().ask(phone)
    // Two processes: what holds must hold in the database.
    const other = await town.build()
    const browsers = Array.from({ length: 5 }, () => [caller.browser(), caller.browser(other)]).flat()
    const all = await Promise.all(browsers.map(each => each.signIn(phone, caller.codeOf(phone))))
    expect(codesIn(all).filter(code => code === 'in')).toHaveLength(1)
    expect(codesIn(all).filter(code => code === 'code_over')).toHaveLength(9)
  })

  it('refuses the sixth try, even a right one', async () => {
    const { phone } = await caller.joined(caller.freshPhone())
    const browser = caller.browser()
    await browser.ask(phone)
    for (let tries = 0; tries < 5; tries++)
      expect(problemIn(await browser.signIn(phone, caller.wrongFor(phone)))).toMatchObject({
        ...{ status: 401, code: 'wrong_code' },
      })
    expect(problemIn(await browser.signIn(phone, caller.codeOf(phone))).code).toBe('code_over')
    minutes(1.1)
    await browser.ask(phone)
    expect((await browser.signIn(phone, caller.codeOf(phone))).statusCode).toBe(200)
  })

  it('counts guesses that come all at once, over two processes', async () => {
    const phone = caller.freshPhone()
    await caller.browser().ask(phone)
    const other = await town.build()
    const wrong = caller.wrongFor(phone)
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => caller.browser(n % 2 ? other : town.app).signIn(phone, wrong)),
    )
    expect(codesIn(all).filter(code => code === 'wrong_code')).toHaveLength(5)
    expect(codesIn(all).filter(code => code === 'code_over')).toHaveLength(15)
  })

  it('is good for ten minutes', async () => {
    const { phone } = await caller.joined(caller.freshPhone())
    const browser = caller.browser()
    await browser.ask(phone)
    const first = caller.codeOf(phone)
    minutes(10.01)
    expect(problemIn(await browser.signIn(phone, first)).code).toBe('code_over')
    await browser.ask(phone)
    minutes(9.9)
    expect((await browser.signIn(phone, caller.codeOf(phone))).statusCode).toBe(200)
  })

  it('takes only the newest code of a phone, and no code of another phone', async () => {
    const [first, second] = [caller.freshPhone(), caller.freshPhone()]
    const browser = caller.browser()
    await browser.ask(first)
    await browser.ask(second)
    expect(problemIn(await browser.signIn(first, caller.codeOf(second))).code).toBe('wrong_code')
    const old = caller.codeOf(first)
    minutes(1.1)
    await browser.ask(first)
    if (caller.codeOf(first) !== old)
      expect(problemIn(await browser.signIn(first, old)).code).toBe('wrong_code')
    expect(problemIn(await browser.signIn(first, caller.codeOf(first))).code).toBe('nobody_yet')
  })

  it('uses no code up when letting somebody in breaks off half way', async () => {
    const { phone, person } = await caller.joined(caller.freshPhone())
    const browser = caller.browser()
    await browser.ask(phone)
    await asOwner(`ALTER TABLE web_session ADD CONSTRAINT broken CHECK (person <> '${person}') NOT VALID`)
    expect((await browser.signIn(phone, caller.codeOf(phone))).statusCode).toBe(500)
    await asOwner('ALTER TABLE web_session DROP CONSTRAINT broken')
    expect((await browser.signIn(phone, caller.codeOf(phone))).statusCode).toBe(200)
  })
})

describe('who asks about phones', () => {
  it('learns nothing: a phone that nobody has is answered the same at every step until the code is right', async () => {
    const known = (await caller.joined(caller.freshPhone())).phone
    const seen = []
    for (const phone of [known, caller.freshPhone()]) {
      caller.nextNetwork()
      const browser = caller.browser()
      const sent = town.messages.length
      const early = await browser.signIn(phone, '000000')
      const asked = await browser.ask(phone)
      const again = await browser.ask(phone)
      const wrong = await browser.signIn(phone, caller.wrongFor(phone))
      seen.push(
        [early, asked, again, wrong].map(each => [
          each.statusCode,
          each.payload,
          Object.keys(each.headers).sort(),
          cookiesOf(each).map(cookie => cookie.name),
        ]),
      )
      expect(town.messages.length - sent).toBe(1)
    }
    expect(seen[1]).toEqual(seen[0])
    expect(JSON.stringify(seen[0])).toContain('wrong_code')
  })

  it('gets one code a minute for a phone and five a day, over two processes', async () => {
    const phone = caller.freshPhone()
    const other = await town.build()
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) => caller.browser(n % 2 ? other : town.app).ask(phone)),
    )
    expect(codesIn(all).filter(code => code === 'in')).toHaveLength(1)
    expect(codesIn(all).filter(code => code === 'too_many_phone_codes')).toHaveLength(7)
    for (let more = 0; more < 4; more++) {
      minutes(1.1)
      caller.nextNetwork()
      expect((await caller.browser(more % 2 ? other : town.app).ask(phone)).statusCode).toBe(200)
    }
    minutes(1.1)
    expect(problemIn(await caller.browser().ask(phone))).toMatchObject({
      status: 429,
      code: 'too_many_phone_codes',
    })
    town.clock.move({ days: 1 })
    expect((await caller.browser().ask(phone)).statusCode).toBe(200)
  })

  it('gets codes for five phones a day on one device', async () => {
    const browser = caller.browser()
    const answers = []
    for (let n = 0; n < 7; n++) {
      caller.nextNetwork()
      answers.push(await browser.ask(caller.freshPhone()))
    }
    expect(codesIn(answers)).toEqual([...Array(5).fill('in'), 'too_many_phone_codes', 'too_many_phone_codes'])
    town.clock.move({ days: 1, hours: 1 })
    expect((await browser.ask(caller.freshPhone())).statusCode).toBe(200)
  })

  it('gets codes for sixty phones an hour from one network, one after another or at once over two processes', async () => {
    const other = await town.build()
    const ask = (n: number) => caller.browser(n % 2 ? other : town.app).ask(caller.freshPhone())
    const answers: LightMyRequestResponse[] = []
    for (let n = 0; n < 50; n++) answers.push(await ask(n))
    answers.push(...(await Promise.all(Array.from({ length: 30 }, (_, n) => ask(n)))))
    const let_in = codesIn(answers).filter(code => code === 'in').length
    expect(let_in).toBeLessThanOrEqual(60)
    expect(let_in).toBeGreaterThanOrEqual(50)
    town.clock.move({ hours: 1.01 })
    expect((await ask(0)).statusCode).toBe(200)
  })

  it('may fail with ten phones in a quarter of an hour from one network', async () => {
    const answers = []
    for (let n = 0; n < 12; n++) answers.push(await caller.browser().signIn(caller.freshPhone(), '000000'))
    expect(codesIn(answers)).toEqual([
      ...Array(10).fill('code_over'),
      'too_many_phone_codes',
      'too_many_phone_codes',
    ])
    minutes(15.1)
    expect(problemIn(await caller.browser().signIn(caller.freshPhone(), '000000')).code).toBe('code_over')
  })

  it.each([{ phone: '12345' }, { phone: '0936-8210000' }, { phone: 13812345678 }, { phone: '' }, {}, []])(
    'is told that %j is no mobile number',
    async payload => {
      expect(problemIn(await caller.browser().post('/api/v1/codes', payload))).toMatchObject({
        ...{ status: 400, code: 'bad_input' },
      })
    },
  )
})

it('gives a new device and session, never one that somebody planted', async () => {
  const { phone } = await caller.joined(caller.freshPhone())
  const browser = caller.browser()
  browser.jar.set(sessionCookie, 'planted').set(deviceCookie, 'planted')
  await browser.ask(phone)
  await browser.signIn(phone, caller.codeOf(phone))
  expect(browser.jar.get(sessionCookie)).toMatch(/^[\w-]{43}$/)
  expect(browser.jar.get(deviceCookie)).toMatch(/^[\w-]{43}$/)
})
