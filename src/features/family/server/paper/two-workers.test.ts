import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '../../../../server/actor.ts'
import { familyScene } from '../../../../server/testing/family-scene.ts'
import { givePhone, knowAt, newPhone, paperScene } from '../../../../server/testing/paper-scene.ts'
import { addPerson, addTown, newAct } from '../../../../server/testing/sample-town.ts'
import {
  giveRight,
  openSessionOf,
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../../server/testing/test-app.ts'
import { mostHelped, mostHelpers } from '../../rules.ts'
import { meetPapers } from './meet-papers.ts'

let town: TestApp
let site: string
/** She has neither a phone nor a way to come. */
let mother: Actor
let daughter: SignedIn & { phone: string }
let first: SignedIn
let second: SignedIn
let scene: ReturnType<typeof paperScene>
let family: ReturnType<typeof familyScene>

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  scene = paperScene(town, site)
  family = familyScene(town, site)
})
afterAll(() => town.close())
beforeEach(async () => {
  mother = await addPerson(town.database, '王秀兰')
  daughter = await scene.relative()
  first = await signInAs(town.database, '李建军')
  second = await signInAs(town.database, '赵敏')
  for (const { person } of [first, second]) await giveRight(town.database, person, { role: 'staff', site })
  await knowAt(town, site, mother.person, first.person)
})

async function entered(more: object = {}): Promise<string> {
  const id = newAct()
  const reply = await scene.enter(first, mother.person, {
    id,
    how: 'two-workers',
    phone: daughter.phone,
    ...more,
  })
  if (reply.statusCode !== 200) throw new Error(reply.payload)
  return id
}

it('lets look and enrol, never meals or the record, once a second worker has confirmed it', async () => {
  const id = await entered()
  expect(problemIn(await family.look(daughter, mother.person)).code).toBe('not_allowed')
  expect((await scene.list(second, mother.person))[0]).toMatchObject({
    state: 'unconfirmed',
    mayConfirm: true,
  })
  expect((await scene.list(first, mother.person))[0]).toMatchObject({ mayConfirm: false })
  for (let twice = 0; twice < 2; twice++)
    expect((await scene.confirm(second, mother.person, id)).json()).toEqual({ confirmed: true })
  expect((await family.look(daughter, mother.person)).statusCode).toBe(200)
  expect((await family.enrolFor(daughter, mother.person, await family.newOpening())).json()).toMatchObject({
    outcome: 'enrolled',
  })
  town.clock.move({ days: 2 })
  expect(problemIn(await family.record(daughter, mother.person)).code).toBe('not_allowed')
  const [grant] = (await family.family(daughter)).helping
  expect(grant).toMatchObject({ id, state: 'granted', scopes: ['look', 'enrol'] })
  const forced = (set: object) =>
    town.database.db.updateTable('family_grant').set(set).where('id', '=', id).execute()
  await expect(forced({ may_see_record: true })).rejects.toThrow('family_grant_two_workers')
  await expect(forced({ confirmed_by: first.person })).rejects.toThrow('family_grant_not_oneself')
})

it('takes two: not who entered it, not the relative, not whom the relative appointed', async () => {
  const id = await entered()
  const { db } = town.database
  const appointed = await signInAs(town.database, '孙一')
  await db
    .insertInto('staff_role')
    .values({ person: appointed.person, role: 'staff', site, given_by: daughter.person })
    .execute()
  await giveRight(town.database, daughter.person, { role: 'coordinator', division: '62' })
  const stranger = await signInAs(town.database, '陌生人')
  for (const who of [first, daughter, appointed])
    expect(problemIn(await scene.confirm(who, mother.person, id)).code).toBe('second_worker_needed')
  expect(problemIn(await scene.confirm(stranger, mother.person, id)).code).toBe('not_allowed')
  expect(problemIn(await family.look(daughter, mother.person)).code).toBe('not_allowed')
  const forced = db
    .updateTable('family_paper')
    .set({ confirmed_by: first.person, confirmed_on: first.device, confirmed_at: new Date() })
    .where('id', '=', id)
    .execute()
  await expect(forced).rejects.toThrow('family_paper_two_workers')
})

it('opens nothing to a relative who appointed one of the two only afterwards, or before signing in with the phone', async () => {
  const phone = newPhone()
  const id = await entered({ phone })
  expect((await scene.confirm(second, mother.person, id)).statusCode).toBe(200)
  const boss = await signInAs(town.database, '王小梅')
  await town.database.db
    .updateTable('staff_role')
    .set({ given_by: boss.person })
    .where('person', '=', second.person)
    .execute()
  await givePhone(town, boss.person, phone)
  await meetPapers(town.context)
  expect((await family.family(boss)).helping).toEqual([])
})

it('is for who has no device: where the senior is signed in on a phone, it is theirs to say', async () => {
  const id = await entered()
  await openSessionOf(town.database, mother)
  expect(problemIn(await scene.confirm(second, mother.person, id)).code).toBe('has_own_device')
  const again = await scene.enter(first, mother.person, { how: 'two-workers' })
  expect(problemIn(again).code).toBe('has_own_device')
})

it('is confirmed once, also when two workers do it at once, and not after its time', async () => {
  const id = await entered()
  const third = await signInAs(town.database, '钱三')
  await giveRight(town.database, third.person, { role: 'staff', site })
  const both = await Promise.all([second, third].map(who => scene.confirm(who, mother.person, id)))
  expect(both.map(each => each.statusCode).sort()).toEqual([200, 409])
  const late = await entered({ phone: newPhone() })
  town.clock.move({ days: 31 })
  expect(problemIn(await scene.confirm(second, mother.person, late)).code).toBe('paper_over')
})

it('asks the senior when they sign in: yes keeps it, no ends it, and not on the workers’ machines', async () => {
  const id = await entered()
  await scene.confirm(second, mother.person, id)
  const her = await openSessionOf(town.database, mother)
  const onPaper = async () => (await family.family(her)).helpers[0].onPaper
  expect(await onPaper()).toEqual({
    how: 'two-workers',
    enteredBy: '李建军',
    confirmedBy: '赵敏',
    toKeep: true,
  })
  for (const worker of [first, second]) {
    const atDesk = await openSessionOf(town.database, { ...mother, device: worker.device })
    expect(problemIn(await scene.keep(atDesk, id)).code).toBe('entered_here')
    expect(problemIn(await scene.keep(worker, id)).code).toBe('no_such_grant')
  }
  for (let twice = 0; twice < 2; twice++) expect((await scene.keep(her, id)).statusCode).toBe(200)
  expect(await onPaper()).not.toHaveProperty('toKeep')
  await family.end(her, id)
  expect(problemIn(await family.look(daughter, mother.person)).code).toBe('not_allowed')
  expect(problemIn(await scene.keep(her, id)).code).toBe('no_such_grant')
})

it('keeps to five helpers and eight seniors, also when all are confirmed at once, and fills up when there is room', async () => {
  const ids: string[] = []
  const helpers: SignedIn[] = []
  for (let n = 0; n < mostHelpers + 2; n++) {
    const helper = await scene.relative(`亲戚${n}`)
    helpers.push(helper)
    ids.push(await entered({ name: `亲戚${n}`, phone: helper.phone }))
  }
  await Promise.all(ids.map(id => scene.confirm(second, mother.person, id)))
  const live = () =>
    town.database.db
      .selectFrom('family_grant')
      .select(['id', 'helper'])
      .where('senior', '=', mother.person)
      .where('ended_at', 'is', null)
      .execute()
  expect(await live()).toHaveLength(mostHelpers)
  const [leaving] = await live()
  const leaver = helpers.find(each => each.person === leaving?.helper)
  if (leaver === undefined) throw new Error('nobody helps')
  await family.end(leaver, leaving?.id ?? '')
  await Promise.all([meetPapers(town.context), meetPapers(town.context)])
  expect(await live()).toHaveLength(mostHelpers)

  const seniors = Array.from({ length: mostHelped + 1 }, () => addPerson(town.database, '老人'))
  const papers = await Promise.all(
    (await Promise.all(seniors)).map(async ({ person }) => {
      await knowAt(town, site, person, first.person)
      const id = newAct()
      await scene.enter(first, person, { id, how: 'two-workers', phone: daughter.phone })
      return { id, person }
    }),
  )
  await Promise.all(papers.map(({ id, person }) => scene.confirm(second, person, id)))
  expect((await family.family(daughter)).helping).toHaveLength(mostHelped)
})
