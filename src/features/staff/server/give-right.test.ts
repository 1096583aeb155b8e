import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countyScene, type Signed } from '../../../server/testing/county-scene.ts'
import { addSite } from '../../../server/testing/sample-openings.ts'
import { newAct } from '../../../server/testing/sample-town.ts'
import { softAuthenticator } from '../../../server/testing/soft-authenticator.ts'
import { goodPassphrase } from '../../../server/testing/staff-scene.ts'
import { giveRight } from '../../../server/testing/test-app.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'

let county: Awaited<ReturnType<typeof countyScene>>
let second: StaffRight
let coordinator: Signed
let administrator: Signed
let worker: Signed

const also = ({ cookie }: Signed, role: string, right: StaffRight) =>
  county.scene.send('POST', `roles/${role}/also`, { right }, { cookie })
const restore = ({ cookie }: Signed, role: string, id = newAct()) =>
  county.scene.send('POST', `roles/${role}/restore`, { id }, { cookie })
const rightsOf = async ({ member: { person } }: Signed) =>
  (
    await county.town.database.db
      .selectFrom('staff_role')
      .select(['role', 'site', 'division', 'given_by'])
      .where('person', '=', person)
      .execute()
  ).map(({ role, site, division }) => `${role} ${site ?? division ?? ''}`)
const code = (response: Parameters<typeof county.codeOf>[0]) => county.codeOf(response)

beforeAll(async () => {
  county = await countyScene()
  second = { role: 'staff', site: await addSite(county.town.database, '620702') }
})
afterAll(() => county.town.close())
beforeEach(async () => {
  // The worker first: what the two show stays fresh.
  worker = await county.come('王站长', county.worksHere)
  administrator = await county.come('吴管理', { role: 'administrator' })
  coordinator = await county.come('周县长', { role: 'coordinator', division: '620702' })
})

describe('another right for who works already', () => {
  it('holds at once, in the session that is open, and is a line of the audit', async () => {
    if (second.role !== 'staff') throw new Error('no site')
    expect((await county.callList(worker, second.site)).statusCode).not.toBe(200)
    const role = await county.roleOf(worker)
    for (let again = 0; again < 2; again++)
      expect((await also(coordinator, role, second)).json()).toEqual({ given: true })
    expect((await county.callList(worker, second.site)).statusCode).toBe(200)
    expect((await county.callList(worker)).statusCode).toBe(200)
    const given = await county.roleOf(worker, second.site)
    expect(await county.linesOf(given)).toEqual([
      { what: 'staff_right_given', actor: coordinator.member.person, county: '620702', outcome: 'done' },
    ])
  })

  it('is given within what one may give, to whom one may appoint, and never to oneself', async () => {
    const role = await county.roleOf(worker)
    const far: StaffRight = { role: 'staff', site: county.elsewhere }
    expect(code(await also(coordinator, role, far))).toBe('not_allowed')
    expect(code(await also(coordinator, role, { role: 'coordinator', division: '620702' }))).toBe(
      'not_allowed',
    )
    expect(code(await also(worker, role, second))).toBe('not_allowed')
    const stranger = await county.come('外县站长', far)
    expect(code(await also(coordinator, await county.roleOf(stranger), second))).toBe('no_such_right')
    expect(code(await also(coordinator, newAct(), second))).toBe('no_such_right')
    await giveRight(county.town.database, coordinator.member.person, county.worksHere)
    const own = await county.roleOf(coordinator, county.here)
    expect(code(await also(coordinator, own, second))).toBe('own_right')
    const lead: StaffRight = { role: 'coordinator', division: '620702' }
    expect((await also(administrator, role, lead)).statusCode).toBe(200)
    expect(await rightsOf(worker)).toContain('coordinator 620702')
  })

  it('wants to know again who asks, and a place that is there', async () => {
    const role = await county.roleOf(worker)
    const none: StaffRight = { role: 'coordinator', division: '990101' }
    expect(code(await also(administrator, role, none))).toBe('no_such_place')
    county.town.clock.move({ hours: 5 / 60 })
    expect(code(await also(coordinator, role, second))).toBe('prove_again')
    expect(await rightsOf(worker)).toHaveLength(1)
  })

  it('given by two at once is one; and with a suspension at the same moment nobody keeps what nobody saw', async () => {
    const role = await county.roleOf(worker)
    await Promise.all([also(coordinator, role, second), also(administrator, role, second)])
    expect(await rightsOf(worker)).toHaveLength(2)
    const other = await county.come('李站长', county.worksHere)
    const theirs = await county.roleOf(other)
    await county.prove(coordinator)
    await county.prove(administrator)
    const [given] = await Promise.all([
      also(coordinator, theirs, second),
      county.suspend(administrator, theirs),
    ])
    // Whichever came first: given before the suspension it stands, after it there is nothing to add to.
    expect(await rightsOf(other)).toHaveLength(given.statusCode === 200 ? 1 : 0)
  })
})

describe('bringing somebody back', () => {
  it('is a link for the same person, with new factors; the old ones and their passkeys open nothing', async () => {
    const key = softAuthenticator({ origin: 'http://localhost', rpId: 'localhost' })
    const { cookie } = worker
    await county.prove(worker)
    const asked = await county.scene.send('POST', 'me/challenge', { for: 'add' }, { cookie })
    const made = key.make(asked.json().challenge)
    await county.scene.send('POST', 'me/passkeys', { id: newAct(), name: '这台电脑', made }, { cookie })
    const role = await county.roleOf(worker)
    await county.suspend(coordinator, role)
    const site = await county.town.get(`/api/v1/staff/sites/${county.here}`, undefined, {
      cookie: coordinator.cookie,
    })
    expect(site.json().former).toContainEqual(expect.objectContaining({ id: role, name: '王站长' }))
    const link = (await restore(coordinator, role)).json()
    expect(link).toMatchObject({ right: county.worksHere })
    const { response, secret } = await county.scene.start(link.token, {
      ...{ name: '冒名顶替', passphrase: '河边晒着七张新编好的草席' },
    })
    expect(response.json()).toEqual({ card: worker.member.card })
    county.scene.nextCode()
    expect(code(await county.scene.signIn(worker.member))).toBe('wrong_staff_sign_in')
    expect(
      code(await county.scene.signIn({ card: worker.member.card, secret }, { passphrase: goodPassphrase })),
    ).toBe('wrong_staff_sign_in')
    const back = await county.scene.signIn(
      { card: worker.member.card, secret },
      { passphrase: '河边晒着七张新编好的草席' },
    )
    expect(back.statusCode, back.payload).toBe(200)
    const challenge = (await county.scene.send('POST', 'passkey/challenge', {})).json().challenge
    expect(code(await county.scene.send('POST', 'passkey/sign-in', { signed: key.sign(challenge) }))).toBe(
      'wrong_passkey',
    )
    const { db } = county.town.database
    const profile = db.selectFrom('person_profile').select('name').where('person', '=', worker.member.person)
    expect(await profile.execute()).toEqual([{ name: '王站长' }])
    const lines = await county.linesOf(link.id)
    expect(lines.map(({ what }) => what).sort()).toEqual([
      'staff_link_opened',
      'staff_restored',
      'staff_started',
    ])
  })

  it('is not of who serves somewhere: a link must not come by rights that others gave', async () => {
    const role = await county.roleOf(worker)
    expect(code(await restore(coordinator, role))).toBe('still_staff')
    await county.suspend(coordinator, role)
    await giveRight(county.town.database, worker.member.person, { role: 'administrator' })
    expect(code(await restore(coordinator, role))).toBe('still_staff')
    const before = await county.scene.signIn(worker.member)
    expect(before.statusCode).toBe(200)
  })

  it('by a link that lay about while they came back otherwise is nothing any more', async () => {
    const role = await county.roleOf(worker)
    await county.suspend(coordinator, role)
    const links = [(await restore(coordinator, role)).json(), (await restore(administrator, role)).json()]
    const both = await Promise.all(links.map(({ token }) => county.scene.start(token)))
    const codes = both.map(({ response }) => response.statusCode)
    expect(codes.sort()).toEqual([200, 404])
    expect(await rightsOf(worker)).toHaveLength(1)
  })

  it('is for who may appoint there, never for oneself, and wants to know again who asks', async () => {
    const role = await county.roleOf(worker)
    await county.suspend(coordinator, role)
    const far = await county.come('外县管理', { role: 'coordinator', division: '620721' })
    expect(code(await restore(far, role))).toBe('no_such_right')
    await giveRight(county.town.database, worker.member.person, { role: 'coordinator', division: '620702' })
    county.scene.nextCode()
    const self = { member: worker.member, ...(await county.scene.signedIn(worker.member)) }
    expect(code(await restore(self, role))).toBe('own_right')
    const other = await county.come('李站长', county.worksHere)
    const theirs = await county.roleOf(other)
    await county.prove(coordinator)
    await county.suspend(coordinator, theirs)
    county.town.clock.move({ hours: 5 / 60 })
    expect(code(await restore(coordinator, theirs))).toBe('prove_again')
  })

  it('the reply lost, makes another link in its place', async () => {
    const role = await county.roleOf(worker)
    await county.suspend(coordinator, role)
    const id = newAct()
    const [first, again] = [await restore(coordinator, role, id), await restore(coordinator, role, id)]
    expect(code(await county.scene.open(first.json().token))).toBe('no_such_invitation')
    expect((await county.scene.open(again.json().token)).json()).toMatchObject({ name: '王站长' })
  })
})
