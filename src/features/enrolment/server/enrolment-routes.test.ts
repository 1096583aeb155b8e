import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOpening, addTown, newAct, type SampleOpening } from '../../../server/testing/sample-town.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { enrolmentReplySchema } from '../contract.ts'

let town: TestApp
let site: string
let old: SignedIn
let young: SignedIn
let staff: SignedIn

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  old = await signInAs(town.database, '张秀兰')
  young = await signInAs(town.database, '李建国')
  staff = await signInAs(town.database, '王站长')
  await giveRight(town.database, staff.person, { role: 'staff', site })
})
afterAll(() => town.close())

const opening = (sample: SampleOpening = {}) => addOpening(town.database, site, sample)
const put = (id: Uuid, body: object, who: SignedIn = old) =>
  town.send('PUT', `/api/v1/enrolments/${id}`, body, who)
const remove = (id: Uuid, query = '', who: SignedIn = old) =>
  town.send('DELETE', `/api/v1/enrolments/${id}${query}`, undefined, who)
const reply = (response: { json: () => unknown }) =>
  v.parse(v.strictObject(enrolmentReplySchema.entries), response.json())

describe('enrolling', () => {
  it('answers 201 the first time and 200 with the same outcome ever after', async () => {
    const { id: openingId } = await opening()
    const id = newAct()
    const first = await put(id, { openingId })
    expect(first.statusCode).toBe(201)
    expect(reply(first)).toEqual({ id, openingId, outcome: 'enrolled', status: 'enrolled', place: 1 })
    const again = await put(id, { openingId })
    expect([again.statusCode, reply(again)]).toEqual([200, reply(first)])
    await remove(id)
    expect(reply(await put(id, { openingId }))).toMatchObject({ outcome: 'enrolled', status: 'cancelled' })
  })

  it('answers 200 with a stored refusal and its sentence', async () => {
    const { id: openingId } = await opening({ capacity: 0 })
    const id = newAct()
    const full = await put(id, { openingId, ifFull: 'refuse' })
    expect(full.statusCode).toBe(200)
    expect(reply(full)).toMatchObject({
      outcome: 'refused',
      status: 'refused',
      code: 'full',
      title: '已经满了，这次没有报上。',
    })
    expect((await put(id, { openingId, ifFull: 'refuse' })).payload).toBe(full.payload)
    expect(reply(await put(newAct(), { openingId }))).toMatchObject({
      outcome: 'waitlisted',
      status: 'waitlisted',
      place: 1,
    })
  })

  it.each([
    ['a role nobody is sought for', { role: 'giver' }, 'no_such_role'],
    ['a session of nothing', { sessionId: '620702-01930000-0000-7000-8000-000000000000' }, 'no_such_session'],
  ])('refuses %s in words', async (_name, more, code) => {
    const { id: openingId } = await opening({ bySession: true })
    expect(reply(await put(newAct(), { openingId, ...more }))).toMatchObject({ outcome: 'refused', code })
  })

  it('refuses the id of another act, whoever it belonged to', async () => {
    const { id: openingId } = await opening()
    const { id: another } = await opening()
    const id = newAct()
    await put(id, { openingId })
    for (const response of [
      await put(id, { openingId: another }),
      await put(id, { openingId }, young),
      await put(id, { openingId, role: 'taker' }),
    ])
      expect(problemIn(response)).toMatchObject({ status: 409, code: 'id_reused' })
  })

  it('finds no unknown opening or enrolment', async () => {
    const openingId = '620702-01930000-0000-7000-8000-000000000000'
    expect(problemIn(await put(newAct(), { openingId }))).toMatchObject({
      status: 404,
      code: 'no_such_opening',
    })
    expect(problemIn(await remove(newAct()))).toMatchObject({ status: 404, code: 'no_such_enrolment' })
  })

  it('needs somebody signed in', async () => {
    const { id: openingId } = await opening()
    expect(problemIn(await town.send('PUT', `/api/v1/enrolments/${newAct()}`, { openingId }))).toMatchObject({
      status: 401,
      code: 'not_signed_in',
    })
  })

  it('keeps when the device says it was made, also when that moment is none', async () => {
    const { id: openingId } = await opening({ capacity: 9 })
    for (const madeAt of [
      '2026-11-23T07:59:00+08:00',
      '2026-11-23T07:59:00.123456789Z',
      '2026-11-22T23:59:00+23:00',
      '2027-02-29T10:00:00Z',
    ]) {
      const id = newAct()
      const who = await signInAs(town.database, '某人')
      const response = await put(id, { openingId, meta: { madeAt, offsetMs: -4e9 } }, who)
      expect(response.statusCode, `${madeAt} ${response.payload}`).toBeLessThan(500)
      if (response.statusCode >= 400) expect(problemIn(response).code).toBe('bad_input')
    }
  })
})

describe('for another person', () => {
  it('may act who works at the site, nobody else', async () => {
    const { id: openingId } = await opening()
    const body = { openingId, personId: old.person }
    expect(problemIn(await put(newAct(), body, young))).toMatchObject({ status: 403, code: 'not_allowed' })
    const elsewhere = await signInAs(town.database, '别处的站长')
    await giveRight(town.database, elsewhere.person, { role: 'staff', site: `620702-${newAct()}` })
    expect(problemIn(await put(newAct(), body, elsewhere)).code).toBe('not_allowed')
    const id = newAct()
    expect((await put(id, body, staff)).statusCode).toBe(201)
    expect(
      (await town.get('/api/v1/me/enrolments', old)).json().items.map((item: { id: string }) => item.id),
    ).toContain(id)
    expect(problemIn(await remove(id, '', young)).code).toBe('not_allowed')
    expect(reply(await remove(id, '', staff))).toMatchObject({ outcome: 'cancelled' })
  })

  it('may act who coordinates the county, not who coordinates the next one', async () => {
    const { id: openingId } = await opening()
    const [ours, theirs] = [await signInAs(town.database, '区县'), await signInAs(town.database, '邻县')]
    await giveRight(town.database, ours.person, { role: 'coordinator', division: '6207' })
    await giveRight(town.database, theirs.person, { role: 'coordinator', division: '620721' })
    expect(problemIn(await put(newAct(), { openingId, personId: old.person }, theirs)).code).toBe(
      'not_allowed',
    )
    expect((await put(newAct(), { openingId, personId: old.person }, ours)).statusCode).toBe(201)
  })

  it('nobody acts for a person who does not exist', async () => {
    const { id: openingId } = await opening()
    expect(problemIn(await put(newAct(), { openingId, personId: newAct() }, staff)).code).toBe('not_allowed')
    const rows = await town.database.db
      .selectFrom('enrolment')
      .select('id')
      .where('opening', '=', openingId)
      .execute()
    expect(rows).toEqual([])
  })
})

describe('cancelling', () => {
  it('is done once with or without an act id, and a repeat says the same', async () => {
    const { id: openingId } = await opening({ capacity: 1 })
    const id = newAct()
    await put(id, { openingId })
    const act = newAct()
    const first = await remove(id, `?act=${act}`)
    expect(reply(first)).toEqual({ id, openingId, outcome: 'cancelled', status: 'cancelled' })
    expect((await remove(id, `?act=${act}`)).payload).toBe(first.payload)
    expect((await remove(id)).payload).toBe(first.payload)
    expect(problemIn(await remove(id, `?act=${id}`)).code).toBe('id_reused')
    const written = await town.database.db
      .selectFrom('act')
      .select('kind')
      .where('slot', 'in', await slotsOf(openingId))
      .execute()
    expect(written.map(row => row.kind).sort()).toEqual(['cancel', 'cancel', 'enrol'])
  })

  const slotsOf = async (openingId: string) =>
    (await town.database.db.selectFrom('slot').select('id').where('opening', '=', openingId).execute()).map(
      row => row.id,
    )
})
