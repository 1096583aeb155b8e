import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOpening, addTown, newAct, type SampleOpening } from '../../../server/testing/sample-town.ts'
import {
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { answerSchema, enrolmentReplySchema } from '../contract.ts'

let town: TestApp
let site: string
let old: SignedIn
let young: SignedIn

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  old = await signInAs(town.database, '张秀兰')
  young = await signInAs(town.database, '李建国')
})
afterAll(() => town.close())

const opening = (sample: SampleOpening = {}) => addOpening(town.database, site, sample)
const put = (id: Uuid, body: object, who: SignedIn = old) =>
  town.send('PUT', `/api/v1/enrolments/${id}`, body, who)
const remove = (id: Uuid, query = '', who: SignedIn = old) =>
  town.send('DELETE', `/api/v1/enrolments/${id}${query}`, undefined, who)
const reply = (response: { json: () => unknown }) =>
  v.parse(v.strictObject(enrolmentReplySchema.entries), response.json())

async function acts(list: unknown[], who: SignedIn = old) {
  const response = await town.send('POST', '/api/v1/acts', { acts: list }, who)
  expect(response.statusCode, response.payload).toBe(200)
  return v.parse(v.strictObject({ answers: v.array(v.strictObject(answerSchema.entries)) }), response.json())
    .answers
}

describe('a batch of acts', () => {
  it('answers each by itself: what cannot be taken up never blocks the rest', async () => {
    const { id: openingId } = await opening({ capacity: 5 })
    const [good, late] = [newAct(), newAct()]
    const answers = await acts([
      { id: good, kind: 'enrol', v: 1, body: { openingId } },
      { id: newAct(), kind: 'enrol', v: 1, body: { openingId: 'nonsense' } },
      { id: newAct(), kind: 'dance', v: 1, body: {} },
      { id: 'not-an-id', kind: 'cancel', v: 1, body: { enrolmentId: good } },
      null,
      17,
      { id: newAct(), kind: 'enrol', v: 2, body: { openingId } },
      {
        id: newAct(),
        kind: 'enrol',
        v: 1,
        body: { openingId: '620702-01930000-0000-7000-8000-000000000000' },
      },
      { id: newAct(), kind: 'enrol', v: 1, onBehalfOf: young.person, body: { openingId } },
      {
        id: newAct(),
        kind: 'enrol',
        v: 1,
        body: { openingId },
        meta: { madeAt: '2026-02-31T00:00:00+23:59' },
      },
      { id: good, kind: 'cancel', v: 1, body: { enrolmentId: good } },
      { id: late, kind: 'cancel', v: 1, body: { enrolmentId: good } },
    ])
    const codes = answers.map(answer => answer.code ?? answer.outcome)
    expect(codes.toSpliced(9, 1)).toEqual([
      ...['enrolled', 'bad_input', 'unknown_act', 'bad_input', 'unknown_act', 'unknown_act', 'bad_input'],
      ...['no_such_opening', 'not_allowed', 'id_reused', 'cancelled'],
    ])
    expect(answers.map(answer => answer.id).slice(3, 6)).toEqual(['not-an-id', '', ''])
    for (const answer of answers) if (answer.code) expect(answer.title).toMatch(/\p{Script=Han}/u)
    expect(answers[0]).toEqual({
      id: good,
      outcome: 'enrolled',
      enrolmentId: good,
      openingId,
      status: 'enrolled',
      place: 1,
    })
  })

  it('is at most 100 acts and 256 kB', async () => {
    const many = Array.from({ length: 101 }, () => ({}))
    expect(problemIn(await town.send('POST', '/api/v1/acts', { acts: many }, old))).toMatchObject({
      status: 400,
      code: 'bad_input',
    })
    expect((await acts(many.slice(1))).length).toBe(100)
    expect(await acts([])).toEqual([])
    const large = { acts: [{ id: newAct(), note: '长'.repeat(90_000) }] }
    expect(problemIn(await town.send('POST', '/api/v1/acts', large, old))).toMatchObject({
      status: 413,
      code: 'body_too_large',
    })
  })

  it('holds a cancel that came first, and tells how it stands once its enrol is there', async () => {
    const { id: openingId } = await opening({ capacity: 1 })
    const [id, cancel] = [newAct(), newAct()]
    const early = { id: cancel, kind: 'cancel', v: 1, body: { enrolmentId: id, openingId }, meta: { seq: 2 } }
    const [held] = await acts([early])
    expect(held).toMatchObject({ outcome: 'held', code: 'held', title: expect.stringContaining('收到了') })
    expect(held).not.toHaveProperty('status')
    const enrolled = reply(await put(id, { openingId, meta: { seq: 1 } }))
    // The outcome is what the act did; the status is what is true now.
    expect(enrolled).toMatchObject({ outcome: 'enrolled', status: 'cancelled' })
    expect(await acts([early])).toMatchObject([{ outcome: 'cancelled', status: 'cancelled' }])
  })

  it('gives the whole round of a waiting list: wait, offered, accepted', async () => {
    const { id: openingId } = await opening({ capacity: 1 })
    const [mine, theirs] = [newAct(), newAct()]
    await put(mine, { openingId })
    await put(theirs, { openingId }, young)
    await remove(mine)
    const [offered] = (await town.get('/api/v1/me/enrolments', young)).json().items
    expect(offered).toMatchObject({ id: theirs, status: 'offered', offeredUntil: '2026-11-26T10:00:00.000Z' })
    const [accepted] = await acts(
      [{ id: newAct(), kind: 'accept', v: 1, body: { enrolmentId: theirs } }],
      young,
    )
    expect(accepted).toMatchObject({ outcome: 'enrolled', status: 'enrolled', place: 1 })
  })
})
