import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../server/actor.ts'
import { actScene, at, countsOf, statusesOf } from '../../../server/testing/act-scene.ts'
import { addTown, newAct, type SampleOpening } from '../../../server/testing/sample-town.ts'
import { openTestDatabase, type TestDatabase } from '../../../server/testing/test-database.ts'
import type { Act } from '../contract.ts'
import { handleEnrolmentAct } from './act-handler.ts'

let database: TestDatabase
let site: string

beforeAll(async () => {
  database = await openTestDatabase()
  site = (await addTown(database)).site
})
afterAll(() => database.close())

const scene = (sample: SampleOpening, people: number) => actScene(database, site, sample, people)

describe('enrolling', () => {
  it('gives the seats in order and puts the next person on the waiting list', async () => {
    const { opening, actors, enrol } = await scene({ capacity: 2 }, 3)
    const answers = []
    for (const actor of actors) answers.push(await enrol(actor))
    expect(answers).toMatchObject([
      { answer: { outcome: 'enrolled', place: 1 } },
      { answer: { outcome: 'enrolled', place: 2 } },
      { answer: { outcome: 'waitlisted', place: 1 } },
    ])
    expect(await countsOf(database, opening.id)).toMatchObject({ taken: 2, waiting: 1 })
  })

  it('never overbooks and never doubles when everybody taps at once, twice', async () => {
    const { opening, actors, enrol } = await scene({ capacity: 5 }, 30)
    const all = await Promise.all([...actors, ...actors].map(actor => enrol(actor)))
    const outcomes = all.map(handled =>
      handled.taken ? (handled.answer.code ?? handled.answer.outcome) : handled.code,
    )
    expect(outcomes.filter(outcome => outcome === 'enrolled')).toHaveLength(5)
    expect(outcomes.filter(outcome => outcome === 'waitlisted')).toHaveLength(25)
    expect(outcomes.filter(outcome => outcome === 'already_enrolled')).toHaveLength(30)
    expect(await countsOf(database, opening.id)).toMatchObject({ taken: 5, held: 0, waiting: 25 })
    expect((await statusesOf(database, opening.id)).size).toBe(30)
  })

  it('answers the same act the same for ever, also when it is sent many times at once', async () => {
    const { opening, actors, enrol, on } = await scene({ capacity: 1 }, 1)
    const actor = at(actors, 0)
    const id = newAct()
    const answers = await Promise.all(Array.from({ length: 8 }, () => enrol(actor, id)))
    for (const handled of answers)
      expect(handled).toMatchObject({ taken: true, answer: { outcome: 'enrolled', place: 1 } })
    await on('cancel', actor, id)
    expect(await enrol(actor, id)).toMatchObject({
      answer: { outcome: 'enrolled' },
      status: 'cancelled',
      repeat: true,
    })
    expect(await countsOf(database, opening.id)).toMatchObject({ taken: 0, waiting: 0 })
  })

  it('refuses the same id from another person or with another body', async () => {
    const { actors, enrol, on } = await scene({ capacity: 3 }, 2)
    const id = newAct()
    await enrol(at(actors, 0), id)
    expect(await enrol(at(actors, 1), id)).toEqual({ taken: false, code: 'id_reused' })
    expect(await on('cancel', at(actors, 0), id, id)).toEqual({ taken: false, code: 'id_reused' })
  })

  it('refuses with the same stored answer when full and the person will not wait', async () => {
    const { opening, actors, context } = await scene({ capacity: 0 }, 1)
    const act: Act = { id: newAct(), kind: 'enrol', v: 1, body: { openingId: opening.id, ifFull: 'refuse' } }
    expect(await handleEnrolmentAct(context, act, at(actors, 0))).toMatchObject({
      answer: { outcome: 'refused', code: 'full' },
      repeat: false,
    })
    expect(await handleEnrolmentAct(context, act, at(actors, 0))).toMatchObject({
      answer: { outcome: 'refused', code: 'full' },
      repeat: true,
    })
  })

  it('does not let anybody act for another person without a right', async () => {
    const { opening, actors, context } = await scene({}, 2)
    const act: Act = {
      id: newAct(),
      kind: 'enrol',
      v: 1,
      onBehalfOf: at(actors, 1).person,
      body: { openingId: opening.id },
    }
    expect(await handleEnrolmentAct(context, act, at(actors, 0))).toEqual({
      taken: false,
      code: 'not_allowed',
    })
    const staff: Actor = { ...at(actors, 0), rights: [{ role: 'staff', site }] }
    expect(await handleEnrolmentAct(context, { ...act, id: newAct() }, staff)).toMatchObject({
      answer: { outcome: 'enrolled' },
    })
  })

  it('takes the next session of a shift and refuses what is over', async () => {
    const { opening, actors, clock, enrol } = await scene(
      { bySession: true, kind: 'volunteer', startsIn: [-48, 24, 48] },
      2,
    )
    await enrol(at(actors, 0))
    const rows = await database.db
      .selectFrom('slot')
      .select(['session', 'taken'])
      .where('opening', '=', opening.id)
      .execute()
    expect(rows.find(row => row.taken === 1)?.session).toBe(at(opening.sessions, 1).id)
    clock.move({ days: 30 })
    expect(await enrol(at(actors, 1))).toMatchObject({ answer: { outcome: 'refused', code: 'already_over' } })
  })
})
