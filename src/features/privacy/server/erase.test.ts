import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { erasePin, eraseScene } from '../../../server/testing/erase-scene.ts'
import { familyScene } from '../../../server/testing/family-scene.ts'
import { newPhone, paperScene } from '../../../server/testing/paper-scene.ts'
import { addOpenings } from '../../../server/testing/sample-openings.ts'
import { newAct } from '../../../server/testing/sample-town.ts'
import {
  giveRight,
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

describe('erasing oneself', () => {
  it('leaves nothing in any table that tells who it was, and the id only where the page says so', async () => {
    const gone = await scene.somebody('欧阳忘川')
    const { me, person, phone, card } = gone
    const family = familyScene(town, desk.here)
    const daughter = await signInAs(town.database, '欧阳小川')
    await family.grant(me, daughter, { calls: '欧阳忘川妈妈' })
    const [opening] = await addOpenings(town.database, [{ county: desk.county, site: desk.here }])
    await town.send('PUT', `/api/v1/enrolments/${newAct()}`, { openingId: opening?.id }, me)
    await town.send('POST', '/api/v1/codes', { phone })
    await town.send('POST', '/api/v1/sign-in/code', { phone, code: '000000' })
    await town.send('POST', '/api/v1/sign-in', { card, pin: '000000' })
    // The search itself is proven: before, each is found.
    // The phone itself lies nowhere in the clear.
    for (const text of scene.tells(gone).filter(each => each !== phone))
      expect(await scene.tablesWith(text), text).not.toEqual([])
    expect(await scene.tablesWith('1931,4')).toEqual(['person_profile'])

    expect((await scene.erase(me)).json()).toEqual({ erased: true })
    for (const text of scene.tells(gone)) expect(await scene.tablesWith(text), text).toEqual([])
    expect(await scene.tablesWith('1931,4')).toEqual([])
    expect(await scene.tablesWith(person)).toEqual([
      'act',
      'act_index',
      'audit_entry',
      'enrolment',
      'person',
      'person_erasure',
    ])
    const row = await town.database.db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', person)
      .executeTakeFirst()
    expect(row).toMatchObject({ division: null, erased_at: new Date(town.context.now()) })
  })

  it('takes the signed sheets of either side with it: the senior’s, and the relative’s whether they came or not', async () => {
    const paper = paperScene(town, desk.here)
    const sheets = async () =>
      (await town.database.db.selectFrom('family_paper').select('name').execute()).map(({ name }) => name)
    const senior = await scene.somebody('郑长者')
    const [daughter, son] = [await scene.somebody('郑小女'), await scene.somebody('郑小儿')]
    const sheet = { scopes: ['enrol'] }
    for (const { name, phone } of [daughter, { name: '别姓的', phone: son.phone }])
      expect((await paper.enter(desk.worker, senior.person, { ...sheet, name, phone })).statusCode).toBe(200)
    // The daughter comes, and her sheet becomes a request; the son's phone has another name and waits.
    await town.get('/api/v1/me/family', daughter.me)
    expect(await sheets()).toEqual(expect.arrayContaining(['郑小女', '别姓的']))
    expect((await scene.erase(daughter.me)).statusCode).toBe(200)
    expect(await sheets()).not.toContain('郑小女')
    expect((await scene.erase(son.me)).statusCode).toBe(200)
    expect(await sheets()).not.toContain('别姓的')
    await paper.enter(desk.worker, senior.person, { ...sheet, name: '郑小孙', phone: newPhone() })
    expect(await sheets()).toContain('郑小孙')
    expect((await scene.erase(senior.me)).statusCode).toBe(200)
    expect(await sheets()).not.toContain('郑小孙')
  })

  it('ends every sign-in, and nobody comes in again by what used to open', async () => {
    const { me, card, phone } = await scene.somebody('赵一去')
    expect((await scene.erase(me)).headers['set-cookie']).toMatch(/yinling_session=;/)
    expect(problemIn(await town.get('/api/v1/me', me)).code).toBe('not_signed_in')
    expect(problemIn(await town.send('POST', '/api/v1/sign-in', { card, pin: erasePin })).code).toBe(
      'wrong_card_or_pin',
    )
    await town.send('POST', '/api/v1/codes', { phone })
    const code = town.messages.findLast(each => each.phone === phone)?.code
    const answer = await town.send('POST', '/api/v1/sign-in/code', { phone, code })
    expect(problemIn(answer).code).toBe('nobody_yet')
  })

  it('gives the places on: who waits is offered the seat', async () => {
    const { me } = await scene.somebody('钱让座')
    const waiting = await signInAs(town.database, '孙等着')
    const [opening] = await addOpenings(town.database, [
      { county: desk.county, site: desk.here, capacity: 1, startsIn: [24 * 30] },
    ])
    const enrol = (who: SignedIn, id = newAct()) =>
      town.send('PUT', `/api/v1/enrolments/${id}`, { openingId: opening?.id }, who)
    expect((await enrol(me)).json().status).toBe('enrolled')
    const id = newAct()
    expect((await enrol(waiting, id)).json().status).toBe('waitlisted')
    expect((await town.get('/api/v1/me/erasure', me)).json()).toMatchObject({ places: 1, staff: false })
    expect((await scene.erase(me)).statusCode).toBe(200)
    const { items } = (await town.get('/api/v1/me/enrolments', waiting)).json()
    expect(items.find((each: { id: string }) => each.id === id).status).toMatch(/offered|enrolled/)
  })

  it('takes the PIN or a fresh code, and rests after five wrong ones', async () => {
    const { me, person, phone } = await scene.somebody('李试试')
    expect((await town.get('/api/v1/me/erasure', me)).json().ways).toEqual({
      pin: true,
      phoneEnd: phone.slice(-4),
    })
    for (let n = 0; n < 4; n++)
      expect(problemIn(await scene.erase(me, { pin: '1111' })).code).toBe('wrong_pin')
    expect((await town.send('POST', '/api/v1/me/erasure/code', undefined, me)).json()).toEqual({
      sent: true,
      minutes: 10,
    })
    expect(problemIn(await scene.erase(me, { code: '000000' })).code).toBe('wrong_code')
    expect(problemIn(await scene.erase(me)).code).toBe('too_many_tries')
    town.clock.move({ hours: 1 })
    await town.send('POST', '/api/v1/me/erasure/code', undefined, me)
    const code = town.messages.findLast(each => each.phone === phone)?.code
    expect((await scene.erase(me, { code })).json()).toEqual({ erased: true })
    const lines = (await desk.audited('person_erased')).filter(line => line.person === person)
    expect(lines.map(line => line.outcome)).toEqual([
      ...Array(4).fill('wrong_pin'),
      ...['wrong_code', 'too_many_tries', 'done'],
    ])
    expect(lines.at(-1)).toMatchObject({ actor: person, county: '620702', thing: null })
  })

  it('is refused to who has neither, whose card was stopped and who serves others', async () => {
    const bare = await signInAs(town.database, '周没有')
    expect((await town.get('/api/v1/me/erasure', bare)).json().ways).toEqual({ pin: false, phoneEnd: null })
    expect(problemIn(await scene.erase(bare)).code).toBe('no_way_to_prove')
    expect(problemIn(await town.send('POST', '/api/v1/me/erasure/code', undefined, bare)).code).toBe(
      'no_way_to_prove',
    )
    const { me, person } = await scene.somebody('吴站长')
    await giveRight(town.database, person, { role: 'staff', site: desk.other })
    expect((await town.get('/api/v1/me/erasure', me)).json().staff).toBe(true)
    expect(problemIn(await scene.erase(me)).code).toBe('holds_rights')
    await scene.proveAgo(0)
    expect(problemIn(await scene.eraseAt(person)).code).toBe('holds_rights')
    expect(await scene.tablesWith('吴站长')).not.toEqual([])
  })

  it('asked twice at once is done once', async () => {
    const { me, person } = await scene.somebody('郑两遍')
    const answers = await Promise.all([scene.erase(me), scene.erase(me)])
    for (const answer of answers) expect([200, 401, 409]).toContain(answer.statusCode)
    const lines = (await desk.audited('person_erased')).filter(each => each.person === person)
    expect(lines.filter(line => line.outcome === 'done')).toHaveLength(1)
  })

  it('is not done in a demo that is open to all', async () => {
    const { me } = await scene.somebody('王演示')
    const open = await town.build({ demo: 'allowed' })
    const headers = { host: 'localhost', origin: 'http://localhost', cookie: me.cookie }
    const answer = await open.inject({
      method: 'POST',
      url: '/api/v1/me/erasure',
      payload: { pin: erasePin },
      headers,
    })
    expect(problemIn(answer).code).toBe('open_demo')
  })

  it('shows to a senior for whom they acted that somebody who has left did it', async () => {
    const { me: helper } = await scene.somebody('冯帮忙')
    const senior = await signInAs(town.database, '陈受助')
    const family = familyScene(town, desk.here)
    await family.grant(senior, helper)
    const [opening] = await addOpenings(town.database, [{ county: desk.county, site: desk.here }])
    expect((await family.enrolFor(helper, senior.person, opening?.id ?? '')).statusCode).toBe(201)
    expect((await scene.erase(helper)).statusCode).toBe(200)
    const { items } = (await town.get('/api/v1/me/done-for-me', senior)).json()
    expect(items[0].by).toEqual({ name: '', relation: 'gone' })
  })
})
