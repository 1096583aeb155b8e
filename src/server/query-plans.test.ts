import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openingIdSchema, siteIdSchema } from '../shared/ids.ts'
import { jobsOf } from './app.ts'
import { attendanceScene, knowDevice } from './testing/attendance-scene.ts'
import { fillCountry } from './testing/full-country.ts'
import type { MadeOpening } from './testing/sample-openings.ts'
import { newAct } from './testing/sample-town.ts'
import { giveRight, openTestApp, type SignedIn, signInAs, type TestApp } from './testing/test-app.ts'
import { watchStatements } from './testing/watch-statements.ts'

let town: TestApp
let me: SignedIn
let openings: MadeOpening[]
let watch: ReturnType<typeof watchStatements>

beforeAll(async () => {
  town = await openTestApp()
  watch = watchStatements(town.database.pool)
  openings = await fillCountry(town.database)
  me = await signInAs(town.database, '张秀兰')
  await giveRight(town.database, me.person, { role: 'coordinator', division: '620702' })
  await giveRight(town.database, me.person, { role: 'auditor', division: '62' })
}, 60_000)
afterAll(() => town.close())

const get = (url: string) => async () => {
  const response = await town.get(url, me)
  expect(response.statusCode, response.payload).toBe(200)
  return response
}
const q = encodeURIComponent('书法入门')

describe('no hot query reads a table from end to end', () => {
  it.each([
    ['the list', '/api/v1/openings'],
    ['the list of a county', '/api/v1/openings?division=620702'],
    ['the list of a street', '/api/v1/openings?division=620702001'],
    ['the list of a city', '/api/v1/openings?division=6207&kind=class'],
    ['the list by day', '/api/v1/openings?from=2026-11-25&to=2026-11-26'],
    ['the list by role', '/api/v1/openings?role=taker&category=calligraphy'],
    ['the next page', '/api/v1/openings?limit=3&cursor=CURSOR'],
    ['what is near', '/api/v1/openings?near=38.1,100.003'],
    ['what is near and of one kind', '/api/v1/openings?near=38.1,100.003&kind=class&radius=50000'],
    ['words', `/api/v1/openings?q=${q}`],
    ['words near', `/api/v1/openings?near=38.1,100.003&q=${q}`],
    ['pinyin initials', '/api/v1/openings?q=sfrm'],
    ['a county’s feed', '/api/v1/feed/620705'],
    ['its seats', '/api/v1/feed/620705/seats'],
    ['divisions below one', '/api/v1/divisions?parent=620702001'],
    ['divisions by name', `/api/v1/divisions/search?q=${encodeURIComponent('号77')}&within=620702`],
    ['divisions by initials', '/api/v1/divisions/search?q=ms620702'],
    ['the nearest division', '/api/v1/divisions/nearest?near=38.1,100.003'],
    ['who I am', '/api/v1/me'],
    ['my enrolments', '/api/v1/me/enrolments'],
    ['my record', '/api/v1/me/record'],
    ['my calendar', '/api/v1/me/calendar.ics'],
    ['all that is kept about me', '/api/v1/me/data'],
    ['my devices', '/api/v1/me/sessions'],
    ['my family', '/api/v1/me/family'],
    ['what changed for whom I help', '/api/v1/me/helping-news'],
    ['what others did for me', '/api/v1/me/done-for-me'],
    ['where I was', '/api/v1/me/attendance?from=2026-11-01&to=2026-12-01'],
  ])('%s', async (_name, url) => {
    const first = url.includes('CURSOR') ? (await get('/api/v1/openings?limit=3')()).json().next : ''
    expect(await watch.tablesScanned(get(url.replace('CURSOR', first)))).toEqual([])
  })

  it('what changed in a feed', async () => {
    const { version } = (await get('/api/v1/feed/620706')()).json()
    await town.database.db
      .updateTable('feed_lease')
      .set({ stale: true })
      .where('county', '=', '620706')
      .execute()
    await town.database.db.updateTable('site').set({ phone: '1' }).where('county', '=', '620706').execute()
    town.clock.move({ hours: 1 })
    await get('/api/v1/feed/620706')()
    await expect.poll(async () => (await get('/api/v1/feed/620706')()).json().version).toBe(version + 1)
    expect(await watch.tablesScanned(get(`/api/v1/feed/620706?since=${version}`))).toEqual([])
  })

  it('one opening and the call list of its site', async () => {
    const opening = openings.find(each => each.county === '620702')
    expect(await watch.tablesScanned(get(`/api/v1/openings/${opening?.id}`))).toEqual([])
    expect(await watch.tablesScanned(get(`/api/v1/sites/${opening?.site}/call-list`))).toEqual([])
  })

  it('the audit of a county, whatever is searched for', async () => {
    const all = '/api/v1/audit?county=620702'
    const { next } = (await get(`${all}&limit=3`)()).json()
    for (const wanted of [
      '',
      `&limit=3&cursor=${next}`,
      '&from=2026-11-22T00:00:00Z&to=2026-11-23T00:00:00Z&what=sign_in',
      `&actor=${me.person}`,
      `&person=${me.person}&from=2026-11-22T00:00:00Z`,
      `&about=${me.person}&outcome=refused`,
      `&about=${openings[0]?.site}`,
    ])
      expect(await watch.tablesScanned(get(all + wanted)), wanted).toEqual([])
  })

  it('enrolling, repeating, cancelling, rejoining', async () => {
    const openingId = v.parse(openingIdSchema, openings[150]?.id)
    const [id, cancel] = [newAct(), newAct()]
    const send = (kind: string, act: string, seq: number) =>
      town.send(
        'POST',
        '/api/v1/acts',
        { acts: [{ id: act, kind, v: 1, body: { openingId, enrolmentId: id }, meta: { seq } }] },
        me,
      )
    const whole = async () => {
      for (const [kind, act, seq] of [
        ['cancel', cancel, 2],
        ['enrol', id, 1],
        ['enrol', id, 1],
        ['rejoin', newAct(), 3],
      ] as const)
        expect((await send(kind, act, seq)).statusCode).toBe(200)
    }
    expect(await watch.tablesScanned(whole)).toEqual([])
  })

  it('the desk: my sites, the people of one, registering, cards, a PIN, a card that is lost', async () => {
    const site = openings.find(each => each.county === '620702')?.site
    const url = (rest: string) => `/api/v1/sites/${site}/${rest}`
    const whole = async () => {
      await get('/api/v1/me/sites')()
      await get(url('people'))()
      const newcomer = { name: '李桂芳', birthYear: 1951, birthMonth: 3, division: '620702001001' }
      const made = await town.send('POST', url('people'), { id: newAct(), ...newcomer }, me)
      const { person } = made.json()
      const cards = await town.send('POST', url('cards'), { people: [person] }, me)
      const [{ token }] = cards.json().items
      await town.send('POST', url('find'), { token }, me)
      await town.send('POST', url(`people/${person}/confirm`), {}, me)
      const { cardList } = (await get(url(`people/${person}`))()).json()
      const card = `cards/${cardList[0].id}`
      expect((await town.send('PUT', url(`${card}/pin`), { pin: '864213' }, me)).statusCode).toBe(200)
      expect((await town.send('DELETE', url(card), undefined, me)).statusCode).toBe(200)
    }
    expect(await watch.tablesScanned(whole)).toEqual([])
  })

  it('arriving at a site, signing in there and leaving', async () => {
    const opening = openings.find(each => each.county === '620702')
    const site = v.parse(siteIdSchema, opening?.site)
    const { arrive, act, enrol, lesson } = attendanceScene(town, site)
    const { id, sessions } = await lesson()
    await knowDevice(town.database, me)
    const whole = async () => {
      await enrol(me, id)
      await arrive(me, me)
      expect((await town.get(`/api/v1/sites/${site}/check-in`, me)).json()).toMatchObject({ present: true })
      for (const kind of ['check_in', 'check_out'] as const)
        expect((await act(me, kind, sessions[0]?.id ?? '')).payload).toContain(
          `"${kind.replace('check', 'checked')}"`,
        )
      await town.send('POST', `/api/v1/sites/${site}/presence`, { code: '1-0' }, me)
    }
    expect(await watch.tablesScanned(whole)).toEqual([])
  })

  it('signing in and out', async () => {
    const both = async () => {
      await town.send('POST', '/api/v1/sign-in', { card: '10000016', pin: '246810' })
      await town.send('POST', '/api/v1/sign-out', undefined, me)
    }
    expect(await watch.tablesScanned(both)).toEqual([])
  })

  it('asking for a code, a wrong one, a right one, joining, and reading one out', async () => {
    const site = openings.find(each => each.county === '620702')?.site
    const phone = '13812345678'
    const post = (url: string, body: object) => town.send('POST', `/api/v1/${url}`, { phone, ...body }, me)
    const person = { name: '李桂芳', birthYear: 1951, birthMonth: 3, division: '620702001001', likes: [] }
    const whole = async () => {
      await post('codes', {})
      for (const code of ['wrong', town.messages.at(-1)?.code])
        await post('sign-in/code', { code: code === 'wrong' ? '000000' : code })
      await post('join', { id: newAct(), ...person })
      await post(`sites/${site}/codes`, {})
    }
    expect(await watch.tablesScanned(whole)).toEqual([])
  })

  it('what the clock wakes', async () => {
    const all = async () => {
      for (const job of jobsOf(town.context)) await job.run()
    }
    expect(await watch.tablesScanned(all)).toEqual([])
  })

  it('an enrolment takes at most four round trips', async () => {
    const openingId = openings[170]?.id
    const who = await signInAs(town.database, '李建国')
    const sent = await watch.statementsOf(() =>
      town.send('PUT', `/api/v1/enrolments/${newAct()}`, { openingId }, who),
    )
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.length).toBeLessThanOrEqual(4)
  })
})
