import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eraseScene } from '../../../server/testing/erase-scene.ts'
import { openTestApp, problemIn, type SignedIn, type TestApp } from '../../../server/testing/test-app.ts'

let town: TestApp
let scene: Awaited<ReturnType<typeof eraseScene>>

beforeAll(async () => {
  town = await openTestApp()
  scene = await eraseScene(town)
})
afterAll(() => town.close())

const home = '620702001001'
const body = { name: '鲁改名', birthYear: 1931, birthMonth: 4, division: home }
const correct = (who: SignedIn, more: object = {}) =>
  town.send('PUT', '/api/v1/me/profile', { ...body, ...more }, who)
const rowOf = (person: string) =>
  town.database.db
    .selectFrom('person as p')
    .innerJoin('person_profile as n', 'n.person', 'p.id')
    .select([
      'n.name',
      'n.birth_year',
      'n.birth_month',
      'n.contact_phone',
      'p.division',
      'p.staff_confirmed_by',
    ])
    .where('p.id', '=', person)
    .executeTakeFirstOrThrow()
const confirm = (person: string) =>
  town.send('POST', scene.desk.at(`people/${person}/confirm`), {}, scene.desk.worker)
const linesOf = async (person: string) =>
  (await scene.desk.audited('corrected_oneself')).filter(line => line.person === person)

describe('putting right what is written of oneself', () => {
  it('counts at once, and what staff had confirmed is to be seen anew', async () => {
    const { me, person, name } = await scene.somebody('鲁写错')
    await confirm(person)
    expect((await rowOf(person)).staff_confirmed_by).toBe(scene.desk.worker.person)
    expect((await correct(me)).json()).toEqual({ corrected: true })
    expect(await rowOf(person)).toMatchObject({ name: '鲁改名', staff_confirmed_by: null })
    expect((await town.get('/api/v1/me', me)).json().name).toBe('鲁改名')
    const [line] = await linesOf(person)
    expect(line).toMatchObject({
      actor: person,
      outcome: 'done',
      thing: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(await scene.tablesWith(name)).toEqual([])
  })

  it('leaves the confirmation where only home or phone are other, and a repeat leaves no second line', async () => {
    const { me, person, name } = await scene.somebody('韦搬家')
    await confirm(person)
    const moved = { name, division: '620702001002', contactPhone: '' }
    for (const _twice of [1, 2]) expect((await correct(me, moved)).statusCode).toBe(200)
    expect(await rowOf(person)).toMatchObject({
      ...{ division: '620702001002', contact_phone: null },
      staff_confirmed_by: scene.desk.worker.person,
    })
    expect(await linesOf(person)).toHaveLength(1)
  })

  it('keeps a contact phone that is not spoken of', async () => {
    const { me, person, contact } = await scene.somebody('昌留号')
    await correct(me)
    expect((await rowOf(person)).contact_phone).toBe(contact)
  })

  it.each([
    [{ division: '620702' }, 'no_such_division'],
    [{ birthYear: 2015 }, 'too_young'],
    [{ name: '1234' }, 'bad_input'],
    [{ contactPhone: '12345' }, 'bad_input'],
  ])('%j is answered %s, and nothing changes', async (more, code) => {
    const { me, person, name } = await scene.somebody('马不改')
    expect(problemIn(await correct(me, more)).code).toBe(code)
    expect((await rowOf(person)).name).toBe(name)
  })
})
