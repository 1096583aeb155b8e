import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actScene, at, countsOf } from '../../../server/testing/act-scene.ts'
import { addTown, newAct, sampleCounty } from '../../../server/testing/sample-town.ts'
import { openTestDatabase, type TestDatabase } from '../../../server/testing/test-database.ts'
import type { OpeningId } from '../../../shared/ids.ts'
import { lapseOffers } from './lapse-offers.ts'

let database: TestDatabase
let site: string

beforeAll(async () => {
  database = await openTestDatabase()
  site = (await addTown(database)).site
})
afterAll(() => database.close())

const step = fc.record({
  who: fc.nat({ max: 4 }),
  what: fc.constantFrom('enrol', 'cancel', 'rejoin', 'accept', 'decline', 'wait', 'repeat'),
})

/** What the rows say, which the slot's counts must equal. */
async function countRows(opening: OpeningId) {
  const rows = await database.db
    .selectFrom('enrolment')
    .select(['person', 'status'])
    .where('county', '=', sampleCounty)
    .where('opening', '=', opening)
    .where('status', 'in', ['enrolled', 'waitlisted', 'offered'])
    .execute()
  const of = (status: string) => rows.filter(row => row.status === status).length
  expect(new Set(rows.map(row => row.person)).size).toBe(rows.length)
  return { taken: of('enrolled'), held: of('offered'), waiting: of('waitlisted') }
}

it('keeps seats, queue and people in agreement whatever five people do, one after another or all at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(48, 20 * 24),
      async (steps, atOnce, capacity, start) => {
        const { opening, actors, clock, context, enrol, on } = await actScene(
          database,
          site,
          { capacity, startsIn: [start] },
          5,
        )
        const enrolments = actors.map(() => newAct())
        const act = async ({ who, what }: { who: number; what: string }) => {
          const [actor, id] = [at(actors, who), at(enrolments, who)]
          if (what === 'wait') {
            clock.move({ hours: 20 })
            return lapseOffers(context)
          }
          if (what === 'enrol' || what === 'repeat') return enrol(actor, id)
          if (what === 'cancel' || what === 'rejoin' || what === 'accept') return on(what, actor, id)
          return on('decline', actor, id)
        }
        if (atOnce) await Promise.all(steps.map(act))
        else for (const each of steps) await act(each)
        const { capacity: seats, ...counts } = await countsOf(database, opening.id)
        expect(counts).toEqual(await countRows(opening.id))
        expect(counts.taken + counts.held).toBeLessThanOrEqual(seats)
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)
