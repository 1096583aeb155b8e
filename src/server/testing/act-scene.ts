import type { Act } from '../../features/enrolment/contract.ts'
import { handleEnrolmentAct } from '../../features/enrolment/server/act-handler.ts'
import type { OpeningId, Uuid } from '../../shared/ids.ts'
import type { Actor } from '../actor.ts'
import {
  addOpening,
  addPerson,
  newAct,
  type SampleOpening,
  sampleCounty,
  standingClock,
} from './sample-town.ts'
import type { TestDatabase } from './test-database.ts'

/** One opening and people who act on it through the act handler, at a clock that stands until it is moved. */
export async function actScene(database: TestDatabase, site: string, sample: SampleOpening, people: number) {
  const opening = await addOpening(database, site, sample)
  const actors: Actor[] = []
  for (let n = 0; n < people; n++) actors.push(await addPerson(database, `老人${n}`))
  const clock = standingClock()
  const context = { pool: database.pool, now: clock.now }
  const body = { openingId: opening.id }
  return {
    opening,
    actors,
    clock,
    context,
    enrol: (actor: Actor, id = newAct(), meta?: Act['meta']) =>
      handleEnrolmentAct(context, { id, kind: 'enrol', v: 1, body, meta }, actor),
    on: (
      kind: 'cancel' | 'rejoin' | 'accept' | 'decline',
      actor: Actor,
      enrolmentId: Uuid,
      id = newAct(),
      meta?: Act['meta'],
    ) => handleEnrolmentAct(context, { id, kind, v: 1, body: { enrolmentId, ...body }, meta }, actor),
  }
}

/** The counts of an opening's first slot. */
export async function countsOf({ db }: TestDatabase, opening: OpeningId) {
  return db
    .selectFrom('slot')
    .select(['taken', 'held', 'waiting', 'capacity'])
    .where('county', '=', sampleCounty)
    .where('opening', '=', opening)
    .executeTakeFirstOrThrow()
}

/** Person → status of everybody on an opening. */
export async function statusesOf({ db }: TestDatabase, opening: OpeningId) {
  const rows = await db
    .selectFrom('enrolment')
    .select(['person', 'status'])
    .where('county', '=', sampleCounty)
    .where('opening', '=', opening)
    .execute()
  return new Map(rows.map(row => [row.person, row.status]))
}

/** The element at `index`, which the scene is known to have. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`nothing at ${index}`)
  return found
}
