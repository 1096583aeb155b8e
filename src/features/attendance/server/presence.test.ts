import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deviceCookie } from '../../../server/actor.ts'
import { attendanceScene } from '../../../server/testing/attendance-scene.ts'
import { cookieOf } from '../../../server/testing/card-reader.ts'
import { addSite } from '../../../server/testing/sample-openings.ts'
import { addTown, newAct } from '../../../server/testing/sample-town.ts'
import {
  openTestApp,
  ownOrigin,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import { clearPasses } from './show-presence.ts'

const seconds = (count: number) => ({ hours: count / 3600 })

let town: TestApp
let site: string
let besides: string
let worker: SignedIn
let me: SignedIn
let scene: ReturnType<typeof attendanceScene>

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  besides = await addSite(town.database, '620702')
  scene = attendanceScene(town, site)
  worker = await scene.worker()
})
afterAll(() => town.close())
beforeEach(async () => {
  me = await scene.person()
})

const present = async (who: SignedIn, at = site) =>
  (await town.get(`/api/v1/sites/${at}/check-in`, who)).json().present
const answerTo = async (who: SignedIn | undefined, code: string, at = site) => {
  const response = await scene.show(who, code, at)
  return response.statusCode === 200 ? 'pass' : problemIn(response).code
}
const codeUrl = () => `/api/v1/sites/${site}/check-in-code`

describe('the code on the site’s screen', () => {
  it('leads to the page that trades it, at the origin people use', async () => {
    const { code, url, renewsAt, siteName } = (await town.get(codeUrl(), worker)).json()
    expect(url).toBe(`${ownOrigin}/check-in/${site}/${code}`)
    expect(siteName).toBe('甘泉社区服务站')
    expect(Date.parse(renewsAt) - town.clock.now()).toBeGreaterThan(0)
    const outside = await town.build({ publicOrigin: 'https://yinling.example.cn' })
    const reply = await outside.inject({ url: codeUrl(), headers: { cookie: worker.cookie } })
    expect(reply.json().url).toBe(`https://yinling.example.cn/check-in/${site}/${code}`)
  })

  it('changes every half minute, and is good until it has been gone for a minute', async () => {
    const codes = [await scene.codeFor(worker)]
    for (let n = 1; n < 4; n++) {
      town.clock.move(seconds(30))
      codes.push(await scene.codeFor(worker))
    }
    expect(new Set(codes).size).toBe(4)
    const answers = []
    for (const code of codes) answers.push(await answerTo(me, code))
    expect(answers).toEqual(['presence_code_over', 'pass', 'pass', 'pass'])
  })

  it('is made by nobody who lacks the server’s key', async () => {
    const other = await openTestApp()
    const away = await addTown(other.database)
    const stranger = attendanceScene(other, away.site)
    const foreign = await stranger.codeFor(await stranger.worker())
    expect(await answerTo(me, foreign)).toBe('wrong_presence_code')
    await other.close()
  })

  it('is shown to the site’s staff alone', async () => {
    expect((await town.get(codeUrl(), me)).statusCode).toBe(403)
    expect((await town.get(codeUrl())).statusCode).toBe(401)
    const elsewhere = await scene.worker(besides)
    expect(problemIn(await town.get(codeUrl(), elsewhere)).code).toBe('not_allowed')
    const none = await town.get(`/api/v1/sites/620702-${newAct()}/check-in-code`, worker)
    expect(problemIn(none).code).toBe('no_such_site')
  })
})

describe('trading it for a pass', () => {
  it('makes this device known to be there for 20 minutes, and no longer', async () => {
    expect(await present(me)).toBe(false)
    expect((await scene.show(me, await scene.codeFor(worker))).json()).toEqual({
      until: new Date(town.clock.now() + 20 * 60_000).toISOString(),
    })
    town.clock.move(seconds(20 * 60 - 1))
    expect(await present(me)).toBe(true)
    town.clock.move(seconds(1))
    expect(await present(me)).toBe(false)
  })

  it('works before anybody has signed in: the phone is given its cookie', async () => {
    const response = await scene.show(undefined, await scene.codeFor(worker))
    const cookie = cookieOf(response, deviceCookie)
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    const rows = await town.database.db
      .selectFrom('presence_pass as p')
      .innerJoin('device as d', 'd.id', 'p.device')
      .select(['p.site', 'd.kind'])
      .where('p.at', '=', new Date(town.clock.now()))
      .execute()
    expect(rows).toContainEqual({ site, kind: 'personal' })
  })

  it('takes no code of another site, none that was made up, and none of tomorrow', async () => {
    const code = await scene.codeFor(worker)
    expect(await answerTo(me, code, besides)).toBe('wrong_presence_code')
    expect(await answerTo(await scene.person(), `${code.slice(0, -1)}x`)).toBe('wrong_presence_code')
    expect(await answerTo(await scene.person(), 'z-0000000000000000')).toBe('wrong_presence_code')
    expect(await answerTo(await scene.person(), '')).toBe('wrong_presence_code')
    expect(await answerTo(me, code, `620702-${newAct()}`)).toBe('no_such_site')
    expect(await present(me)).toBe(false)
    expect(await present(me, besides)).toBe(false)
    town.clock.move({ days: 1 })
    const tomorrow = await scene.codeFor(worker)
    town.clock.move({ days: -1 })
    expect(await answerTo(await scene.person(), tomorrow)).toBe('wrong_presence_code')
  })

  it('rests a device after five made-up codes; old ones are honest and count against nobody', async () => {
    const old = await scene.codeFor(worker)
    town.clock.move(seconds(120))
    for (let n = 0; n < 8; n++) expect(await answerTo(me, old)).toBe('presence_code_over')
    for (let n = 0; n < 5; n++) expect(await answerTo(me, `1-${n}`)).toBe('wrong_presence_code')
    expect(await answerTo(me, await scene.codeFor(worker))).toBe('too_many_presence_codes')
    expect(await answerTo(await scene.person(), await scene.codeFor(worker))).toBe('pass')
    town.clock.move(seconds(15 * 60))
    expect(await answerTo(me, await scene.codeFor(worker))).toBe('pass')
  })

  it('bears a hall full of people from one address, and ends a guesser’s', async () => {
    const from = async (address: string, code: string) =>
      (await scene.show(undefined, code, site, address)).statusCode
    const code = await scene.codeFor(worker)
    const hall = await Promise.all(Array.from({ length: 120 }, () => from('127.9.0.1', code)))
    expect(new Set(hall)).toEqual(new Set([200]))
    for (let n = 0; n < 100; n++) await from('127.9.0.2', `2-${n}`)
    expect(await from('127.9.0.2', code)).toBe(429)
    expect(await from('127.9.0.1', code)).toBe(200)
  })

  it('leaves a line in the audit of the county, and no code in the log', async () => {
    const code = await scene.codeFor(worker)
    await scene.show(me, code)
    await scene.show(await scene.person(), `${code}0`)
    const lines = await town.database.db
      .selectFrom('audit_entry')
      .select(['outcome', 'thing', 'device', 'county'])
      .where('what', '=', 'presence')
      .where('at', '=', new Date(town.clock.now()))
      .execute()
    expect(lines).toContainEqual({ outcome: 'done', thing: site, device: me.device, county: '620702' })
    expect(lines).toContainEqual({
      ...{ outcome: 'wrong_presence_code', thing: site, device: null, county: '620702' },
    })
    await town.app.inject({ url: `/check-in/${site}/${code}` })
    expect(town.logged()).toContain('presence')
    expect(town.logged()).not.toContain(code)
  })

  it('again with the same code is the same pass, and no second line; a later code makes it longer', async () => {
    const noted = async () =>
      (
        await town.database.db
          .selectFrom('audit_entry')
          .select('id')
          .where('what', '=', 'presence')
          .where('device', '=', me.device)
          .execute()
      ).length
    const code = await scene.codeFor(worker)
    // From one phone at one moment, as a finger that trembles sends it.
    const all = await Promise.all([1, 2, 3].map(() => scene.show(me, code)))
    expect(new Set(all.map(({ payload }) => payload)).size).toBe(1)
    town.clock.move(seconds(20))
    expect((await scene.show(me, code)).payload).toBe(all[0]?.payload)
    expect(await noted()).toBe(1)
    town.clock.move(seconds(15 * 60))
    const later = (await scene.show(me, await scene.codeFor(worker))).json()
    expect(later.until).toBe(new Date(town.clock.now() + 20 * 60_000).toISOString())
    expect(await noted()).toBe(2)
  })

  it('is forgotten when it is over', async () => {
    await scene.arrive(me, worker)
    const count = async () =>
      (await town.database.db.selectFrom('presence_pass').select('device').execute()).length
    expect(await count()).toBeGreaterThan(0)
    town.clock.move(seconds(20 * 60))
    await clearPasses(town.context)
    expect(await count()).toBe(0)
  })
})

describe('what I can sign in to here', () => {
  it('is what I have a place in at this site today', async () => {
    const [today, elsewhere, tomorrow, waiting] = [
      await scene.lesson(1),
      await attendanceScene(town, besides).lesson(1),
      await scene.lesson(24),
      await scene.lesson(1, { capacity: 0 }),
    ]
    for (const { id } of [today, elsewhere, tomorrow, waiting]) await scene.enrol(me, id)
    const reply = (await town.get(`/api/v1/sites/${site}/check-in`, me)).json()
    expect(reply).toMatchObject({ siteId: site, siteName: '甘泉社区服务站', present: false })
    expect(reply.items).toMatchObject([
      { sessionId: today.sessions[0]?.id, openingId: today.id, place: '甘泉社区服务站', facts: [] },
    ])
  })

  it('is one line for who teaches a class and learns in it', async () => {
    const lesson = await scene.lesson(1)
    const giver = { county: '620702', id: `620702-${newAct()}`, opening: lesson.id, role: 'giver' }
    await town.database.db
      .insertInto('slot')
      .values({ ...giver, session: null, capacity: 2 })
      .execute()
    for (const role of ['taker', 'giver']) await scene.enrol(me, lesson.id, { role })
    expect((await town.get(`/api/v1/sites/${site}/check-in`, me)).json().items).toHaveLength(1)
  })

  it('is for whom is signed in, at a site there is', async () => {
    expect((await town.get(`/api/v1/sites/${site}/check-in`)).statusCode).toBe(401)
    const none = await town.get(`/api/v1/sites/620702-${newAct()}/check-in`, me)
    expect(problemIn(none).code).toBe('no_such_site')
    const lone = await signInAs(town.database, '独自')
    expect((await town.get(`/api/v1/sites/${site}/check-in`, lone)).json().items).toEqual([])
  })

  it('over some days is at most a month', async () => {
    const asked = await town.get('/api/v1/me/attendance?from=2026-11-01&to=2026-12-02', me)
    expect(problemIn(asked).code).toBe('too_many_days')
    expect((await town.get('/api/v1/me/attendance?from=2026-11-01&to=2026-12-01', me)).statusCode).toBe(200)
  })
})
