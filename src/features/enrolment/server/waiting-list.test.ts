import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actScene, at, countsOf, statusesOf } from '../../../server/testing/act-scene.ts'
import { addTown, newAct, type SampleOpening } from '../../../server/testing/sample-town.ts'
import { openTestDatabase, type TestDatabase } from '../../../server/testing/test-database.ts'
import { lapseOffers } from './lapse-offers.ts'

let database: TestDatabase
let site: string

beforeAll(async () => {
  database = await openTestDatabase()
  site = (await addTown(database)).site
})
afterAll(() => database.close())

const scene = (sample: SampleOpening, people: number) => actScene(database, site, sample, people)

describe('cancelling and the waiting list', () => {
  it('offers a freed seat to the first who waits when the start is more than three days off', async () => {
    const { opening, actors, enrol, on } = await scene({ capacity: 1 }, 3)
    const first = newAct()
    await enrol(at(actors, 0), first)
    const second = newAct()
    await enrol(at(actors, 1), second)
    await enrol(at(actors, 2))
    expect(await on('cancel', at(actors, 0), first)).toMatchObject({
      answer: { outcome: 'cancelled' },
      status: 'cancelled',
    })
    expect((await statusesOf(database, opening.id)).get(at(actors, 1).person)).toBe('offered')
    expect(await countsOf(database, opening.id)).toMatchObject({ taken: 0, held: 1, waiting: 1 })
    expect(await on('accept', at(actors, 1), second)).toMatchObject({ answer: { outcome: 'enrolled' } })
    expect(await countsOf(database, opening.id)).toMatchObject({ taken: 1, held: 0, waiting: 1 })
  })

  it('gives a newcomer no seat while somebody waits for it', async () => {
    const { actors, enrol, on } = await scene({ capacity: 1, startsIn: [48] }, 3)
    const first = newAct()
    await enrol(at(actors, 0), first)
    await enrol(at(actors, 1))
    await on('cancel', at(actors, 0), first)
    expect(await enrol(at(actors, 2))).toMatchObject({ answer: { outcome: 'waitlisted', place: 2 } })
  })

  it('passes an offer on at 18:00 on the third day, and the person keeps their rank', async () => {
    const { opening, actors, clock, context, enrol, on } = await scene(
      { capacity: 1, startsIn: [20 * 24] },
      3,
    )
    const first = newAct()
    await enrol(at(actors, 0), first)
    clock.move({ hours: 1 })
    await enrol(at(actors, 1))
    clock.move({ hours: 1 })
    await enrol(at(actors, 2))
    await on('cancel', at(actors, 0), first)
    clock.move({ days: 3, hours: 7 })
    expect(await lapseOffers(context)).toBe(0)
    clock.move({ hours: 1 })
    expect(await lapseOffers(context)).toBe(1)
    const after = await statusesOf(database, opening.id)
    expect(after.get(at(actors, 1).person)).toBe('waitlisted')
    expect(after.get(at(actors, 2).person)).toBe('offered')
    expect(await countsOf(database, opening.id)).toMatchObject({ taken: 0, held: 1, waiting: 1 })
    clock.move({ days: 4 })
    await lapseOffers(context)
    // Nobody is behind: the seat stands free for whoever of the two takes it first.
    expect(await countsOf(database, opening.id)).toMatchObject({ held: 0, waiting: 2 })
  })

  it('lets only waiting people take a seat freed inside three days', async () => {
    const { opening, actors, enrol, on } = await scene({ capacity: 1, startsIn: [48] }, 2)
    const [first, second] = [newAct(), newAct()]
    await enrol(at(actors, 0), first)
    await enrol(at(actors, 1), second)
    expect(await on('accept', at(actors, 1), second)).toMatchObject({
      answer: { outcome: 'refused', code: 'no_free_place' },
    })
    await on('cancel', at(actors, 0), first)
    expect((await statusesOf(database, opening.id)).get(at(actors, 1).person)).toBe('waitlisted')
    expect(await on('accept', at(actors, 1), second)).toMatchObject({ answer: { outcome: 'enrolled' } })
  })

  it('brings an undone cancel back to the seat if it is free, else to the head of the queue', async () => {
    const { actors, enrol, on } = await scene({ capacity: 1, startsIn: [48] }, 2)
    const [first, second] = [newAct(), newAct()]
    await enrol(at(actors, 0), first)
    await on('cancel', at(actors, 0), first)
    expect(await on('rejoin', at(actors, 0), first)).toMatchObject({ answer: { outcome: 'enrolled' } })
    await enrol(at(actors, 1), second)
    await on('cancel', at(actors, 0), first)
    expect(await on('rejoin', at(actors, 0), first)).toMatchObject({
      answer: { outcome: 'waitlisted', place: 1 },
    })
  })

  it('does not let somebody who only waited jump the queue by leaving and coming back', async () => {
    const { actors, clock, enrol, on } = await scene({ capacity: 0 }, 2)
    const second = newAct()
    await enrol(at(actors, 0))
    clock.move({ hours: 1 })
    await enrol(at(actors, 1), second)
    await on('cancel', at(actors, 1), second)
    expect(await on('rejoin', at(actors, 1), second)).toMatchObject({
      answer: { outcome: 'waitlisted', place: 2 },
    })
  })
})
