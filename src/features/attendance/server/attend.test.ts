import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attendanceScene } from '../../../server/testing/attendance-scene.ts'
import { addTown, newAct } from '../../../server/testing/sample-town.ts'
import { openTestApp, type SignedIn, type TestApp } from '../../../server/testing/test-app.ts'
import type { AttendKind } from '../contract.ts'

let town: TestApp
let site: string
let worker: SignedIn
let me: SignedIn
let scene: ReturnType<typeof attendanceScene>

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  scene = attendanceScene(town, site)
  worker = await scene.worker()
})
afterAll(() => town.close())
beforeEach(async () => {
  me = await scene.person()
})

/** A class today that `who` has a place in, and `who` at the site. */
async function lessonOf(who: SignedIn, hours?: number) {
  const lesson = await scene.lesson(hours)
  await scene.enrol(who, lesson.id)
  await scene.arrive(who, worker)
  const session = lesson.sessions[0]?.id ?? ''
  return { ...lesson, session }
}

const answer = async (kind: AttendKind, session: string, who = me, more = {}) =>
  (await scene.act(who, kind, session, more)).json().answers[0]
const standing = async (who = me) => (await town.get('/api/v1/me/attendance', who)).json().items

describe('signing in and out', () => {
  it('is a fact with who, where, when, how and on what', async () => {
    const { session, id: opening } = await lessonOf(me)
    const id = newAct()
    expect(await answer('check_in', session, me, { id })).toMatchObject({
      id,
      outcome: 'checked_in',
      openingId: opening,
    })
    expect(await scene.facts(session)).toEqual([
      {
        ...{ county: '620702', id, session, opening, site, person: me.person, kind: 'check_in' },
        ...{ how: 'own_phone', by_person: me.person, device: me.device },
        ...{ at: new Date(town.clock.now()), received_at: new Date(town.clock.now()) },
      },
    ])
    expect(await answer('check_out', session)).toMatchObject({ outcome: 'checked_out' })
    expect(await standing()).toMatchObject([
      { sessionId: session, title: '书法入门', facts: [{ kind: 'check_in' }, { kind: 'check_out' }] },
    ])
  })

  it('is what the device says it was, if that can be', async () => {
    const { session } = await lessonOf(me)
    const said = (ms: number) => new Date(town.clock.now() + ms).toISOString()
    for (const madeAt of [said(-60_000), said(3_600_000), said(-86_400_000)])
      await answer('check_in', session, me, { meta: { madeAt } })
    const times = (await scene.facts(session)).map(fact => fact.at.getTime() - town.clock.now())
    expect(times.sort()).toEqual([-60_000, 0, 0])
  })

  it('happens once however often it is sent, one after another or all at once', async () => {
    const { session } = await lessonOf(me)
    const id = newAct()
    const all = await Promise.all(Array.from({ length: 5 }, () => answer('check_in', session, me, { id })))
    all.push(await answer('check_in', session, me, { id }))
    expect(all).toEqual(all.map(() => all[0]))
    expect(all[0]).toMatchObject({ outcome: 'checked_in' })
    expect(await scene.facts(session)).toHaveLength(1)
  })

  it('refuses an id that stands for something else', async () => {
    const { session } = await lessonOf(me)
    const other = await lessonOf(me)
    const [id, neighbour] = [newAct(), await scene.person('刘淑珍')]
    await answer('check_in', session, me, { id })
    expect(await answer('check_out', session, me, { id })).toMatchObject({ code: 'id_reused' })
    expect(await answer('check_in', other.session, me, { id })).toMatchObject({ code: 'id_reused' })
    expect(await answer('check_in', session, neighbour, { id })).toMatchObject({ code: 'id_reused' })
    expect(await scene.facts(session)).toHaveLength(1)
    expect(await scene.facts(other.session)).toHaveLength(0)
  })

  it('from two phones at once is two facts of one presence', async () => {
    const { session } = await lessonOf(me)
    const phone = await scene.otherPhone(me)
    await scene.arrive(phone, worker)
    const both = await Promise.all([me, phone].map(who => answer('check_in', session, who)))
    expect(both.map(each => each.outcome)).toEqual(['checked_in', 'checked_in'])
    expect(await standing()).toMatchObject([{ facts: [{ kind: 'check_in' }, { kind: 'check_in' }] }])
  })

  it('leaves the act, its fact and its answer, or nothing at all', async () => {
    const { session } = await lessonOf(me)
    const id = newAct()
    // The fact is there already, as after a restore that lost the act: nothing of the second may stay.
    const row = { county: '620702', id, session, opening: 'x', site, person: me.person, kind: 'check_in' }
    const at = new Date(town.clock.now())
    await town.database.db
      .insertInto('attendance_fact')
      .values({ ...row, at, received_at: at, how: 'roll_call', by_person: me.person })
      .execute()
    expect((await scene.act(me, 'check_in', session, { id })).statusCode).toBe(500)
    for (const [table, column] of [
      ['act_index', 'act'],
      ['act', 'id'],
      ['answer', 'act'],
    ])
      expect(
        (await town.database.pool.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [id])).rows,
      ).toEqual([])
  })

  it('can be added to by the app and never changed', async () => {
    const { pool } = town.database
    for (const statement of [
      'UPDATE attendance_fact SET at = now()',
      'DELETE FROM attendance_fact',
      'TRUNCATE attendance_fact',
    ])
      await expect(pool.query(statement)).rejects.toThrow(/permission denied/)
  })
})

describe('is refused, and the answer kept,', () => {
  const refused = async (code: string, session: string, who = me) => {
    const id = newAct()
    const first = await answer('check_in', session, who, { id })
    expect(first).toMatchObject({ outcome: 'refused', code })
    expect(first.title).toMatch(/\p{Script=Han}/u)
    expect(await scene.facts(session)).toHaveLength(0)
    return id
  }

  it('to who has no place, waits for one, or gave it back', async () => {
    const { session } = await lessonOf(await scene.person('占位'))
    await scene.arrive(me, worker)
    await refused('not_enrolled', session)
    const full = await scene.lesson(0.5, { capacity: 1 })
    await scene.enrol(await scene.person('先来'), full.id)
    expect((await scene.enrol(me, full.id)).json().outcome).toBe('waitlisted')
    await refused('not_enrolled', full.sessions[0]?.id ?? '')
    const left = await scene.lesson()
    const { id } = (await scene.enrol(me, left.id)).json()
    await town.send('DELETE', `/api/v1/enrolments/${id}`, undefined, me)
    await refused('not_enrolled', left.sessions[0]?.id ?? '')
  })

  it('more than an hour before the start, for ever for that id; not for the next', async () => {
    const { session } = await lessonOf(me, 1.25)
    const id = await refused('too_early', session)
    town.clock.move({ hours: 0.25 })
    expect(await answer('check_in', session, me, { id })).toMatchObject({ code: 'too_early' })
    expect(await answer('check_in', session)).toMatchObject({ outcome: 'checked_in' })
  })

  it('more than 12 hours after the end', async () => {
    const { session } = await lessonOf(me)
    town.clock.move({ hours: 0.5 + 1.5 + 12 })
    await scene.arrive(me, worker)
    expect(await answer('check_out', session)).toMatchObject({ outcome: 'checked_out' })
    town.clock.move({ hours: 0.01 })
    expect(await answer('check_out', session)).toMatchObject({ code: 'attendance_over' })
  })

  it('where the session is called off', async () => {
    const { session } = await lessonOf(me)
    await town.database.db
      .updateTable('session')
      .set({ cancelled_at: new Date(town.clock.now()) })
      .where('id', '=', session)
      .execute()
    await refused('session_off', session)
  })

  it('to a phone that has not shown that it is there, or did so too long ago', async () => {
    const lesson = await scene.lesson()
    const session = lesson.sessions[0]?.id ?? ''
    await scene.enrol(me, lesson.id)
    await refused('not_at_site', session)
    await scene.arrive(await scene.otherPhone(me), worker)
    await refused('not_at_site', session)
    await scene.arrive(me, worker)
    town.clock.move({ hours: 20 / 60 })
    await refused('not_at_site', session)
    await scene.arrive(me, worker)
    expect(await answer('check_in', session)).toMatchObject({ outcome: 'checked_in' })
  })

  it('for a session that never was: its id stays free', async () => {
    const id = newAct()
    expect(await answer('check_in', `620702-${newAct()}`, me, { id })).toMatchObject({
      outcome: 'rejected',
      code: 'no_such_session',
    })
    const { session } = await lessonOf(me)
    expect(await answer('check_in', session, me, { id })).toMatchObject({ outcome: 'checked_in' })
  })
})
