import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findReadable } from '../../../server/granted-scopes.ts'
import { familyScene } from '../../../server/testing/family-scene.ts'
import { addTown, newAct } from '../../../server/testing/sample-town.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import { listDoneForMe } from '../contract.ts'

let town: TestApp
let site: string
let mother: SignedIn
let daughter: SignedIn
let scene: ReturnType<typeof familyScene>

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  scene = familyScene(town, site)
})
afterAll(() => town.close())
beforeEach(async () => {
  mother = await signInAs(town.database, '王秀兰')
  daughter = await signInAs(town.database, '王小梅')
})

describe('helping', () => {
  it('enrols and cancels for the senior, in whose name it stands', async () => {
    await scene.grant(mother, daughter)
    const [openingId, id] = [await scene.newOpening(), newAct()]
    expect((await scene.enrolFor(daughter, mother.person, openingId, id)).json()).toMatchObject({
      outcome: 'enrolled',
    })
    expect((await town.get('/api/v1/me/enrolments', mother)).json().items).toMatchObject([{ id }])
    expect((await town.get('/api/v1/me/enrolments', daughter)).json().items).toEqual([])
    expect((await scene.look(daughter, mother.person)).json().items).toMatchObject([
      { id, status: 'enrolled' },
    ])
    const calendar = `/api/v1/me/calendar.ics?personId=${mother.person}`
    expect((await town.get(calendar, daughter)).payload).toContain('BEGIN:VEVENT')
    const cancelled = await town.send(
      'DELETE',
      `/api/v1/enrolments/${id}?act=${newAct()}`,
      undefined,
      daughter,
    )
    expect(cancelled.json()).toMatchObject({ status: 'cancelled' })
  })

  it('shows the senior in words who did what, and leaves their own acts out', async () => {
    await scene.grant(mother, daughter)
    const [first, own] = [newAct(), newAct()]
    await scene.enrolFor(daughter, mother.person, await scene.newOpening(), first)
    await town.send('PUT', `/api/v1/enrolments/${own}`, { openingId: await scene.newOpening() }, mother)
    const worker = await signInAs(town.database, '李建军')
    await giveRight(town.database, worker.person, { role: 'staff', site })
    town.clock.move({ hours: 1 })
    await town.send('DELETE', `/api/v1/enrolments/${own}?act=${newAct()}`, undefined, worker)
    const { items } = (await town.get('/api/v1/me/done-for-me', mother)).json()
    expect(v.parse(listDoneForMe.reply, { items }).items).toMatchObject([
      { kind: 'cancel', enrolmentId: own, by: { name: '李建军', relation: 'staff' } },
      { kind: 'enrol', enrolmentId: first, by: { name: '王小梅', relation: 'daughter' }, title: '书法入门' },
    ])
    expect((await town.get('/api/v1/me/done-for-me', daughter)).json()).toEqual({ items: [] })
  })

  it('is told what changed for the senior: a place that waits for a word, a session called off', async () => {
    await scene.grant(mother, daughter)
    const news = async () => {
      const [{ offers, calledOff }] = (await scene.family(daughter)).helping
      return [offers, calledOff]
    }
    const [first, second] = [newAct(), newAct()]
    for (const id of [first, second])
      await town.send('PUT', `/api/v1/enrolments/${id}`, { openingId: await scene.newOpening() }, mother)
    expect(await news()).toEqual([0, 0])
    const { db } = town.database
    const offered = { status: 'offered', offered_until: new Date(town.clock.now() + 1e8) }
    await db.updateTable('enrolment').set(offered).where('id', '=', first).execute()
    const { opening } = await db
      .selectFrom('enrolment')
      .select('opening')
      .where('id', '=', second)
      .executeTakeFirstOrThrow()
    await db
      .updateTable('session')
      .set({ cancelled_at: new Date(town.clock.now()) })
      .where('opening', '=', opening)
      .execute()
    expect(await news()).toEqual([1, 1])
    // Who has only asked is told nothing.
    const cousin = await signInAs(town.database, '表哥')
    await scene.ask(cousin, await scene.codeOf(mother))
    expect((await scene.family(cousin)).helping[0]).not.toHaveProperty('offers')
  })

  it('orders meals only where the senior lets them', async () => {
    const meals = async () => findReadable(town.context, { ...daughter, rights: [] }, mother.person, 'meals')
    await scene.grant(mother, daughter, { scopes: ['enrol'] })
    expect(await meals()).toBeUndefined()
    await scene.end(mother, (await scene.family(mother)).helpers[0].id)
    const { id } = (await scene.ask(daughter, await scene.codeOf(mother), { scopes: ['meals'] })).json()
    expect(await meals()).toBeUndefined()
    expect((await scene.yes(mother, id, ['meals'])).json().scopes).toEqual(['look', 'meals'])
    expect(await meals()).toBe(mother.person)
    expect(problemIn(await scene.enrolFor(daughter, mother.person, await scene.newOpening())).code).toBe(
      'not_allowed',
    )
  })

  it('is undone by the senior, from what they read under 我的: a cancel as well as an enrolment', async () => {
    await scene.grant(mother, daughter)
    const [openingId, id] = [await scene.newOpening(), newAct()]
    await town.send('PUT', `/api/v1/enrolments/${id}`, { openingId }, mother)
    await town.send('DELETE', `/api/v1/enrolments/${id}?act=${newAct()}`, undefined, daughter)
    const { items } = (await town.get('/api/v1/me/done-for-me', mother)).json()
    expect(items).toMatchObject([{ kind: 'cancel', enrolmentId: id, by: { name: '王小梅' } }])
    const rejoin = { id: newAct(), kind: 'rejoin', v: 1, body: { openingId, enrolmentId: id } }
    const undone = await town.send('POST', '/api/v1/acts', { acts: [rejoin] }, mother)
    expect(undone.json().answers).toMatchObject([{ outcome: 'enrolled' }])
    // Their own undo is nothing that others did.
    expect((await town.get('/api/v1/me/done-for-me', mother)).json().items).toHaveLength(1)
  })

  it('with looking alone changes nothing', async () => {
    const { id } = (await scene.ask(daughter, await scene.codeOf(mother), { scopes: [] })).json()
    await scene.yes(mother, id)
    const own = newAct()
    await town.send('PUT', `/api/v1/enrolments/${own}`, { openingId: await scene.newOpening() }, mother)
    expect((await scene.look(daughter, mother.person)).statusCode).toBe(200)
    expect(problemIn(await scene.enrolFor(daughter, mother.person, await scene.newOpening())).code).toBe(
      'not_allowed',
    )
    const cancel = await town.send('DELETE', `/api/v1/enrolments/${own}`, undefined, daughter)
    expect(problemIn(cancel).code).toBe('not_allowed')
  })

  it('is for that senior only, and in that direction', async () => {
    await scene.grant(mother, daughter)
    const other = await signInAs(town.database, '刘淑珍')
    expect(problemIn(await scene.look(daughter, other.person)).code).toBe('not_allowed')
    expect(problemIn(await scene.look(mother, daughter.person)).code).toBe('not_allowed')
    expect(problemIn(await scene.enrolFor(daughter, other.person, await scene.newOpening())).code).toBe(
      'not_allowed',
    )
    const nobody = await town.get(`/api/v1/me/enrolments?personId=${newAct()}`, daughter)
    expect(problemIn(nobody).code).toBe('not_allowed')
  })

  it('gives no way to let others in: codes, requests and answers stay the senior’s', async () => {
    const id = await scene.grant(mother, daughter)
    const { helpers } = await scene.family(daughter)
    expect(helpers).toEqual([])
    const third = await signInAs(town.database, '表哥')
    const asked = (await scene.ask(third, await scene.codeOf(mother))).json()
    expect(problemIn(await scene.yes(daughter, asked.id)).code).toBe('no_such_grant')
    expect(problemIn(await scene.end(daughter, asked.id)).code).toBe('no_such_grant')
    expect(problemIn(await scene.end(third, id)).code).toBe('no_such_grant')
  })
})

describe('the end', () => {
  it('is at once when the senior takes it back or the helper leaves, and may be said twice', async () => {
    for (const who of [mother, daughter]) {
      const id = await scene.grant(mother, daughter)
      expect((await scene.look(daughter, mother.person)).statusCode).toBe(200)
      for (let twice = 0; twice < 2; twice++)
        expect((await scene.end(who, id)).json()).toEqual({ ended: true })
      expect(problemIn(await scene.look(daughter, mother.person)).code).toBe('not_allowed')
      expect(problemIn(await scene.enrolFor(daughter, mother.person, await scene.newOpening())).code).toBe(
        'not_allowed',
      )
      expect(await scene.family(mother)).toEqual({ helpers: [], helping: [] })
    }
  })

  it('of what somebody else’s is answered like what never was', async () => {
    const id = await scene.grant(mother, daughter)
    const stranger = await signInAs(town.database, '陌生人')
    const [foreign, never] = [await scene.end(stranger, id), await scene.end(stranger, newAct())]
    expect(foreign.payload).toBe(never.payload)
    expect((await scene.look(daughter, mother.person)).statusCode).toBe(200)
  })

  it('comes by itself after the last day', async () => {
    await scene.grant(mother, daughter, { until: '2027-11-01' })
    const day = Math.round((Date.parse('2027-11-01T12:00:00+08:00') - town.clock.now()) / 3_600_000)
    town.clock.move({ hours: day })
    await town.database.db
      .updateTable('web_session')
      .set({ expires_at: new Date('2028-12-01') })
      .execute()
    expect((await scene.look(daughter, mother.person)).statusCode).toBe(200)
    town.clock.move({ days: 1 })
    expect(problemIn(await scene.look(daughter, mother.person)).code).toBe('not_allowed')
    expect((await scene.family(daughter)).helping).toEqual([])
    // What has run out can be asked for anew.
    await scene.grant(mother, daughter, { until: '2028-05-01' })
  })
})
