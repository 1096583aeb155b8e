import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sessionCookie } from '../../../server/actor.ts'
import { cookieOf } from '../../../server/testing/card-reader.ts'
import { addTown } from '../../../server/testing/sample-town.ts'
import { codeAt, type Member, staffScene } from '../../../server/testing/staff-scene.ts'
import { openTestApp, problemIn, type TestApp, takeRights } from '../../../server/testing/test-app.ts'

let town: TestApp
let site: string
let scene: ReturnType<typeof staffScene>
let worker: Member

beforeAll(async () => {
  town = await openTestApp({}, false)
  site = (await addTown(town.database)).site
  scene = staffScene(town)
})
afterAll(() => town.close())
beforeEach(async () => {
  scene.nextCode()
  worker = await scene.member('王站长', { role: 'staff', site })
})

const callList = (cookie: string) => town.get(`/api/v1/sites/${site}/call-list`, undefined, { cookie })
const minutes = (count: number) => town.clock.move({ hours: count / 60 })
const codeOf = (response: Parameters<typeof problemIn>[0]) => problemIn(response).code
const auditOf = (person: string) =>
  town.database.db
    .selectFrom('audit_entry')
    .select(['what', 'outcome'])
    .where('person', '=', person)
    .execute()

describe('passphrase and code', () => {
  it('let staff in, outside a demo too, to what is theirs', async () => {
    const { cookie } = await scene.signedIn(worker)
    expect((await callList(cookie)).statusCode).toBe(200)
    const me = await town.get('/api/v1/me', undefined, { cookie })
    expect(me.json()).toMatchObject({ id: worker.person, roles: [{ role: 'staff', site }] })
    expect(await auditOf(worker.person)).toContainEqual({ what: 'sign_in', outcome: 'done' })
  })

  it('take the passphrase however it is typed, and the code with spaces and full-width digits', async () => {
    const code = scene.codeNow(worker).replace(/(...)/, '$1 ').replace('1', '１')
    expect(
      (await scene.signIn(worker, { passphrase: ' 甘泉巷口第三棵老槐树下乘凉　', code })).statusCode,
    ).toBe(200)
  })

  it('refuse with one answer a wrong passphrase, a wrong code, an unknown card and a card that is nobody’s on the staff', async () => {
    const wrong = { passphrase: '甘泉巷口第四棵老槐树下乘凉' }
    const answers = [
      await scene.signIn(worker, wrong),
      await scene.signIn(worker, { code: codeAt(worker.secret, town.clock.now() - 600_000) }),
      await scene.signIn(worker, { card: '99999999' }),
      await scene.signIn(worker, { card: '99999998', ...wrong }),
    ].map(({ statusCode, payload }) => `${statusCode} ${payload}`)
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('wrong_staff_sign_in')
  })

  it('refuse a code that was used, in the same half minute and from another window', async () => {
    const code = scene.codeNow(worker)
    expect((await scene.signIn(worker, { code })).statusCode).toBe(200)
    expect(codeOf(await scene.signIn(worker, { code }))).toBe('wrong_staff_sign_in')
    // The one before is still within what clocks may be off, and older than the one used.
    const before = codeAt(worker.secret, town.clock.now() - 30_000)
    expect(codeOf(await scene.signIn(worker, { code: before }))).toBe('wrong_staff_sign_in')
  })

  it('of two at once with one code one gets in', async () => {
    const code = scene.codeNow(worker)
    const both = await Promise.all([scene.signIn(worker, { code }), scene.signIn(worker, { code })])
    expect(both.map(each => each.statusCode).sort()).toEqual([200, 401])
  })

  it('don’t use up the code of somebody whose passphrase was wrong', async () => {
    const code = scene.codeNow(worker)
    await scene.signIn(worker, { code, passphrase: 'somebody else guesses this' })
    expect((await scene.signIn(worker, { code })).statusCode).toBe(200)
  })

  it('rest for 15 minutes after five wrong tries, the right ones too, also a card that nobody has', async () => {
    for (const card of [worker.card, '88888888']) {
      for (let wrong = 0; wrong < 5; wrong++)
        expect(codeOf(await scene.signIn(worker, { card, passphrase: 'wrong one, wrong one' }))).toBe(
          'wrong_staff_sign_in',
        )
      expect(codeOf(await scene.signIn(worker, { card }))).toBe('staff_locked')
    }
    minutes(14)
    expect(codeOf(await scene.signIn(worker))).toBe('staff_locked')
    minutes(1.1)
    expect((await scene.signIn(worker)).statusCode).toBe(200)
  })

  it('of thirty guesses at once five are looked at', async () => {
    const guesses = Array.from({ length: 30 }, () =>
      scene.signIn(worker, { passphrase: 'wrong one, wrong one' }),
    )
    const codes = (await Promise.all(guesses)).map(codeOf)
    expect(codes.filter(code => code === 'wrong_staff_sign_in')).toHaveLength(5)
  })

  it('let nobody in who has no right any more, and say so only to who showed both', async () => {
    await takeRights(town.database, worker.person)
    expect(codeOf(await scene.signIn(worker, { passphrase: 'wrong one, wrong one' }))).toBe(
      'wrong_staff_sign_in',
    )
    const answer = await scene.signIn(worker)
    expect(codeOf(answer)).toBe('not_staff')
    expect(cookieOf(answer, sessionCookie)).toBeUndefined()
  })

  it('let nobody in with a card that was taken back', async () => {
    await town.database.db
      .updateTable('card')
      .set({ revoked_at: new Date() })
      .where('person', '=', worker.person)
      .execute()
    expect(codeOf(await scene.signIn(worker))).toBe('wrong_staff_sign_in')
  })

  it('leave no passphrase, code or card in the log', async () => {
    const code = scene.codeNow(worker)
    await scene.signIn(worker, { code })
    expect(town.logged()).not.toMatch(new RegExp(`${worker.card}|老槐树|${code}`))
  })
})

describe('a session of staff', () => {
  it('ends half an hour after its last use, and does not go on as anything less', async () => {
    const { cookie } = await scene.signedIn(worker)
    for (let use = 0; use < 4; use++) {
      minutes(28)
      expect((await callList(cookie)).statusCode).toBe(200)
    }
    minutes(30)
    expect(codeOf(await callList(cookie))).toBe('not_signed_in')
    expect(codeOf(await town.get('/api/v1/me', undefined, { cookie }))).toBe('not_signed_in')
  })

  it('ends after a day’s work however much it is used', async () => {
    const { cookie } = await scene.signedIn(worker)
    for (let use = 0; use < 28; use++) {
      minutes(25)
      await callList(cookie)
    }
    minutes(21)
    expect(codeOf(await callList(cookie))).toBe('not_signed_in')
  })

  it('is known by its last use, which no other session has, whatever the code does', async () => {
    const insert = (shown: string, used_at: Date | null) =>
      town.database.db
        .insertInto('web_session')
        .values({
          ...{
            id: worker.device,
            token_hash: Buffer.from('x'),
            person: worker.person,
            device: worker.device,
          },
          ...{ shown, used_at, created_at: new Date(), expires_at: new Date() },
        })
        .execute()
    await expect(insert('staff', null)).rejects.toThrow(/web_session_staff_use/)
    await expect(insert('code', new Date())).rejects.toThrow(/web_session_staff_use/)
    await expect(insert('other', null)).rejects.toThrow(/web_session_shown/)
  })
})

describe('showing again who one is', () => {
  const prove = (cookie: string, body: object) => scene.send('POST', 'prove', body, { cookie })
  const right = () => ({ passphrase: '甘泉巷口第三棵老槐树下乘凉', code: scene.codeNow(worker) })
  const askedAt = async () =>
    (
      await town.database.db
        .selectFrom('web_session')
        .select('asked_at')
        .where('person', '=', worker.person)
        .executeTakeFirst()
    )?.asked_at?.getTime()

  it('wants a fresh code, and is noted in the session and in the audit', async () => {
    const { cookie } = await scene.signedIn(worker)
    const used = await askedAt()
    expect(codeOf(await prove(cookie, right()))).toBe('wrong_proof')
    expect(await askedAt()).toBe(used)
    minutes(2)
    expect((await prove(cookie, right())).json()).toEqual({ minutes: 5 })
    expect(await askedAt()).toBe(town.clock.now())
    expect(await auditOf(worker.person)).toContainEqual({ what: 'staff_proved', outcome: 'done' })
  })

  it('takes no PIN outside a demo', async () => {
    const { cookie } = await scene.signedIn(worker)
    expect(codeOf(await prove(cookie, { pin: '975310' }))).toBe('wrong_proof')
  })

  it('rests after five wrong tries: a session left open is no place to guess in', async () => {
    const { cookie } = await scene.signedIn(worker)
    for (let wrong = 0; wrong < 5; wrong++)
      expect(codeOf(await prove(cookie, { ...right(), passphrase: 'wrong one, wrong one' }))).toBe(
        'wrong_proof',
      )
    minutes(1.5)
    expect(codeOf(await prove(cookie, right()))).toBe('staff_locked')
    expect((await scene.signIn(worker)).statusCode).toBe(200)
  })
})
