import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actScene, at, countsOf, statusesOf } from '../../../server/testing/act-scene.ts'
import { addTown, newAct, type SampleOpening } from '../../../server/testing/sample-town.ts'
import { openTestDatabase, type TestDatabase } from '../../../server/testing/test-database.ts'
import { enrolmentKinds } from './act-handler.ts'
import { releaseOverdue } from './held-acts.ts'

let database: TestDatabase
let site: string

beforeAll(async () => {
  database = await openTestDatabase()
  site = (await addTown(database)).site
})
afterAll(() => database.close())

const scene = (sample: SampleOpening, people: number) => actScene(database, site, sample, people)

describe('acts that overtake each other', () => {
  it('holds a cancel that came before its enrol and applies it with it', async () => {
    const { opening, actors, enrol, on } = await scene({ capacity: 1 }, 1)
    const actor = at(actors, 0)
    const [id, cancelId] = [newAct(), newAct()]
    expect(await on('cancel', actor, id, cancelId, { seq: 2 })).toMatchObject({ answer: { outcome: 'held' } })
    expect(await on('cancel', actor, id, cancelId, { seq: 2 })).toMatchObject({
      answer: { outcome: 'held' },
      repeat: true,
    })
    await enrol(actor, id, { seq: 1 })
    expect((await statusesOf(database, opening.id)).get(actor.person)).toBe('cancelled')
    expect(await on('cancel', actor, id, cancelId, { seq: 2 })).toMatchObject({
      answer: { outcome: 'cancelled' },
      repeat: true,
    })
    expect(await countsOf(database, opening.id)).toMatchObject({ taken: 0, held: 0, waiting: 0 })
  })

  it('takes a held act up after 24 hours even when what it followed never came', async () => {
    const { actors, clock, context, enrol } = await scene({ capacity: 1 }, 1)
    const actor = at(actors, 0)
    const id = newAct()
    expect(await enrol(actor, id, { seq: 3 })).toMatchObject({ answer: { outcome: 'held' } })
    clock.move({ hours: 25 })
    expect(await releaseOverdue(context, [enrolmentKinds])).toBe(1)
    expect(await enrol(actor, id, { seq: 3 })).toMatchObject({
      answer: { outcome: 'enrolled' },
      repeat: true,
    })
  })
})
