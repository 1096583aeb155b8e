import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPhone } from '../../../../server/phone-field.ts'
import { addCommunity, phoneCaller } from '../../../../server/testing/phone-caller.ts'
import { addOpening, addTown, newAct, sampleNow } from '../../../../server/testing/sample-town.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  signInAs,
  type TestApp,
} from '../../../../server/testing/test-app.ts'
import { clearExpired } from '../clear-expired.ts'

let town: TestApp
let caller: ReturnType<typeof phoneCaller>
let site: string

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  await addCommunity(town.database)
  caller = phoneCaller(town)
})
afterAll(() => town.close())
beforeEach(() => caller.nextNetwork())

/** A browser that has just proved a phone nobody has. */
async function proved(phone = caller.freshPhone()) {
  const browser = caller.browser()
  await browser.ask(phone)
  expect(problemIn(await browser.signIn(phone, caller.codeOf(phone))).code).toBe('nobody_yet')
  return { browser, phone }
}
const personOf = (id: string) =>
  town.database.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const countOf = async (table: 'person' | 'sign_in_phone') =>
  (await town.database.db.selectFrom(table).selectAll().execute()).length

describe('joining', () => {
  it('makes a person of what was said, signs them in, and they enrol at once', async () => {
    const { browser, phone } = await proved()
    const response = await browser.join(phone, { name: ' 李桂芳 ', likes: ['calligraphy', 'no-such-thing'] })
    expect(response.statusCode, response.payload).toBe(200)
    const { id } = response.json()
    expect(response.json()).toMatchObject({ name: '李桂芳', division: '620702001001', roles: [] })
    expect((await browser.me()).json()).toMatchObject({ id })
    expect(await personOf(id)).toMatchObject({
      ...{ demo: true, made_how: 'phone', made_by: null, staff_confirmed_at: null, staff_confirmed_by: null },
    })
    const { db } = town.database
    expect(await db.selectFrom('person_like').selectAll().where('person', '=', id).execute()).toEqual([
      { person: id, category: 'calligraphy' },
    ])
    const kept = await db
      .selectFrom('sign_in_phone')
      .selectAll()
      .where('person', '=', id)
      .executeTakeFirstOrThrow()
    expect(openPhone(town.context.keys, id, kept.number)).toBe(phone)
    expect(kept.read_out_by).toBeNull()
    const opening = await addOpening(town.database, site)
    const cookie = [...browser.jar].map(pair => pair.join('=')).join('; ')
    const enrolled = await town.send(
      ...([
        'PUT',
        `/api/v1/enrolments/${newAct()}`,
        { openingId: opening.id },
        undefined,
        { cookie },
      ] as const),
    )
    expect(enrolled.json()).toMatchObject({ outcome: 'enrolled' })
  })

  it('leaves the site a phone to call, and shows it to nobody else', async () => {
    const { browser, person, phone } = await caller.joined(caller.freshPhone())
    const hours = (town.clock.now() - sampleNow) / 3_600_000
    const { id: openingId } = await addOpening(town.database, site, { capacity: 1, startsIn: [hours + 48] })
    const first = await signInAs(town.database, '甲')
    const seat = newAct()
    await town.send('PUT', `/api/v1/enrolments/${seat}`, { openingId }, first)
    const cookie = [...browser.jar].map(pair => pair.join('=')).join('; ')
    await town.send('PUT', `/api/v1/enrolments/${newAct()}`, { openingId }, undefined, { cookie })
    await town.send('DELETE', `/api/v1/enrolments/${seat}`, undefined, first)
    const staff = await signInAs(town.database, '李建军')
    await giveRight(town.database, staff.person, { role: 'staff', site })
    const list = await town.get(`/api/v1/sites/${site}/call-list`, staff)
    expect(list.json().items[0]?.waiting).toMatchObject([{ name: '李桂芳', phone }])
    expect(list.payload).not.toContain(person)
  })

  it('needs the phone proved on this device, and not longer ago than half an hour', async () => {
    const { browser, phone } = await proved()
    expect(problemIn(await caller.browser().join(phone))).toMatchObject({ status: 401, code: 'no_proof' })
    expect(problemIn(await browser.join(caller.freshPhone())).code).toBe('no_proof')
    town.clock.move({ hours: 0.51 })
    expect(problemIn(await browser.join(phone)).code).toBe('no_proof')
    await clearExpired(town.context)
    expect(await town.database.db.selectFrom('phone_proof').selectAll().execute()).toEqual([])
  })

  it('sent twice, one after another or at once, makes one person and answers the same', async () => {
    const { browser, phone } = await proved()
    const id = newAct()
    const before = await countOf('person')
    const all = await Promise.all([browser.join(phone, { id }), browser.join(phone, { id })])
    all.push(await browser.join(phone, { id }))
    expect(all.map(each => each.statusCode)).toEqual([200, 200, 200])
    expect(new Set(all.map(each => each.json().id)).size).toBe(1)
    expect(await countOf('person')).toBe(before + 1)
    // Another joining isn't the same one: the proof was for one person.
    expect(problemIn(await browser.join(phone)).code).toBe('no_proof')
  })

  it('gives one phone to one living person, however many join with it at once', async () => {
    const phone = caller.freshPhone()
    const browsers = []
    for (let n = 0; n < 4; n++) {
      browsers.push((await proved(phone)).browser)
      town.clock.move({ hours: 1.1 / 60 })
    }
    const before = await countOf('person')
    const all = await Promise.all(browsers.map(each => each.join(phone)))
    const refused = all.filter(each => each.statusCode !== 200)
    expect(refused.map(each => problemIn(each).code)).toEqual(Array(3).fill('phone_known'))
    expect(await countOf('person')).toBe(before + 1)
  })

  it.each([
    ['no_such_division', { division: '620702001999' }],
    ['no_such_division', { division: '620702' }],
    ['too_young', { birthYear: 2013, birthMonth: 1 }],
    ['too_young', { birthYear: 2030 }],
    ['bad_input', { name: '   ' }],
    ['bad_input', { name: '123' }],
    ['bad_input', { name: '李\n桂芳' }],
    ['bad_input', { name: '李'.repeat(41) }],
    ['bad_input', { birthMonth: 13 }],
    ['bad_input', { likes: ['<script>'] }],
    ['bad_input', { id: 'x' }],
  ])('is refused with %s for %j, and nothing is kept of it', async (code, wrong) => {
    const { browser, phone } = await proved()
    const before = [await countOf('person'), await countOf('sign_in_phone')]
    expect(problemIn(await browser.join(phone, wrong)).code).toBe(code)
    expect([await countOf('person'), await countOf('sign_in_phone')]).toEqual(before)
    // What was wrong is put right without a second code.
    expect((await browser.join(phone)).statusCode).toBe(200)
  })

  it('takes a neighbour of fourteen, and names of every people', async () => {
    for (const more of [
      { birthYear: 2012, birthMonth: 11 },
      { name: '阿依古丽·买买提' },
      { name: 'བཀྲ་ཤིས།' },
    ]) {
      const { browser, phone } = await proved()
      expect((await browser.join(phone, more)).statusCode).toBe(200)
    }
  })
})
