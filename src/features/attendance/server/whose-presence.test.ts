import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attendanceScene } from '../../../server/testing/attendance-scene.ts'
import { familyScene } from '../../../server/testing/family-scene.ts'
import { addTown, newAct } from '../../../server/testing/sample-town.ts'
import { openTestApp, type SignedIn, type TestApp } from '../../../server/testing/test-app.ts'

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

const answer = async (session: string, who = me, more = {}) =>
  (await scene.act(who, 'check_in', session, more)).json().answers[0]

describe('being there is one’s own', () => {
  it('a relative who may do everything else signs nobody in, and neither does staff', async () => {
    const daughter = await scene.person('王小梅')
    await familyScene(town, site).grant(me, daughter, { scopes: ['look', 'enrol', 'meals', 'record'] })
    const { session } = await lessonOf(me)
    await scene.arrive(daughter, worker)
    await scene.arrive(worker, worker)
    for (const who of [daughter, worker])
      expect(await answer(session, who, { onBehalfOf: me.person })).toMatchObject({
        outcome: 'rejected',
        code: 'not_allowed',
      })
    expect(await scene.facts(session)).toHaveLength(0)
    const looked = await town.get(`/api/v1/me/attendance?personId=${me.person}`, daughter)
    expect(looked.json().items).toMatchObject([{ sessionId: session, facts: [] }])
  })

  it('is told to nobody who was not let look', async () => {
    const stranger = await scene.person('陌生')
    expect((await town.get(`/api/v1/me/attendance?personId=${me.person}`, stranger)).statusCode).toBe(403)
  })
})

describe('a tablet of the site', () => {
  const tabletOf = async (who: SignedIn, at: string) => {
    await town.database.db
      .updateTable('device')
      .set({ kind: 'tablet', site: at, registered_at: new Date() })
      .where('id', '=', who.device)
      .execute()
  }

  it('is at the site by itself; one of another site is not', async () => {
    const lesson = await scene.lesson()
    const session = lesson.sessions[0]?.id ?? ''
    await scene.enrol(me, lesson.id)
    await tabletOf(me, `620702-${newAct()}`)
    expect(await answer(session)).toMatchObject({ code: 'not_at_site' })
    await tabletOf(me, site)
    expect((await town.get(`/api/v1/sites/${site}/check-in`, me)).json()).toMatchObject({ present: true })
    expect(await answer(session)).toMatchObject({ outcome: 'checked_in' })
    expect(await scene.facts(session)).toMatchObject([{ how: 'tablet' }])
  })
})
