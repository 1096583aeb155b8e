import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sessionCookie } from '../../../../server/actor.ts'
import { cookieOf } from '../../../../server/testing/card-reader.ts'
import { countyScene, type Signed as Member } from '../../../../server/testing/county-scene.ts'
import { newAct } from '../../../../server/testing/sample-town.ts'
import { type SignMore, softAuthenticator } from '../../../../server/testing/soft-authenticator.ts'
import { giveRight, takeRights } from '../../../../server/testing/test-app.ts'

const home = { origin: 'http://localhost', rpId: 'localhost' }
let county: Awaited<ReturnType<typeof countyScene>>
let worker: Member
let key: ReturnType<typeof softAuthenticator>

const challengeFor = async (what: 'add' | 'prove', { cookie } = worker): Promise<string> =>
  (await county.scene.send('POST', 'me/challenge', { for: what }, { cookie })).json().challenge
const challengeToSignIn = async (): Promise<string> =>
  (await county.scene.send('POST', 'passkey/challenge', {})).json().challenge
const send = (made: object, more: object = {}, { cookie } = worker) =>
  county.scene.send('POST', 'me/passkeys', { id: newAct(), name: '这台电脑', made, ...more }, { cookie })
const add = async (more: object = {}, who = worker) =>
  send(key.make(await challengeFor('add', who)), more, who)
const signInWith = (signed: object) => county.scene.send('POST', 'passkey/sign-in', { signed })
const signIn = async (more: SignMore = {}) => signInWith(key.sign(await challengeToSignIn(), more))
const code = (response: Parameters<typeof county.codeOf>[0]) => county.codeOf(response)
const mine = async () =>
  (await county.town.get('/api/v1/staff/me', undefined, { cookie: worker.cookie })).json().passkeys
const outcomes = async (what: 'sign_in' | 'passkey_added' | 'passkey_removed' | 'staff_proved') =>
  (
    await county.town.database.db
      .selectFrom('audit_entry')
      .select('outcome')
      .where('what', '=', what)
      .where('person', '=', worker.member.person)
      .execute()
  ).map(({ outcome }) => outcome)

beforeAll(async () => {
  county = await countyScene()
})
afterAll(() => county.town.close())
beforeEach(async () => {
  worker = await county.come('王站长', county.worksHere)
  key = softAuthenticator(home)
})

describe('a passkey', () => {
  it('signs its holder in as staff, and says so on their own page', async () => {
    expect((await add()).statusCode).toBe(201)
    expect(await mine()).toMatchObject([{ name: '这台电脑', usedAt: null }])
    const response = await signIn()
    expect(response.statusCode, response.payload).toBe(200)
    const cookie = `${sessionCookie}=${cookieOf(response, sessionCookie)?.value}`
    expect((await county.callList({ cookie })).statusCode).toBe(200)
    expect((await mine())[0].usedAt).not.toBeNull()
    expect(await outcomes('passkey_added')).toEqual(['done'])
  })

  it('is added by who has just shown both factors, as staff, and by nobody with less', async () => {
    const ask = () => county.scene.send('POST', 'me/challenge', { for: 'add' }, { cookie: worker.cookie })
    const early = await challengeFor('add')
    county.town.clock.move({ hours: 5 / 60 - 0.001 })
    await takeRights(county.town.database, worker.member.person)
    expect(code(await send(key.make(early)))).toBe('not_allowed')
    expect(code(await ask())).toBe('not_allowed')
    await giveRight(county.town.database, worker.member.person, county.worksHere)
    county.town.clock.move({ hours: 0.002 })
    expect(code(await ask())).toBe('prove_again')
    expect(await mine()).toEqual([])
  })

  it('is added once, however often it is sent; somebody else’s id is refused', async () => {
    const [id, made] = [newAct(), key.make(await challengeFor('add'))]
    expect((await send(made, { id })).statusCode).toBe(201)
    expect((await send(made, { id })).statusCode).toBe(201)
    expect(await mine()).toHaveLength(1)
    const other = await county.come('李站长', county.worksHere)
    expect(code(await add({ id }, other))).toBe('id_reused')
    // The very key for somebody else: it stays whose it was.
    expect(code(await add({}, other))).toBe('wrong_passkey')
  })

  it.each<[string, SignMore]>([
    ['for another page', { origin: 'http://yinling.evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['without a finger or the lock of the screen', { verified: false }],
    ['as something else', { type: 'webauthn.get' }],
  ])('made %s is none', async (_, more) => {
    expect(code(await send(key.make(await challengeFor('add'), more)))).toBe('wrong_passkey')
    expect(await mine()).toEqual([])
  })

  it('made with somebody else’s challenge, an old one, or one to prove is none', async () => {
    const other = await county.come('李站长', county.worksHere)
    await county.prove(worker)
    const old = await challengeFor('add')
    for (const challenge of [await challengeFor('add', other), await challengeFor('prove'), 'mine'])
      expect(code(await send(key.make(challenge)))).toBe('wrong_passkey')
    county.town.clock.move({ hours: 5.1 / 60 })
    await county.prove(worker)
    expect(code(await send(key.make(old)))).toBe('wrong_passkey')
  })

  it('is one of ten at most', async () => {
    for (let n = 0; n < 10; n++) {
      expect((await add()).statusCode).toBe(201)
      key = softAuthenticator(home)
    }
    expect(code(await add())).toBe('too_many_passkeys')
  })
})

describe('signing in with one', () => {
  beforeEach(async () => {
    expect((await add()).statusCode).toBe(201)
  })

  it.each<[string, SignMore]>([
    ['another page', { origin: 'https://yinling.evil.example' }],
    ['another host', { rpId: 'evil.example' }],
    ['nobody’s finger', { verified: false }],
    ['something else', { type: 'webauthn.create' }],
  ])('for %s is refused', async (_, more) => {
    expect(code(await signIn(more))).toBe('wrong_passkey')
    expect((await outcomes('sign_in')).sort()).toEqual(['done', 'wrong_passkey'])
  })

  it('a second time with what was signed once is refused, from another window at the same moment too', async () => {
    const signed = key.sign(await challengeToSignIn())
    const both = await Promise.all([signInWith(signed), signInWith(signed)])
    expect(both.map(each => each.statusCode).sort()).toEqual([200, 401])
    expect(code(await signInWith(signed))).toBe('wrong_passkey')
  })

  it('with a challenge to prove, an old one, or one that was never given is refused', async () => {
    const old = await challengeToSignIn()
    for (const challenge of [await challengeFor('prove'), 'made-up'])
      expect(code(await signInWith(key.sign(challenge)))).toBe('wrong_passkey')
    county.town.clock.move({ hours: 5.1 / 60 })
    expect(code(await signInWith(key.sign(old)))).toBe('wrong_passkey')
  })

  it('by a copy is refused, and the audit says what it was: its count went back or stood still', async () => {
    expect((await signIn({ counter: 7 })).statusCode).toBe(200)
    for (const counter of [7, 3, 0]) expect(code(await signIn({ counter }))).toBe('wrong_passkey')
    expect((await outcomes('sign_in')).filter(each => each === 'passkey_copied')).toHaveLength(3)
    expect((await signIn({ counter: 8 })).statusCode).toBe(200)
  })

  it('of two uses at once with one count one gets in', async () => {
    const signed = [await challengeToSignIn(), await challengeToSignIn()].map(each =>
      key.sign(each, { counter: 50 }),
    )
    const both = await Promise.all(signed.map(signInWith))
    expect(both.map(each => each.statusCode).sort()).toEqual([200, 401])
  })

  it('by a device that never counts goes on and on', async () => {
    key = softAuthenticator(home)
    expect((await send(key.make(await challengeFor('add'), { counter: 0 }))).statusCode).toBe(201)
    for (let n = 0; n < 3; n++) expect((await signIn({ counter: 0 })).statusCode).toBe(200)
  })

  it('with another’s signature is refused, and with a key that nobody has alike', async () => {
    const stranger = softAuthenticator(home)
    const forged = { ...stranger.sign(await challengeToSignIn()), id: key.id }
    const answers = [await signInWith(forged), await signInWith(stranger.sign(await challengeToSignIn()))]
    const [known, unknown] = answers.map(({ statusCode, payload }) => `${statusCode} ${payload}`)
    expect(known).toContain('wrong_passkey')
    expect(unknown).toBe(known)
  })

  it('rests for a quarter of an hour after five wrong ones, the right one too', async () => {
    for (let n = 0; n < 5; n++) expect(code(await signIn({ verified: false }))).toBe('wrong_passkey')
    for (let n = 0; n < 3; n++) expect(code(await signIn())).toBe('staff_locked')
    expect((await outcomes('sign_in')).filter(each => each === 'wrong_passkey')).toHaveLength(5)
    county.town.clock.move({ hours: 15.1 / 60 })
    expect((await signIn()).statusCode).toBe(200)
  })

  it('opens nothing once it was removed, or its holder serves no more', async () => {
    const remove = (id: string, who = worker) =>
      county.scene.send('DELETE', `me/passkeys/${id}`, undefined, { cookie: who.cookie })
    const [{ id }] = await mine()
    const other = await county.come('李站长', county.worksHere)
    expect(code(await remove(id, other))).toBe('no_such_passkey')
    county.town.clock.move({ hours: 5 / 60 })
    expect(code(await remove(id))).toBe('prove_again')
    await county.prove(worker)
    for (let again = 0; again < 2; again++) expect((await remove(id)).json()).toEqual({ removed: true })
    expect(await outcomes('passkey_removed')).toEqual(['done'])
    expect(code(await signIn())).toBe('wrong_passkey')
    key = softAuthenticator(home)
    await add()
    await takeRights(county.town.database, worker.member.person)
    expect(code(await signIn())).toBe('not_staff')
  })
})

describe('showing again who one is', () => {
  const prove = (signed: object, { cookie } = worker) =>
    county.scene.send('POST', 'prove', { signed }, { cookie })

  it('is done by one’s own passkey, with a challenge given for that', async () => {
    await add()
    county.town.clock.move({ hours: 6 / 60 })
    expect(code(await prove(key.sign(await challengeToSignIn())))).toBe('wrong_proof')
    expect((await prove(key.sign(await challengeFor('prove')))).json()).toEqual({ minutes: 5 })
    key = softAuthenticator(home)
    expect((await add()).statusCode).toBe(201)
    expect((await outcomes('staff_proved')).sort()).toEqual(['done', 'wrong_proof'])
  })

  it('is never done by somebody else’s', async () => {
    await add()
    const other = await county.come('李站长', county.worksHere)
    const signed = key.sign(await challengeFor('prove', other))
    expect(code(await prove(signed, other))).toBe('wrong_proof')
  })
})

it('from one network only so many challenges are out at a time', async () => {
  const ask = () =>
    county.town.send('POST', '/api/v1/staff/passkey/challenge', {}, undefined, {
      'x-forwarded-for': '1.2.3.4',
    })
  const answers = []
  for (let n = 0; n < 61; n++) answers.push(await ask())
  expect(answers.filter(each => each.statusCode === 200)).toHaveLength(60)
  expect(code(await ask())).toBe('too_many_challenges')
  county.town.clock.move({ hours: 5.1 / 60 })
  expect((await ask()).statusCode).toBe(200)
})

it('where the app has an address of its own keys are for that one', async () => {
  const app = await county.town.build({ publicOrigin: 'https://yinling.example', trustProxy: ['loopback'] })
  const headers = { host: 'inside', origin: 'https://yinling.example', 'x-forwarded-proto': 'https' }
  const asked = await app.inject({
    ...{ method: 'POST', url: '/api/v1/staff/passkey/challenge', payload: {}, headers },
  })
  expect(asked.json().rpId).toBe('yinling.example')
})
