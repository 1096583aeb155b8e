import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBytes } from '../../../../server/sealed-field.ts'
import { familyScene } from '../../../../server/testing/family-scene.ts'
import { knowAt, newPhone, paperScene, samplePhoto } from '../../../../server/testing/paper-scene.ts'
import { addTown, newAct } from '../../../../server/testing/sample-town.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../../server/testing/test-app.ts'
import { helperSchema } from '../../contract.ts'
import { paperSchema } from '../../paper-contract.ts'
import { clearPhotos } from './clear-photos.ts'
import { photoPlace } from './enter-paper.ts'
import { meetPapers } from './meet-papers.ts'

let town: TestApp
let site: string
let mother: SignedIn
let worker: SignedIn
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
  mother = await signInAs(town.database, '王秀兰')
  worker = await signInAs(town.database, '李建军')
  await giveRight(town.database, worker.person, { role: 'staff', site })
  await knowAt(town, site, mother.person, worker.person)
})

const audited = (thing: string) =>
  town.database.db
    .selectFrom('audit_entry')
    .select(['what', 'actor', 'person', 'outcome'])
    .where('thing', '=', thing)
    .orderBy('at')
    .orderBy('id')
    .execute()
const rowOf = (id: string) =>
  town.database.db.selectFrom('family_paper').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('a signed sheet', () => {
  it('opens a request and nothing else; the yes is the senior’s own, and then it works', async () => {
    const daughter = await scene.relative()
    const id = newAct()
    const entered = await scene.enter(worker, mother.person, { id, phone: daughter.phone })
    expect(entered.json()).toEqual({ entered: true })
    expect(problemIn(await family.look(daughter, mother.person)).code).toBe('not_allowed')
    const [asked] = (await family.family(mother)).helpers
    expect(v.parse(v.strictObject(helperSchema.entries), asked)).toMatchObject({
      ...{ id, state: 'asked', name: '王小梅', scopes: ['look', 'enrol', 'meals', 'record'] },
      onPaper: { how: 'paper', enteredBy: '李建军' },
    })
    expect((await family.family(daughter)).helping).toMatchObject([{ id, state: 'asked', name: '王*兰' }])
    for (const who of [worker, daughter])
      expect(problemIn(await family.yes(who, id)).code).toBe('no_such_grant')
    expect((await family.yes(mother, id)).statusCode).toBe(200)
    expect((await family.look(daughter, mother.person)).statusCode).toBe(200)
    const [paper] = await scene.list(worker, mother.person)
    expect(v.parse(v.strictObject(paperSchema.entries), paper)).toMatchObject({ id, state: 'granted' })
    expect((await audited(id)).filter(each => each.outcome === 'done')).toEqual(
      expect.arrayContaining([
        { what: 'family_paper', actor: worker.person, person: mother.person, outcome: 'done' },
        { what: 'family_paper_met', actor: null, person: mother.person, outcome: 'done' },
        { what: 'family_yes', actor: mother.person, person: mother.person, outcome: 'done' },
      ]),
    )
  })

  it('is not answered on the machine it was entered on', async () => {
    const daughter = await scene.relative()
    const id = newAct()
    const shared = { ...worker, cookie: worker.cookie.replace(worker.device, mother.device) }
    await town.database.db
      .updateTable('web_session')
      .set({ device: mother.device })
      .where('person', '=', worker.person)
      .execute()
    await scene.enter(shared, mother.person, { id, phone: daughter.phone })
    expect(problemIn(await family.yes(mother, id)).code).toBe('entered_here')
    expect(problemIn(await family.look(daughter, mother.person)).code).toBe('not_allowed')
    // The database would not take it either.
    const forced = town.database.db
      .updateTable('family_grant')
      .set({ granted_at: new Date(), granted_on: mother.device, record_from: new Date(Date.now() + 9e7) })
      .where('id', '=', id)
      .execute()
    await expect(forced).rejects.toThrow('family_grant_own_yes')
  })

  it('waits for a relative who has not come, and says nothing to anybody of whose phone it is', async () => {
    const phone = newPhone()
    const [known, unknown] = [newAct(), newAct()]
    const daughter = await scene.relative()
    const replies = [
      await scene.enter(worker, mother.person, { id: known, phone: daughter.phone }),
      await scene.enter(worker, mother.person, { id: unknown, phone }),
    ]
    expect(replies[0]?.payload).toBe(replies[1]?.payload)
    const states = (await scene.list(worker, mother.person)).map((each: { state: string }) => each.state)
    expect(states).toEqual(['entered', 'entered'])
    const [, expected] = (await family.family(mother)).helpers
    expect(v.parse(v.strictObject(helperSchema.entries), expected)).toMatchObject({
      ...{ id: unknown, state: 'expected', name: '王小梅' },
      onPaper: { enteredBy: '李建军', phoneEnd: phone.slice(-4) },
    })
    const late = await scene.relative('王晓梅', phone)
    town.clock.move({ days: 20 })
    await meetPapers(town.context)
    expect((await family.family(late)).helping).toMatchObject([{ id: unknown, state: 'asked' }])
    await meetPapers(town.context)
    expect((await family.family(late)).helping).toHaveLength(1)
  })

  it('is not met by somebody of another name behind that phone, nor after its time', async () => {
    const [wrong, late] = [newPhone(), newPhone()]
    await scene.enter(worker, mother.person, { phone: wrong })
    const stranger = await scene.relative('张大勇', wrong)
    await meetPapers(town.context)
    expect((await family.family(stranger)).helping).toEqual([])
    await scene.enter(worker, mother.person, { phone: late })
    town.clock.move({ days: 31 })
    const daughter = await scene.relative('王小梅', late)
    await meetPapers(town.context)
    expect((await family.family(daughter)).helping).toEqual([])
    expect((await family.family(mother)).helpers).toEqual([])
  })

  it('that the senior refuses before the relative comes is over; a repeat is answered the same', async () => {
    const [id, phone] = [newAct(), newPhone()]
    await scene.enter(worker, mother.person, { id, phone })
    expect(problemIn(await family.end(worker, id)).code).toBe('no_such_grant')
    for (let twice = 0; twice < 2; twice++) expect((await family.end(mother, id)).statusCode).toBe(200)
    const daughter = await scene.relative('王小梅', phone)
    await meetPapers(town.context)
    expect((await family.family(daughter)).helping).toEqual([])
    expect((await family.family(mother)).helpers).toEqual([])
  })

  it('adds nothing where the relative helps already', async () => {
    const daughter = await scene.relative()
    const grant = await family.grant(mother, daughter, { scopes: [] })
    await scene.enter(worker, mother.person, { phone: daughter.phone })
    expect((await family.family(mother)).helpers).toMatchObject([{ id: grant, scopes: ['look'] }])
  })

  it('sent twice, also at once, is one; the same id for somebody else is refused', async () => {
    const [id, phone] = [newAct(), newPhone()]
    const send = () => scene.enter(worker, mother.person, { id, phone })
    for (const reply of await Promise.all([send(), send(), send()])) expect(reply.statusCode).toBe(200)
    expect((await family.family(mother)).helpers).toHaveLength(1)
    const other = await signInAs(town.database, '刘淑珍')
    await knowAt(town, site, other.person, worker.person)
    expect(problemIn(await scene.enter(worker, other.person, { id })).code).toBe('id_reused')
  })

  it('is entered for others, by who works there, about whom the site knows, with a photo, for a year at most', async () => {
    const own = await scene.relative('李建军二')
    await giveRight(town.database, own.person, { role: 'staff', site })
    const stranger = await signInAs(town.database, '陌生人')
    await knowAt(town, site, own.person, worker.person)
    const code = async (who: SignedIn, senior: string, more: object = {}) =>
      problemIn(await scene.enter(who, senior, more)).code
    expect(await code(own, mother.person, { phone: own.phone })).toBe('own_family')
    expect(await code(own, own.person)).toBe('own_family')
    expect(await code(stranger, mother.person)).toBe('not_allowed')
    expect(await code(worker, stranger.person)).toBe('no_such_person')
    expect(await code(worker, mother.person, { until: '2029-05-01' })).toBe('until_too_far')
    expect(await code(worker, mother.person, { photo: 'UEsDBA==' })).toBe('not_a_photo')
    for (const wrong of [{ phone: '12345' }, { photo: '!' }, { name: ' ' }, { how: 'code' }])
      expect(await code(worker, mother.person, wrong)).toBe('bad_input')
    expect((await family.family(mother)).helpers).toEqual([])
  })
})

describe('the photo', () => {
  it('lies sealed, bound to its row, and is shown to the site alone, each look a line of the audit', async () => {
    const id = newAct()
    await scene.enter(worker, mother.person, { id })
    const { photo } = await rowOf(id)
    if (photo === null) throw new Error('no photo')
    expect(photo.includes(samplePhoto.subarray(4, 60))).toBe(false)
    expect(openBytes(town.context.keys, photoPlace(id), photo).equals(samplePhoto)).toBe(true)
    expect(() => openBytes(town.context.keys, photoPlace(newAct()), photo)).toThrow('another place')
    expect((await scene.photo(worker, mother.person, id)).json().photo).toBe(samplePhoto.toString('base64'))
    expect((await audited(id)).map(each => each.what).sort()).toEqual(['family_paper', 'family_paper_seen'])
    expect(problemIn(await scene.photo(mother, mother.person, id)).code).toBe('not_allowed')
    expect(problemIn(await scene.photo(worker, mother.person, newAct())).code).toBe('no_such_paper')
  })

  it('goes a year after the grant ended, and a year after a sheet that came to nothing', async () => {
    const daughter = await scene.relative()
    const [granted, waiting] = [newAct(), newAct()]
    await scene.enter(worker, mother.person, { id: granted, phone: daughter.phone })
    await family.yes(mother, granted)
    await scene.enter(worker, mother.person, { id: waiting })
    const has = async (id: string) => {
      await clearPhotos(town.context)
      return (await rowOf(id)).photo !== null
    }
    town.clock.move({ days: 364 })
    expect([await has(granted), await has(waiting)]).toEqual([true, true])
    await town.database.db
      .updateTable('family_grant')
      .set({ ended_at: new Date(town.clock.now()), ended_by: mother.person })
      .where('id', '=', granted)
      .execute()
    town.clock.move({ days: 40 })
    expect([await has(granted), await has(waiting)]).toEqual([true, false])
    town.clock.move({ days: 330 })
    expect(await has(granted)).toBe(false)
  })
})
