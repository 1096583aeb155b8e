import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countyScene, type Signed } from '../../../server/testing/county-scene.ts'
import { newAct } from '../../../server/testing/sample-town.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import { suspend as suspendNow } from './suspend.ts'

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

describe('suspending', () => {
  it('takes the right from sessions that are open, at the next request, and keeps who held it when', async () => {
    const worker = await county.come('王站长', county.worksHere)
    expect((await county.callList(worker)).statusCode).toBe(200)
    const id = await county.roleOf(worker)
    expect((await county.suspend(coordinator, id)).json()).toEqual({ suspended: true })
    expect((await county.callList(worker)).statusCode).toBe(401)
    county.scene.nextCode()
    expect(county.codeOf(await county.scene.signIn(worker.member))).toBe('not_staff')
    const ended = await county.town.database.db
      .selectFrom('staff_role_ended')
      .selectAll()
      .where('id', '=', id)
      .execute()
    expect(ended).toMatchObject([
      { person: worker.member.person, site: county.here, ended_by: coordinator.member.person },
    ])
    expect(await county.linesOf(id)).toMatchObject([{ what: 'staff_suspended', county: '620702' }])
    // Again, the reply lost: the same answer, and no second line.
    expect((await county.suspend(coordinator, id)).statusCode).toBe(200)
    expect(await county.linesOf(id)).toHaveLength(1)
  })

  it('takes one right and leaves the others', async () => {
    const worker = await county.come('王站长', county.worksHere, { role: 'staff', site: county.elsewhere })
    const role = await county.town.database.db
      .selectFrom('staff_role')
      .select('id')
      .where('person', '=', worker.member.person)
      .where('site', '=', county.here)
      .executeTakeFirstOrThrow()
    await county.suspend(coordinator, role.id)
    expect((await county.callList(worker, county.elsewhere)).statusCode).toBe(200)
    expect((await county.callList(worker)).statusCode).not.toBe(200)
  })

  it('outside the division, of who coordinates, and of what never was, is answered alike', async () => {
    const [far, lead] = [
      await county.come('外县站长', { role: 'staff', site: county.elsewhere }),
      await county.come('同县主任', { role: 'coordinator', division: '620702' }),
    ]
    const ids = [await county.roleOf(far), await county.roleOf(lead), newAct()]
    for (const id of ids) {
      expect(county.codeOf(await county.suspend(coordinator, id))).toBe('no_such_right')
      expect(county.codeOf(await county.replace(coordinator, id))).toBe('no_such_right')
      const look = await county.town.get(`/api/v1/staff/roles/${id}`, undefined, {
        cookie: coordinator.cookie,
      })
      expect(county.codeOf(look)).toBe('no_such_right')
    }
    expect((await county.callList(far, county.elsewhere)).statusCode).toBe(200)
  })

  it('is never of one’s own right', async () => {
    const both = await county.come('身兼二职', county.worksHere, { role: 'administrator' })
    for (const { id } of await county.town.database.db
      .selectFrom('staff_role')
      .select('id')
      .where('person', '=', both.member.person)
      .execute()) {
      expect(county.codeOf(await county.suspend(both, id))).toBe('own_right')
      expect(county.codeOf(await county.replace(both, id))).toBe('own_right')
    }
  })

  it('wants to know again who asks', async () => {
    const worker = await county.come('王站长', county.worksHere)
    county.town.clock.move({ hours: 5 / 60 })
    const id = await county.roleOf(worker)
    expect(county.codeOf(await county.suspend(coordinator, id))).toBe('prove_again')
    expect(county.codeOf(await county.replace(coordinator, id))).toBe('prove_again')
    expect((await county.callList(worker)).statusCode).toBe(200)
  })

  it('of two administrators who county.suspend each other at once one stays', async () => {
    const { db } = county.town.database
    const pair = [administrator, await county.come('郑管理', { role: 'administrator' })] as const
    await db
      .deleteFrom('staff_role')
      .where('role', '=', 'administrator')
      .where(
        'person',
        'not in',
        pair.map(each => each.member.person),
      )
      .execute()
    const targets = [await county.roleOf(pair[1]), await county.roleOf(pair[0])]
    // Past the door at the same moment, as two requests under way are.
    const actors = pair.map(({ member }) => ({
      ...member,
      rights: [{ role: 'administrator' } as const],
      provedAt: county.town.clock.now(),
    }))
    const both = actors.map((actor, at) =>
      suspendNow(county.town.context, actor, v.parse(uuidSchema, targets[at]), '127.0.0.1'),
    )
    expect((await Promise.all(both)).sort()).toEqual(['last_administrator', 'suspended'])
  })
})

describe('replacing', () => {
  it('takes the right away and makes a link for the same, in one act', async () => {
    const worker = await county.come('王站长', county.worksHere)
    const made = (await county.replace(coordinator, await county.roleOf(worker))).json()
    expect(made.right).toEqual(county.worksHere)
    expect((await county.callList(worker)).statusCode).toBe(401)
    const { response, secret } = await county.scene.start(made.token)
    expect(
      (await county.callList(await county.scene.signedIn({ card: response.json().card, secret }))).statusCode,
    ).toBe(200)
  })

  it('does neither when one can’t be done', async () => {
    const worker = await county.come('王站长', county.worksHere)
    const id = newAct()
    await county.scene.start((await county.invite(coordinator, county.worksHere, { id })).json().token)
    expect(county.codeOf(await county.replace(coordinator, await county.roleOf(worker), { id }))).toBe(
      'id_reused',
    )
    expect((await county.callList(worker)).statusCode).toBe(200)
  })

  it('the reply lost, makes another link', async () => {
    const worker = await county.come('王站长', county.worksHere)
    const [role, id] = [await county.roleOf(worker), newAct()]
    const first = (await county.replace(coordinator, role, { id })).json()
    const second = (await county.replace(coordinator, role, { id })).json()
    expect(county.codeOf(await county.scene.open(first.token))).toBe('no_such_invitation')
    expect((await county.scene.open(second.token)).statusCode).toBe(200)
  })
})
