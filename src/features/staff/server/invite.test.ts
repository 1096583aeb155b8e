import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countyScene, type Signed } from '../../../server/testing/county-scene.ts'
import { newAct } from '../../../server/testing/sample-town.ts'
import { giveRight, takeRights } from '../../../server/testing/test-app.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'

let county: Awaited<ReturnType<typeof countyScene>>
let coordinator: Signed
let administrator: Signed

beforeAll(async () => {
  county = await countyScene()
})
afterAll(() => county.town.close())
beforeEach(async () => {
  coordinator = await county.come('周县长', { role: 'coordinator', division: '620702' })
  administrator = await county.come('吴管理', { role: 'administrator' })
})

describe('an invitation', () => {
  it('makes a worker of the site, who comes in with what they set up, and the audit names both', async () => {
    const made = (await county.invite(coordinator, county.worksHere)).json()
    expect(made).toMatchObject({ right: county.worksHere })
    expect((await county.scene.open(made.token)).json()).toMatchObject({
      name: '钱小燕',
      right: county.worksHere,
      place: made.place,
    })
    const { response, secret } = await county.scene.start(made.token)
    const worker = await county.scene.signedIn({ card: response.json().card, secret })
    expect((await county.callList(worker)).statusCode).toBe(200)
    expect((await county.callList(worker, county.elsewhere)).statusCode).not.toBe(200)
    const role = await county.town.database.db
      .selectFrom('staff_role')
      .selectAll()
      .where('site', '=', county.here)
      .orderBy('given_at', 'desc')
      .executeTakeFirstOrThrow()
    expect(role.given_by).toBe(coordinator.member.person)
    const opened = { what: 'staff_link_opened', actor: null, county: '620702', outcome: 'done' }
    expect(await county.linesOf(made.id)).toEqual([
      { what: 'staff_invited', actor: coordinator.member.person, county: '620702', outcome: 'done' },
      opened,
      opened,
      { what: 'staff_started', actor: role.person, county: '620702', outcome: 'done' },
    ])
  })

  it('by a coordinator is for staff of sites in the division, and for nothing else', async () => {
    const refused: StaffRight[] = [
      { role: 'staff', site: county.elsewhere },
      { role: 'staff', site: '620702-01930000-0000-7000-8000-000000000009' },
      { role: 'coordinator', division: '620702' },
      { role: 'auditor', division: '620702' },
      { role: 'administrator' },
    ]
    for (const right of refused)
      expect(county.codeOf(await county.invite(coordinator, right))).toBe('not_allowed')
    expect(
      county.codeOf(await county.invite(await county.come('王站长', county.worksHere), county.worksHere)),
    ).toBe('not_allowed')
    expect(
      county.codeOf(
        await county.invite(await county.come('审计', { role: 'auditor', division: '62' }), county.worksHere),
      ),
    ).toBe('not_allowed')
  })

  it('by an administrator is for any right whose place there is', async () => {
    for (const right of [
      { role: 'staff', site: county.elsewhere },
      { role: 'coordinator', division: '6207' },
      { role: 'auditor', division: '62' },
      { role: 'administrator' },
    ] as const)
      expect((await county.invite(administrator, right)).statusCode).toBe(200)
    expect(county.codeOf(await county.invite(administrator, { role: 'coordinator', division: '99' }))).toBe(
      'no_such_place',
    )
  })

  it('is worth nothing a day later, and nothing once it was used, forged or taken back', async () => {
    const [old, taken] = [
      (await county.invite(coordinator, county.worksHere)).json(),
      (await county.invite(coordinator, county.worksHere)).json(),
    ]
    const gone = await county.withdraw(coordinator, taken.id)
    expect(gone.statusCode).toBe(200)
    const forged = `${taken.token.slice(0, -1)}${taken.token.endsWith('A') ? 'B' : 'A'}`
    for (const token of [taken.token, forged])
      expect(county.codeOf((await county.scene.start(token)).response)).toBe('no_such_invitation')
    expect((await county.scene.start(old.token)).response.statusCode).toBe(200)
    expect(county.codeOf((await county.scene.start(old.token)).response)).toBe('no_such_invitation')
    const late = (await county.invite(coordinator, county.worksHere)).json()
    county.town.clock.move({ hours: 24 })
    expect(county.codeOf((await county.scene.start(late.token)).response)).toBe('no_such_invitation')
  })

  it('is taken back by whoever gave it, and by nobody else', async () => {
    const { id, token } = (await county.invite(coordinator, county.worksHere)).json()
    const other = await county.come('别的主任', { role: 'coordinator', division: '620702' })
    const answer = await county.withdraw(other, id)
    expect(county.codeOf(answer)).toBe('no_such_invitation')
    expect((await county.scene.open(token)).statusCode).toBe(200)
  })

  it('lets nobody in for somebody who may no longer appoint', async () => {
    const { token } = (await county.invite(coordinator, county.worksHere)).json()
    await county.suspend(administrator, await county.roleOf(coordinator))
    expect(county.codeOf(await county.scene.open(token))).toBe('no_such_invitation')
    expect(county.codeOf((await county.scene.start(token)).response)).toBe('no_such_invitation')
  })

  it('its reply lost, is made anew by the same id: the first link is dead; the id is nobody else’s', async () => {
    const id = newAct()
    const first = (await county.invite(coordinator, county.worksHere, { id })).json()
    const second = (await county.invite(coordinator, county.worksHere, { id })).json()
    expect(county.codeOf(await county.scene.open(first.token))).toBe('no_such_invitation')
    expect((await county.scene.open(second.token)).statusCode).toBe(200)
    expect(county.codeOf(await county.invite(coordinator, county.worksHere, { id, name: '别人' }))).toBe(
      'id_reused',
    )
    expect(county.codeOf(await county.invite(administrator, county.worksHere, { id }))).toBe('id_reused')
    await county.scene.start(second.token)
    expect(county.codeOf(await county.invite(coordinator, county.worksHere, { id }))).toBe('id_reused')
  })

  it('wants to know again who asks, five minutes after they showed it', async () => {
    county.town.clock.move({ hours: 5 / 60 })
    expect(county.codeOf(await county.invite(coordinator, county.worksHere))).toBe('prove_again')
    const proof = { passphrase: '甘泉巷口第三棵老槐树下乘凉', code: county.scene.codeNow(coordinator.member) }
    await county.scene.send('POST', 'prove', proof, { cookie: coordinator.cookie })
    expect((await county.invite(coordinator, county.worksHere)).statusCode).toBe(200)
  })
})

describe('whoever signed in by less than two factors', () => {
  it.each(['card', 'code'])('appoints nobody with a %s, whatever the database says of them', async shown => {
    const { member, ...session } = await county.come('周县长', { role: 'coordinator', division: '620702' })
    expect((await county.invite(session, county.worksHere)).statusCode).toBe(200)
    await county.town.database.db
      .updateTable('web_session')
      .set({ shown, used_at: null })
      .where('person', '=', member.person)
      .execute()
    expect(county.codeOf(await county.invite(session, county.worksHere))).toBe('not_allowed')
    await takeRights(county.town.database, member.person)
    await giveRight(county.town.database, member.person, { role: 'administrator' })
    expect(county.codeOf(await county.invite(session, county.worksHere))).toBe('not_allowed')
  })
})
