import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeCursor } from '../../../server/cursor.ts'
import { addOpening, addTown, newAct, sampleCounty, sampleNow } from '../../../server/testing/sample-town.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { getCallList, listMyEnrolments } from '../contract.ts'

let town: TestApp
let site: string

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
})
afterAll(() => town.close())

const enrol = async (who: SignedIn, openingId: string, id: Uuid = newAct()) => {
  const response = await town.send('PUT', `/api/v1/enrolments/${id}`, { openingId }, who)
  expect(response.statusCode, response.payload).toBe(201)
  return id
}
const cancel = (who: SignedIn, id: Uuid) => town.send('DELETE', `/api/v1/enrolments/${id}`, undefined, who)
const mine = async (who: SignedIn, query = '') =>
  v.parse(
    v.strictObject(listMyEnrolments.reply.entries),
    (await town.get(`/api/v1/me/enrolments${query}`, who)).json(),
  )

/** The events of a calendar file, its folded lines joined again. */
function eventsIn(calendar: string): Record<string, string>[] {
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r?\n?$/)
  for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  const events: Record<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({})
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? []
    const event = events[events.length - 1]
    if (event && !(name in event)) event[name] = value
  }
  return events
}

describe('my enrolments', () => {
  it('are mine alone, newest first, page by page, each once', async () => {
    const [me, other] = [await signInAs(town.database, '我'), await signInAs(town.database, '别人')]
    const ids: string[] = []
    for (let n = 0; n < 7; n++) {
      const { id } = await addOpening(town.database, site, { startsIn: [24 + n] })
      // Two in one millisecond: the id parts them.
      if (n % 2) town.clock.move({ hours: 1 })
      ids.push(await enrol(me, id))
      await enrol(other, id)
    }
    const whole = await mine(me)
    expect(whole.next).toBeNull()
    expect(whole.items.map(item => item.id).sort()).toEqual(ids.sort())
    const walked: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page = await mine(me, `?limit=2${next === '' ? '' : `&cursor=${next}`}`)
      walked.push(...page.items.map(item => item.id))
      next = page.next
    }
    expect(walked).toEqual(whole.items.map(item => item.id))
    expect(await mine(await signInAs(town.database, '新人'))).toEqual({ items: [], next: null })
  })

  it.each([
    'abc',
    encodeCursor(['2026-02-31T00:00:00Z', newAct()]),
    encodeCursor(['next', 1]),
    encodeCursor([]),
  ])('say that a place in the list is stale: %s', async cursor => {
    const me = await signInAs(town.database, '我')
    expect(problemIn(await town.get(`/api/v1/me/enrolments?cursor=${cursor}`, me))).toMatchObject({
      status: 400,
      code: 'bad_cursor',
    })
  })

  it('say how-manieth one waits, and it moves up', async () => {
    const { id } = await addOpening(town.database, site, { capacity: 0 })
    const waiting = await Promise.all(['甲', '乙', '丙'].map(name => signInAs(town.database, name)))
    const [first, , third] = waiting
    if (!first || !third) throw new Error('three wait')
    const ids: Uuid[] = []
    for (const who of waiting) {
      town.clock.move({ hours: 1 })
      ids.push(await enrol(who, id))
    }
    expect((await mine(third)).items).toMatchObject([{ status: 'waitlisted', place: 3 }])
    await cancel(first, ids[0] ?? newAct())
    expect((await mine(third)).items).toMatchObject([{ status: 'waitlisted', place: 2 }])
  })
})

describe('the calendar file', () => {
  it('holds the sessions still to come of what I hold, with time, place and what to bring', async () => {
    const me = await signInAs(town.database, '我')
    const startsIn = [-24 * 30, 24 * 60, 24 * 67]
    const { id, sessions } = await addOpening(town.database, site, {
      startsIn,
      title: '书法, 入门; 第一期\\',
    })
    const { id: dropped } = await addOpening(town.database, site, { startsIn: [24 * 60] })
    const kept = await enrol(me, id)
    await cancel(me, await enrol(me, dropped))
    const response = await town.get('/api/v1/me/calendar.ics', me)
    expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(response.headers['content-disposition']).toContain('.ics')
    expect(response.headers['cache-control']).toBe('no-store')
    const events = eventsIn(response.payload)
    expect(events.map(event => event.UID)).toEqual(sessions.slice(1).map(each => `${each.id}@yinling`))
    expect(events[0]).toMatchObject({ SUMMARY: '书法\\, 入门\\; 第一期\\\\', LOCATION: '甘泉社区服务站' })
    expect(events[0]?.DTSTART).toBe('20270122T000000Z')
    expect(events[0]?.DESCRIPTION).toContain('老花镜')
    const one = await town.get(`/api/v1/me/calendar.ics?enrolment=${kept}`, me)
    expect(eventsIn(one.payload)).toHaveLength(2)
    const stranger = await signInAs(town.database, '别人')
    for (const [who, asked] of [
      [stranger, kept],
      [me, newAct()],
    ] as const)
      expect(problemIn(await town.get(`/api/v1/me/calendar.ics?enrolment=${asked}`, who)).code).toBe(
        'no_such_enrolment',
      )
  })

  it('forgets nothing of somebody with more than a hundred enrolments', async () => {
    const me = await signInAs(town.database, '积极的人')
    const { id, slots } = await addOpening(town.database, site, { startsIn: [24 * 60], capacity: 200 })
    const row = { county: sampleCounty, opening: id, slot: slots[0] ?? '', person: me.person }
    const ended = { status: 'cancelled', asked_at: new Date(sampleNow), ended_at: new Date(sampleNow) }
    const early = newAct()
    const live = { ...row, id: early, status: 'enrolled', asked_at: new Date(sampleNow - 1), ended_at: null }
    const many = Array.from({ length: 130 }, () => ({ ...row, ...ended, id: newAct() }))
    await town.database.db
      .insertInto('enrolment')
      .values([live, ...many])
      .execute()
    expect(eventsIn((await town.get('/api/v1/me/calendar.ics', me)).payload)).toHaveLength(1)
    expect((await town.get(`/api/v1/me/calendar.ics?enrolment=${early}`, me)).statusCode).toBe(200)
  })
})

describe('the call list of a site', () => {
  it('names for its staff who waits for a place freed inside three days, in order, and for nobody else', async () => {
    const people = await Promise.all(['甲', '乙', '丙'].map(name => signInAs(town.database, name)))
    const [first, second, third] = people
    if (!first || !second || !third) throw new Error('three people')
    const hours = (town.clock.now() - sampleNow) / 3_600_000
    const { id } = await addOpening(town.database, site, {
      capacity: 1,
      startsIn: [hours + 48],
      title: '两天后的课',
    })
    const { id: later } = await addOpening(town.database, site, { capacity: 1, startsIn: [hours + 24 * 9] })
    const seat = await enrol(first, id)
    await enrol(second, id)
    town.clock.move({ hours: 1 })
    await enrol(third, id)
    await cancel(first, await enrol(first, later))
    const staff = await signInAs(town.database, '王站长')
    await giveRight(town.database, staff.person, { role: 'staff', site })
    const path = `/api/v1/sites/${site}/call-list`
    const list = async () =>
      v.parse(v.strictObject(getCallList.reply.entries), (await town.get(path, staff)).json())
    expect(await list()).toEqual({ items: [] })
    await cancel(first, seat)
    expect(await list()).toMatchObject({
      items: [
        {
          openingId: id,
          title: '两天后的课',
          free: 1,
          waiting: [{ name: '乙', phone: '13800000000' }, { name: '丙' }],
        },
      ],
    })
    const county = await signInAs(town.database, '区县')
    await giveRight(town.database, county.person, { role: 'coordinator', division: sampleCounty })
    expect((await town.get(path, county)).statusCode).toBe(200)
    expect(problemIn(await town.get(path, second))).toMatchObject({ status: 403, code: 'not_allowed' })
    expect(problemIn(await town.get(path)).code).toBe('not_signed_in')
    const unknown = `/api/v1/sites/620702-${newAct()}/call-list`
    expect(problemIn(await town.get(unknown, staff))).toMatchObject({ status: 404, code: 'no_such_site' })
  })
})
