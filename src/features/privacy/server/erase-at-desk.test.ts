import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eraseScene } from '../../../server/testing/erase-scene.ts'
import {
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'

let town: TestApp
let desk: Awaited<ReturnType<typeof eraseScene>>['desk']
let scene: Awaited<ReturnType<typeof eraseScene>>

beforeAll(async () => {
  town = await openTestApp()
  scene = await eraseScene(town)
  desk = scene.desk
})
afterAll(() => town.close())

describe('erasing at the desk', () => {
  it('is for who asks there: the reason is kept, the desk knows them no more, a repeat is answered the same', async () => {
    const gone = await scene.somebody('褚来删')
    const { person } = gone
    await scene.proveAgo(0)
    expect((await scene.eraseAt(person, 'asked_in_writing')).json()).toEqual({ erased: true })
    for (const text of scene.tells(gone)) expect(await scene.tablesWith(text), text).toEqual([])
    const kept = await town.database.db
      .selectFrom('person_erasure')
      .selectAll()
      .where('person', '=', person)
      .executeTakeFirst()
    expect(kept).toMatchObject({ reason: 'asked_in_writing', by_person: desk.worker.person, site: desk.here })
    expect((await scene.eraseAt(person)).json()).toEqual({ erased: true })
    expect(problemIn(await town.get(desk.at(`people/${person}`), desk.worker)).code).toBe('no_such_person')
    expect(problemIn(await desk.make([person])).code).toBe('no_such_person')
    const lines = (await desk.audited('person_erased')).filter(line => line.person === person)
    expect(lines).toMatchObject([{ actor: desk.worker.person, thing: desk.here, outcome: 'done' }])
  })

  it('is refused to strangers, to another site, for oneself, and to a session left open on the desk', async () => {
    const { person } = await scene.somebody('卫留下')
    const stranger = await signInAs(town.database, '蒋路过')
    const code = async (who: SignedIn, whom = person) =>
      problemIn(await scene.eraseAt(whom, 'asked_here', who)).code
    expect(await code(stranger)).toBe('not_allowed')
    expect(await code(desk.colleague)).toBe('not_allowed')
    expect(await code(desk.worker, desk.worker.person)).toBe('oneself')
    const unknown = await signInAs(town.database, '沈外人')
    expect(await code(desk.worker, unknown.person)).toBe('no_such_person')
    await scene.proveAgo(6)
    expect(await code(desk.worker)).toBe('prove_again')
    expect(await scene.tablesWith('卫留下')).not.toEqual([])
  })
})
