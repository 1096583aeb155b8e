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
let scene: Awaited<ReturnType<typeof eraseScene>>
let desk: Awaited<ReturnType<typeof eraseScene>>['desk']

beforeAll(async () => {
  town = await openTestApp()
  scene = await eraseScene(town)
  desk = scene.desk
})
afterAll(() => town.close())

const idNumber = '11010519491231002X'
const url = '/api/v1/me/about'
const about = async (who: SignedIn) => (await town.get(url, who)).json()
const save = (who: SignedIn, body: object) => town.send('PUT', url, body, who)
const give = (who: SignedIn, item: string, value: string, wording = 1) =>
  town.send('PUT', `${url}/${item}`, { value, wording }, who)
const withdraw = (who: SignedIn, item: string) => town.send('DELETE', `${url}/${item}`, undefined, who)
const atDesk = (person: string, rest = '', site = desk.here) => desk.at(`people/${person}/about${rest}`, site)
const unmask = (person: string, item: string, who = desk.worker) =>
  town.send('POST', atDesk(person, `/${item}/unmask`), undefined, who)
const linesOf = async (what: string, person: string) =>
  (await desk.audited(what)).filter(line => line.person === person)

describe('what somebody tells about themselves', () => {
  it('is kept part by part: what is left out stays, null takes it away', async () => {
    const { me, person } = await scene.somebody('陶自述')
    const emergency = { name: '陶小妹', relation: 'child', phone: '139 8888 7777' }
    expect((await save(me, { sex: 'female', skills: '会剪纸', emergency })).json()).toEqual({ saved: true })
    await save(me, { wishes: '想学拍照', insuredUntil: '2027-06-30', likes: ['calligraphy', 'no-such'] })
    expect(await about(me)).toMatchObject({
      ...{ sex: 'female', skills: '会剪纸', wishes: '想学拍照', insuredUntil: '2027-06-30' },
      ...{ likes: ['calligraphy'], emergency: { name: '陶小妹', relation: 'child', phoneEnd: '7777' } },
    })
    for (const text of ['陶小妹', '13988887777']) expect(await scene.tablesWith(text), text).toEqual([])
    await save(me, { sex: null, emergency: null, likes: [] })
    expect(await about(me)).toMatchObject({ sex: null, emergency: null, likes: [], skills: '会剪纸' })
    expect((await linesOf('about_changed', person)).map(line => line.actor)).toEqual([person, person, person])
  })

  it.each([
    { sex: 'other' },
    { insuredUntil: '2027-02-30' },
    { emergency: { name: '1', relation: 'child', phone: '13988887777' } },
    { emergency: { name: '陶小妹', relation: 'child', phone: '12345' } },
  ])('%j is not taken', async body => {
    const me = await signInAs(town.database, '邹不收')
    expect((await save(me, body)).statusCode).toBe(400)
  })
})

describe('a consent', () => {
  it('comes with what it is for, is kept sealed, shown by its end, and told whole in one’s own data', async () => {
    const { me, person } = await scene.somebody('喻同意')
    expect((await give(me, 'id_number', '110105 19491231 002x')).json()).toEqual({ kept: true })
    const told = await about(me)
    expect(told.sensitive).toEqual([{ item: 'id_number', shown: '**************002X' }])
    expect(told.consents).toMatchObject([{ item: 'id_number', event: 'given', wording: 1, siteName: null }])
    expect(await scene.tablesWith(idNumber)).toEqual([])
    const data = (await town.get('/api/v1/me/data', me)).json()
    expect(data.kept.person_sensitive).toEqual([{ item: 'id_number', value: idNumber }])
    expect(await linesOf('consent_given', person)).toMatchObject([
      { thing: told.consents[0].id, actor: person },
    ])
  })

  it('given again with the same value is one consent; another value is another', async () => {
    const { me } = await scene.somebody('柏再同意')
    for (const value of ['tires', 'tires', 'strong']) await give(me, 'strength', value)
    const { sensitive, consents } = await about(me)
    expect(sensitive).toEqual([{ item: 'strength', shown: 'strong' }])
    expect(consents).toHaveLength(2)
  })

  it('is taken back as easily: the value goes at once, the ledger says both, a repeat changes nothing', async () => {
    const { me, person } = await scene.somebody('水收回')
    await give(me, 'aid_class', 'dibao,disabled')
    town.clock.move({ hours: 0.1 })
    for (const _twice of [1, 2]) expect((await withdraw(me, 'aid_class')).json()).toEqual({ withdrawn: true })
    const { sensitive, consents } = await about(me)
    expect(sensitive).toEqual([])
    expect(consents.map((each: { event: string }) => each.event)).toEqual(['withdrawn', 'given'])
    const rows = await town.database.db
      .selectFrom('person_sensitive')
      .where('person', '=', person)
      .selectAll()
      .execute()
    expect(rows).toEqual([])
  })

  it.each([
    ['id_number', '110105194912310021', 1, 'not_a_value'],
    ['aid_class', 'rich', 1, 'not_a_value'],
    ['lives_alone', 'yes', 2, 'wording_changed'],
  ])('%s %s with sentence %i is answered %s, and nothing is kept', async (item, value, wording, code) => {
    const me = await signInAs(town.database, '窦不算')
    expect(problemIn(await give(me, item, value, wording)).code).toBe(code)
    expect(await about(me)).toMatchObject({ sensitive: [], consents: [] })
  })

  it('can’t be rewritten: the ledger takes no change from the app', async () => {
    for (const text of ['UPDATE consent_entry SET event = $$given$$', 'DELETE FROM consent_entry'])
      await expect(town.database.pool.query(text)).rejects.toThrow(/permission denied/)
  })
})

describe('at the desk', () => {
  it('a worker writes what somebody says; it stands with whom they said it to', async () => {
    const { me, person } = await scene.somebody('章来说')
    const body = { emergency: { name: '章小弟', relation: 'relative', phone: '13988886666' } }
    expect((await town.send('PUT', atDesk(person), body, desk.worker)).statusCode).toBe(200)
    const item = { value: 'yes', wording: 1 }
    expect((await town.send('PUT', atDesk(person, '/lives_alone'), item, desk.worker)).statusCode).toBe(200)
    const seen = (await town.get(atDesk(person), desk.worker)).json()
    expect(seen).toMatchObject({ name: '章来说', sensitive: [{ item: 'lives_alone', shown: 'yes' }] })
    town.clock.move({ hours: 0.1 })
    expect((await about(me)).consents[0].siteName).toMatch(/\p{Script=Han}/u)
    expect(
      (await town.send('DELETE', atDesk(person, '/lives_alone'), undefined, desk.worker)).statusCode,
    ).toBe(200)
    const entries = await town.database.db
      .selectFrom('consent_entry')
      .select(['event', 'by_person', 'site'])
      .where('person', '=', person)
      .orderBy('at')
      .execute()
    const by = { by_person: desk.worker.person, site: desk.here }
    expect(entries).toEqual([
      { event: 'given', ...by },
      { event: 'withdrawn', ...by },
    ])
  })

  it('warns of a number that somebody else has; one’s own phone is told nothing of the kind', async () => {
    const [one, other] = [await scene.somebody('云同号'), await scene.somebody('苏同号')]
    const number = '440106195003072818'
    const body = { value: number, wording: 1 }
    const put = (more: object = {}) =>
      town.send('PUT', atDesk(other.person, '/id_number'), { ...body, ...more }, desk.worker)
    await give(one.me, 'id_number', number)
    const first = await put()
    expect(problemIn(first).code).toBe('id_number_known')
    expect((await put({ another: true })).json()).toEqual({ kept: true })
    const third = await scene.somebody('潘同号')
    expect((await give(third.me, 'id_number', number)).json()).toEqual({ kept: true })
  })

  it('the whole number is seen by the site’s staff alone; each look is audited and its person is told', async () => {
    const { me, person } = await scene.somebody('葛看全')
    expect(problemIn(await unmask(person, 'id_number')).code).toBe('nothing_kept')
    await give(me, 'id_number', idNumber)
    await save(me, { emergency: { name: '葛小妹', relation: 'child', phone: '13988885555' } })
    expect((await unmask(person, 'id_number')).json()).toEqual({ value: idNumber })
    expect((await unmask(person, 'emergency_phone')).json()).toEqual({ value: '13988885555' })
    expect(problemIn(await unmask(person, 'id_number', desk.colleague)).code).toBe('not_allowed')
    expect(problemIn(await unmask(person, 'id_number', me)).code).toBe('not_allowed')
    expect(problemIn(await unmask(desk.worker.person, 'id_number')).code).toMatch(/oneself|no_such_person/)
    const lines = await linesOf('value_unmasked', person)
    expect(lines.map(line => [line.actor, line.thing])).toEqual([
      [desk.worker.person, 'id_number'],
      [desk.worker.person, 'emergency_phone'],
    ])
    const { kept } = (await town.get('/api/v1/me/data', me)).json()
    const told = kept.audit_entry.filter((line: { what: string }) => line.what === 'value_unmasked')
    expect(told).toHaveLength(2)
    expect(told[0]).toMatchObject({ byMyself: false })
  })

  it('is closed for another site’s people and for oneself', async () => {
    const { person } = await scene.somebody('奚关门')
    const put = (whom: string, who = desk.worker, site = desk.here) =>
      town.send('PUT', atDesk(whom, '', site), { skills: '会' }, who)
    expect(problemIn(await put(person, desk.colleague)).code).toBe('not_allowed')
    expect(problemIn(await put(person, desk.colleague, desk.other)).code).toBe('no_such_person')
    expect(problemIn(await town.get(atDesk(person, '', desk.other), desk.colleague)).code).toBe(
      'no_such_person',
    )
  })
})

describe('going for good', () => {
  it('takes all of it along; the ledger of consents stays, by the id', async () => {
    const { me, person } = await scene.somebody('范全删')
    await save(me, {
      skills: '会范氏剪纸',
      emergency: { name: '范小妹', relation: 'child', phone: '13988884444' },
    })
    await give(me, 'id_number', idNumber)
    const { consents } = await about(me)
    expect((await scene.erase(me)).statusCode).toBe(200)
    for (const text of ['会范氏剪纸', '范全删', '范小妹'])
      expect(await scene.tablesWith(text), text).toEqual([])
    for (const table of ['person_about', 'person_sensitive'] as const) {
      const rows = await town.database.db.selectFrom(table).selectAll().where('person', '=', person).execute()
      expect(rows).toEqual([])
    }
    const left = await town.database.db
      .selectFrom('consent_entry')
      .select('id')
      .where('person', '=', person)
      .execute()
    expect(left).toEqual([{ id: consents[0].id }])
  })

  it('writing and erasing at once leaves nothing behind', async () => {
    const { me, person } = await scene.somebody('彭赛跑')
    await Promise.all([scene.erase(me), give(me, 'strength', 'tires'), save(me, { skills: '彭氏拳' })])
    const rows = await town.database.db
      .selectFrom('person_sensitive')
      .selectAll()
      .where('person', '=', person)
      .execute()
    expect(rows).toEqual([])
    expect(await scene.tablesWith('彭氏拳')).toEqual([])
  })
})
