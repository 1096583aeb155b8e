import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskScene, liu } from '../../../server/testing/desk-scene.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'

let town: TestApp
let scene: Awaited<ReturnType<typeof deskScene>>

beforeAll(async () => {
  town = await openTestApp()
  scene = await deskScene(town)
})
afterAll(() => town.close())

describe('registering at the desk', () => {
  it('makes a person whom the site knows, seen and confirmed by who sat there', async () => {
    const response = await scene.register({ contactPhone: '138 1234 5678' })
    expect(response.statusCode, response.payload).toBe(200)
    const { person } = response.json()
    const { items } = (await town.get(scene.at('people'), scene.worker)).json()
    expect(items.find((each: { id: string }) => each.id === person)).toMatchObject({
      ...{ name: '刘桂芳', birthYear: 1949, birthMonth: 7, cards: 0, confirmed: true },
    })
    expect(await scene.look(person)).toMatchObject({ contactPhone: '5678', cardList: [] })
    const row = await town.database.db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', person)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      made_how: 'desk',
      made_by: scene.worker.person,
      staff_confirmed_by: scene.worker.person,
    })
  })

  it.each(['刘桂芳', '刘桂方', '刘贵芳'])('%s of the same month and place may be the same', async name => {
    const body = { id: v7(), ...liu, name, birthYear: 1951 }
    if (name === '刘桂芳') expect((await scene.register(body)).statusCode).toBe(200)
    const again = { ...body, id: v7() }
    expect(problemIn(await scene.register(again))).toMatchObject({ status: 409, code: 'maybe_known' })
    expect((await scene.register({ ...again, another: true })).statusCode).toBe(200)
  })

  it.each([
    [{ name: '刘桂英' }, 200],
    [{ birthMonth: 8 }, 200],
    [{ division: '620702001002' }, 200],
    [{ division: '620702' }, 404],
    [{ division: '620702001999' }, 404],
    [{ birthYear: 2014, birthMonth: 1 }, 422],
  ])('%j is answered %s', async (body, status) => {
    expect((await scene.register({ birthYear: 1952, ...body })).statusCode).toBe(status)
  })

  it('sent twice is one person, at once or later; another with the same id is refused', async () => {
    const body = { id: v7(), ...liu, name: '陈阿梅', birthYear: 1947 }
    const answers = await Promise.all([scene.register(body), scene.register(body), scene.register(body)])
    expect(answers.map(answer => answer.statusCode)).toEqual([200, 200, 200])
    expect((await scene.register(body)).json()).toEqual({ person: body.id })
    expect(problemIn(await scene.register({ ...body, name: '陈阿兰' })).code).toBe('id_reused')
    expect((await scene.audited('person_made')).filter(line => line.person === body.id)).toHaveLength(1)
  })
})

describe('the people of a site', () => {
  it('are its own: another site’s worker learns no name, not even by the id', async () => {
    const person = await scene.registered(scene.colleague, scene.other)
    const { items } = (await town.get(scene.at('people'), scene.worker)).json()
    expect(items.map((each: { id: string }) => each.id)).not.toContain(person)
    expect(problemIn(await town.get(scene.at(`people/${person}`), scene.worker)).code).toBe('no_such_person')
    expect(problemIn(await town.get(scene.at('people', scene.other), scene.worker)).code).toBe('not_allowed')
    expect(problemIn(await scene.make([person])).code).toBe('no_such_person')
  })

  it('come by showing their card, or its number and their month of birth, never by the number alone', async () => {
    const person = await scene.registered(scene.colleague, scene.other)
    const [card] = (
      await town.send('POST', scene.at('cards', scene.other), { people: [person] }, scene.colleague)
    ).json().items
    const find = (body: object) => town.send('POST', scene.at('find'), body, scene.worker)
    const { birthYear, birthMonth } = (
      await town.get(scene.at(`people/${person}`, scene.other), scene.colleague)
    ).json()
    for (const wrong of [
      { card: card.number, birthYear, birthMonth: (birthMonth % 12) + 1 },
      { card: '99999999', birthYear, birthMonth },
      { token: 'A'.repeat(22) },
    ])
      expect(problemIn(await find(wrong)).code).toBe('no_such_card')
    expect(problemIn(await town.get(scene.at(`people/${person}`), scene.worker)).code).toBe('no_such_person')
    expect((await find({ token: card.token })).json()).toEqual({ person })
    expect((await find({ card: card.number, birthYear, birthMonth })).json()).toEqual({ person })
    expect((await scene.look(person)).id).toBe(person)
    const tries = (await scene.audited('person_found')).map(line => line.outcome).sort()
    expect(tries).toEqual(['done', 'done', 'no_such_card', 'no_such_card', 'no_such_card'])
  })

  it('are looked at with a line in the audit, and confirmed once, never by themselves', async () => {
    const person = await scene.registered()
    await scene.look(person)
    const looks = (await scene.audited('person_looked_at')).filter(line => line.person === person)
    expect(looks).toMatchObject([{ actor: scene.worker.person, thing: scene.here }])
    await town.database.db
      .updateTable('person')
      .set({ staff_confirmed_at: null, staff_confirmed_by: null })
      .where('id', '=', person)
      .execute()
    expect((await scene.look(person)).confirmed).toBe(false)
    const confirm = (id: string) => town.send('POST', scene.at(`people/${id}/confirm`), {}, scene.worker)
    for (const _twice of [1, 2]) expect((await confirm(person)).json()).toEqual({ confirmed: true })
    expect((await scene.look(person)).confirmed).toBe(true)
    await town.database.db
      .insertInto('site_person')
      .values({
        county: scene.county,
        site: scene.here,
        person: scene.worker.person,
        how: 'card',
        since: new Date(),
        by_staff: scene.worker.person,
      })
      .execute()
    expect(problemIn(await confirm(scene.worker.person)).code).toBe('oneself')
    expect(problemIn(await scene.make([scene.worker.person])).code).toBe('oneself')
  })
})

describe('what was written wrongly', () => {
  it('is put right at the desk; what is left out stays, and the audit says who did it', async () => {
    const person = (
      await scene.register({ name: '钱桂英', birthYear: 1943, contactPhone: '13812345678' })
    ).json().person
    const correct = (body: object, who = scene.worker, id = person) =>
      town.send('PUT', scene.at(`people/${id}`), { ...liu, name: '钱桂瑛', birthYear: 1944, ...body }, who)
    expect((await correct({})).json()).toEqual({ corrected: true })
    expect(await scene.look(person)).toMatchObject({
      ...{ name: '钱桂瑛', birthYear: 1944, contactPhone: '5678' },
    })
    await correct({ contactPhone: '' })
    expect((await scene.look(person)).contactPhone).toBeNull()
    const lines = await scene.audited('person_corrected')
    expect(lines).toMatchObject([{ actor: scene.worker.person, person }, { person }])
    for (const [body, code] of [
      [{ birthYear: 2014, birthMonth: 6 }, 'too_young'],
      [{ division: '620702' }, 'no_such_division'],
    ] as const)
      expect(problemIn(await correct(body)).code).toBe(code)
    expect(problemIn(await correct({}, scene.colleague)).code).toBe('not_allowed')
    expect(problemIn(await correct({}, scene.worker, scene.worker.person)).code).toBe('oneself')
    const stranger = await scene.registered(scene.colleague, scene.other)
    expect(problemIn(await correct({}, scene.worker, stranger)).code).toBe('no_such_person')
  })
})

it('a worker sees their own sites, a coordinator all of the division, a senior none', async () => {
  const sitesOf = async (who: SignedIn) => (await town.get('/api/v1/me/sites', who)).json().items
  expect((await sitesOf(scene.worker)).map((site: { id: string }) => site.id)).toEqual([scene.here])
  const senior = await signInAs(town.database, '张秀兰')
  expect(await sitesOf(senior)).toEqual([])
  await giveRight(town.database, senior.person, { role: 'coordinator', division: scene.county })
  expect(await sitesOf(senior)).toHaveLength(2)
})
