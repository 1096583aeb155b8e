import { readdir, readFile, stat } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addTown, newAct } from '../../../server/testing/sample-town.ts'
import { codeAt, goodPassphrase, staffScene } from '../../../server/testing/staff-scene.ts'
import { openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { readyFirstAdministrator } from './first-administrator.ts'

let town: TestApp
let scene: ReturnType<typeof staffScene>

beforeEach(async () => {
  town = await openTestApp({}, false)
  scene = staffScene(town)
})
afterEach(() => town.close())

const ready = () => readyFirstAdministrator(town.context, 'https://yinling.example')
const linkIn = async (file: string | undefined) => (await readFile(file ?? '', 'utf8')).trim()
const tokenOf = (link: string) => link.slice(link.indexOf('#') + 1)
/** As a start does: the token of the link in the file. */
const firstToken = async () => tokenOf(await linkIn(await ready()))
const codeOf = (response: Parameters<typeof problemIn>[0]) => problemIn(response).code
const people = async () => (await town.database.db.selectFrom('person').select('id').execute()).length

describe('the first administrator’s link', () => {
  it('stands in a file that its owner alone can read, behind a #, and nowhere else', async () => {
    const file = await ready()
    expect((await stat(file ?? '')).mode & 0o777).toBe(0o600)
    const link = await linkIn(file)
    expect(link).toMatch(/^https:\/\/yinling\.example\/staff\/start#[\w-]{43}$/)
    const rows = JSON.stringify(await town.database.db.selectFrom('staff_invitation').selectAll().execute())
    expect(rows).not.toContain(tokenOf(link))
    await scene.start(tokenOf(link))
    expect(town.logged()).not.toContain(tokenOf(link))
    const folder = town.context.config.dataDir
    expect(await readdir(folder)).toEqual(['keys.json'])
  })

  it('makes an administrator, once, who signs in with what was set up; then the file is gone and no start makes another', async () => {
    const token = await firstToken()
    const { response, secret, wanted } = await scene.start(token)
    expect(response.statusCode, response.payload).toBe(200)
    const { card } = response.json()
    expect(card).toMatch(/^[1-9]\d{7}$/)
    expect(response.headers['set-cookie']).toBeUndefined()
    scene.nextCode()
    const { cookie } = await scene.signedIn({ card, secret })
    const me = await town.get('/api/v1/me', undefined, { cookie })
    expect(me.json()).toMatchObject({ name: '赵敏', roles: [{ role: 'administrator' }] })
    expect(await ready()).toBeUndefined()
    expect(await readdir(town.context.config.dataDir)).toEqual(['keys.json'])
    expect(codeOf(await scene.open(token))).toBe('no_such_invitation')
    expect(codeOf(await scene.send('POST', 'start', { ...wanted, id: newAct() }))).toBe('no_such_invitation')
  })

  it('is not answered twice with its code: the one that set it up is used', async () => {
    const { response, secret, wanted } = await scene.start(await firstToken())
    const signIn = await scene.signIn({ card: response.json().card, secret }, { code: wanted.code })
    expect(codeOf(signIn)).toBe('wrong_staff_sign_in')
  })

  it('goes on at the next start while it is good, and is another one a day later', async () => {
    const link = await linkIn(await ready())
    town.clock.move({ hours: 23 })
    expect(await linkIn(await ready())).toBe(link)
    town.clock.move({ hours: 1 })
    expect(codeOf(await scene.open(tokenOf(link)))).toBe('no_such_invitation')
    const next = await linkIn(await ready())
    expect(next).not.toBe(link)
    expect(codeOf((await scene.start(tokenOf(link))).response)).toBe('no_such_invitation')
    expect((await scene.open(tokenOf(next))).statusCode).toBe(200)
  })

  it('is the only one, however many processes start at once', async () => {
    await Promise.all([ready(), ready(), ready()])
    const rows = await town.database.db.selectFrom('staff_invitation').select('id').execute()
    expect(rows).toHaveLength(1)
    expect((await scene.open(await firstToken())).statusCode).toBe(200)
  })

  it('is not there in a demo', async () => {
    expect(await readyFirstAdministrator({ ...town.context, demo: true }, 'http://localhost')).toBeUndefined()
    expect(await town.database.db.selectFrom('staff_invitation').select('id').execute()).toEqual([])
  })

  it('is worth nothing once somebody else became administrator', async () => {
    const token = await firstToken()
    await addTown(town.database)
    await scene.member('先来的', { role: 'administrator' })
    expect(codeOf(await scene.open(token))).toBe('no_such_invitation')
    expect(codeOf((await scene.start(token)).response)).toBe('no_such_invitation')
  })
})

describe('what a link asks before it makes anybody', () => {
  it.each([
    ['a wrong code', { code: '000000' }, 'wrong_totp'],
    ['an easy passphrase', { passphrase: 'woaini1314520' }, 'passphrase_too_easy'],
    ['one’s own name as passphrase', { passphrase: 'zhaomin zhaomin 2026' }, 'passphrase_too_easy'],
    ['a setup that we never gave out', { setup: 'fields-x.AAAA' }, 'no_such_invitation'],
    ['a name without letters', { name: '12' }, 'bad_input'],
    ['a token that is none', { token: 'A'.repeat(43) }, 'no_such_invitation'],
  ])('%s makes nobody, and the link stays good', async (_, wrong, code) => {
    const token = await firstToken()
    expect(codeOf((await scene.start(token, wrong)).response)).toBe(code)
    expect(await people()).toBe(0)
    expect((await scene.start(token)).response.statusCode).toBe(200)
  })

  it('a fresh secret each time it is opened: who looked before knows nothing', async () => {
    const token = await firstToken()
    const before = (await scene.open(token)).json()
    const { secret, response } = await scene.start(token)
    expect(before.secret).not.toBe(secret)
    expect(before.address).toMatch(new RegExp(`^otpauth://totp/.*secret=${before.secret}`))
    scene.nextCode()
    const { card } = response.json()
    const code = codeAt(before.secret, town.clock.now())
    expect(codeOf(await scene.signIn({ card, secret }, { code }))).toBe('wrong_staff_sign_in')
  })

  it('the reply lost, the same again is answered the same and makes nobody else', async () => {
    const token = await firstToken()
    const { wanted, response } = await scene.start(token)
    const again = await scene.send('POST', 'start', wanted)
    expect(again.json()).toEqual(response.json())
    expect(await people()).toBe(1)
  })

  it('of two who come at once with one link one is made', async () => {
    const token = await firstToken()
    const both = await Promise.all([
      scene.start(token, { name: '甲某' }),
      scene.start(token, { name: '乙某' }),
    ])
    expect(both.map(({ response }) => response.statusCode).sort()).toEqual([200, 404])
    expect(await people()).toBe(1)
  })

  it('keeps passphrase and secret so that nobody reads them in the database', async () => {
    const { secret } = await scene.start(await firstToken())
    const [row] = await town.database.db.selectFrom('staff_factor').selectAll().execute()
    const text = JSON.stringify(row)
    expect(text).not.toContain(secret)
    expect(text).not.toContain(goodPassphrase)
    expect(row?.passphrase_hash).toMatch(/^\$argon2id\$/)
  })
})
