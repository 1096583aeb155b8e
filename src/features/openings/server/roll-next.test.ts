import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobsOf } from '../../../server/app.ts'
import {
  addDivisions,
  addOpenings,
  addSite,
  type MadeOpening,
} from '../../../server/testing/sample-openings.ts'
import { openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { openingSchema } from '../contract.ts'
import { rollNextSessions } from './roll-next.ts'

let town: TestApp
let series: MadeOpening
let shift: MadeOpening
let single: MadeOpening

beforeAll(async () => {
  town = await openTestApp()
  await addDivisions(town.database, ['620702'])
  const site = await addSite(town.database, '620702')
  const common = { county: '620702', site }
  const made = await addOpenings(town.database, [
    { ...common, title: '太极拳晨练', startsIn: [1, 25, 49] },
    { ...common, title: '食堂帮厨', startsIn: [1, 30], bySession: true, roles: ['giver'], kind: 'volunteer' },
    { ...common, title: '一次讲座', startsIn: [1] },
  ])
  const [a, b, c] = made
  if (!a || !b || !c) throw new Error('three were made')
  series = a
  shift = b
  single = c
  await town.database.db
    .updateTable('slot')
    .set({ taken: 3 })
    .where('id', '=', shift.slots[1]?.id ?? '')
    .execute()
  await town.database.db
    .updateTable('session')
    .set({ cancelled_at: new Date(town.clock.now()) })
    .where('id', '=', series.sessions[1]?.id ?? '')
    .execute()
})
afterAll(() => town.close())

const items = async (query = '') => (await town.get(`/api/v1/openings${query}`)).json().items

describe('when sessions end', () => {
  it('the list still shows a session that has begun', async () => {
    town.clock.move({ hours: 2 })
    expect(await items()).toHaveLength(3)
  })

  it('nothing that is over is shown, even before the clock has moved it on', async () => {
    town.clock.move({ hours: 1 })
    expect(await items()).toEqual([])
  })

  it('each opening moves on to its next session that is not cancelled, in lists, words and seats', async () => {
    expect(await rollNextSessions(town.context)).toBe(3)
    const [first, second, ...none] = await items()
    expect(none).toEqual([])
    const next = (opening: MadeOpening, at: number) =>
      new Date(opening.sessions[at]?.start ?? 0).toISOString()
    expect(first).toMatchObject({
      id: shift.id,
      startsAt: next(shift, 1),
      sessionsLeft: 1,
      seats: { taken: 3 },
    })
    expect(second).toMatchObject({ id: series.id, startsAt: next(series, 2), sessionsLeft: 1 })
    expect(await items(`?q=${encodeURIComponent('太极')}`)).toMatchObject([{ id: series.id }])
    expect(await items('?q=stbc')).toMatchObject([{ id: shift.id }])
  })

  it('one with nothing left leaves the lists but its page still opens', async () => {
    expect(await items(`?q=${encodeURIComponent('讲座')}`)).toEqual([])
    const page = await town.get(`/api/v1/openings/${single.id}`)
    expect(v.parse(openingSchema, page.json())).toMatchObject({ id: single.id, sessions: [{}] })
  })

  it('moving on twice, or in two processes at once, changes nothing more', async () => {
    expect(await Promise.all([rollNextSessions(town.context), rollNextSessions(town.context)])).toEqual([
      0, 0,
    ])
  })

  it('every job of the clock runs on an ordinary day', async () => {
    for (const job of jobsOf(town.context)) await job.run()
    expect(jobsOf(town.context).map(job => job.name)).toContain('roll-next-sessions')
  })
})

describe('the page of one opening', () => {
  it('tells each slot apart with its exact seats and marks cancelled sessions', async () => {
    const page = v.parse(openingSchema, (await town.get(`/api/v1/openings/${shift.id}`)).json())
    expect(page.slots).toMatchObject(
      shift.slots.map((slot, at) => ({ id: slot.id, session: slot.session, taken: at === 1 ? 3 : 0 })),
    )
    const other = v.parse(openingSchema, (await town.get(`/api/v1/openings/${series.id}`)).json())
    expect(other.sessions.map(each => each.cancelled)).toEqual([undefined, true, undefined])
  })

  it('is not found for a draft, another county or an unknown id', async () => {
    const away = problemIn(
      await town.get(`/api/v1/openings/620702-${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`),
    )
    expect(away).toMatchObject({ status: 404, code: 'no_such_opening' })
    await town.database.db
      .updateTable('opening')
      .set({ state: 'draft' })
      .where('id', '=', single.id)
      .execute()
    expect(problemIn(await town.get(`/api/v1/openings/${single.id}`)).code).toBe('no_such_opening')
    expect(problemIn(await town.get(`/api/v1/openings/620721${series.id.slice(6)}`)).code).toBe(
      'no_such_opening',
    )
  })
})
