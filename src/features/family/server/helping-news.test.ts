import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attendanceScene, knowDevice } from '../../../server/testing/attendance-scene.ts'
import { familyScene } from '../../../server/testing/family-scene.ts'
import { addOpening, addTown, newAct } from '../../../server/testing/sample-town.ts'
import {
  giveRight,
  openTestApp,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import { type HelpingNews, listHelpingNews } from '../contract.ts'

let town: TestApp
let site: string
let mother: SignedIn
let daughter: SignedIn
let scene: ReturnType<typeof familyScene>

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  scene = familyScene(town, site)
})
afterAll(() => town.close())
beforeEach(async () => {
  mother = await signInAs(town.database, '王秀兰')
  daughter = await signInAs(town.database, '王小梅')
})

const newsOf = async (who: SignedIn): Promise<HelpingNews['items']> =>
  v.parse(listHelpingNews.reply, (await town.get('/api/v1/me/helping-news', who)).json()).items
/** Of the day after tomorrow: what is told reaches eight weeks. */
const soon = async () => (await addOpening(town.database, site, { startsIn: [48] })).id
const enrol = (who: SignedIn, openingId: string, id: string = newAct()) =>
  town.send('PUT', `/api/v1/enrolments/${id}`, { openingId }, who)

describe('how things stand for whom I help', () => {
  it('is told with sessions as they are now: moved ones, those called off, and who gave a place back', async () => {
    const grant = await scene.grant(mother, daughter, { scopes: [] })
    const [first, second] = [newAct(), newAct()]
    await enrol(mother, await soon(), first)
    await enrol(mother, await soon(), second)
    const [before] = await newsOf(daughter)
    expect(before).toMatchObject({ id: grant, calls: '妈妈' })
    const standing = (all: HelpingNews['items'], id: string) => all[0]?.standing.find(each => each.id === id)
    const [session] = standing(before ? [before] : [], first)?.sessions ?? []
    expect(session).toMatchObject({ off: false, missed: false })
    const later = new Date(Date.parse(session?.startsAt ?? '') + 3_600_000)
    await town.database.db
      .updateTable('session')
      .set({ starts_at: later, ends_at: new Date(later.getTime() + 3_600_000) })
      .where('id', '=', session?.id ?? '')
      .execute()
    await town.send('DELETE', `/api/v1/enrolments/${second}?act=${newAct()}`, undefined, mother)
    const after = await newsOf(daughter)
    expect(Date.parse(standing(after, first)?.sessions[0]?.startsAt ?? '')).toBe(later.getTime())
    expect(standing(after, second)).toMatchObject({ status: 'cancelled', byMe: false })
  })

  it('says that they missed a session only where others signed in, and they were not excused', async () => {
    await scene.grant(mother, daughter)
    const attendance = attendanceScene(town, site)
    const { id, sessions } = await attendance.lesson()
    const [neighbour, worker] = [
      await signInAs(town.database, '刘淑珍'),
      await signInAs(town.database, '李建军'),
    ]
    await giveRight(town.database, worker.person, { role: 'staff', site })
    for (const who of [mother, neighbour]) {
      await knowDevice(town.database, who)
      await attendance.enrol(who, id)
    }
    const missed = async () => {
      const [news] = await newsOf(daughter)
      return news?.standing.flatMap(each => each.sessions.filter(one => one.missed).map(one => one.id))
    }
    const [session] = sessions
    await attendance.arrive(neighbour, worker)
    await attendance.act(neighbour, 'check_in', session?.id ?? '')
    expect(await missed()).toEqual([])
    town.clock.move({ days: 1 })
    expect(await missed()).toEqual([session?.id])
    // She had said that she can't come.
    const { db } = town.database
    const fact = await db
      .selectFrom('attendance_fact')
      .selectAll()
      .where('session', '=', session?.id ?? '')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('attendance_fact')
      .values({ ...fact, id: newAct(), person: mother.person, kind: 'excused', how: 'roll_call' })
      .execute()
    expect(await missed()).toEqual([])
  })

  it('is nothing before the yes, after the end, and of nobody else', async () => {
    await enrol(mother, await scene.newOpening())
    await scene.ask(daughter, await scene.codeOf(mother))
    expect(await newsOf(daughter)).toEqual([])
    const id = await scene.grant(mother, daughter)
    expect(await newsOf(daughter)).toHaveLength(1)
    expect(await newsOf(mother)).toEqual([])
    await scene.end(mother, id)
    expect(await newsOf(daughter)).toEqual([])
  })
})
