import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deviceCookie, sessionCookie } from '../../../server/actor.ts'
import { attendanceScene } from '../../../server/testing/attendance-scene.ts'
import { cardReader, cookieOf } from '../../../server/testing/card-reader.ts'
import { addDivisions, addSite } from '../../../server/testing/sample-openings.ts'
import { newAct } from '../../../server/testing/sample-town.ts'
import { tabletScene } from '../../../server/testing/tablet-scene.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'

let town: TestApp
let site: string
let scene: Awaited<ReturnType<typeof tabletScene>>
let door: ReturnType<typeof attendanceScene>
let reader: ReturnType<typeof cardReader>

beforeAll(async () => {
  town = await openTestApp()
  await addDivisions(town.database, ['620702001001'])
  site = await addSite(town.database, '620702')
  scene = await tabletScene(town, site)
  door = attendanceScene(town, site)
  reader = cardReader(town)
})
afterAll(() => town.close())

const code = (response: Parameters<typeof problemIn>[0]) => problemIn(response).code
/** A class at the site within the hour, with its one session. */
async function lesson() {
  const { id, sessions } = await door.lesson()
  const [first] = sessions
  if (first === undefined) throw new Error('a lesson without a session')
  return { id, session: first.id }
}
const audited = async (what: string) =>
  town.database.db.selectFrom('audit_entry').selectAll().where('what', '=', what).execute()

describe('registering a tablet', () => {
  it('takes a code of the site’s staff, once, and gives the browser a new device and nobody’s session', async () => {
    const made = await scene.makeCode()
    expect(made.json()).toMatchObject({ code: expect.stringMatching(/^\d{8}$/) })
    const somebody = await signInAs(town.database, '王秀兰')
    const started = await scene.start(made.json().code, somebody.cookie)
    expect(started.json()).toMatchObject({
      name: '门口的平板',
      siteId: site,
      ways: ['card', 'number', 'roster'],
    })
    expect(cookieOf(started, sessionCookie)?.value).toBe('')
    expect(cookieOf(started, deviceCookie)?.value).not.toBe(somebody.device)
    expect(code(await town.get('/api/v1/me', somebody))).toBe('not_signed_in')
    expect(code(await scene.start(made.json().code))).toBe('wrong_tablet_code')
    expect(await audited('tablet_started')).toContainEqual(
      expect.objectContaining({ actor: scene.worker.person, outcome: 'done' }),
    )
  })

  it('makes one tablet of a code that two browsers send at once', async () => {
    const made = (await scene.makeCode()).json()
    const answers = await Promise.all([1, 2, 3].map(() => scene.start(made.code)))
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 404, 404])
  })

  it('is over after ten minutes', async () => {
    const made = (await scene.makeCode()).json()
    town.clock.move({ hours: 1 / 6 })
    expect(code(await scene.start(made.code))).toBe('wrong_tablet_code')
  })

  it('rests a network that guesses', async () => {
    const guess = () => scene.start('00000000', undefined, '127.6.0.1')
    for (let n = 0; n < 5; n++) expect(code(await guess())).toBe('wrong_tablet_code')
    expect(code(await guess())).toBe('too_many_tablet_codes')
    const made = (await scene.makeCode()).json()
    expect(code(await scene.start(made.code, undefined, '127.6.0.1'))).toBe('too_many_tablet_codes')
    expect((await scene.start(made.code)).statusCode).toBe(200)
  })

  it('refuses an easy PIN, and staff of another site', async () => {
    expect(code(await scene.makeCode({ pin: '123456' }))).toBe('weak_tablet_pin')
    const other = await signInAs(town.database, '吴老师')
    await giveRight(town.database, other.person, {
      role: 'staff',
      site: await addSite(town.database, '620702'),
    })
    expect(code(await scene.makeCode({}, other))).toBe('not_allowed')
  })
})

describe('a tablet', () => {
  it('has no person’s rights, and no other browser has a tablet’s', async () => {
    const { cookie } = await scene.tablet()
    expect((await scene.call('GET', '/api/v1/tablet', { cookie })).json()).toMatchObject({ siteId: site })
    for (const url of ['/api/v1/me', '/api/v1/me/enrolments', `/api/v1/sites/${site}/people`])
      expect(code(await scene.call('GET', url, { cookie }))).toBe('not_signed_in')
    const somebody = await signInAs(town.database, '王秀兰')
    expect(code(await scene.call('GET', '/api/v1/tablet', { cookie: somebody.cookie }))).toBe('no_tablet')
    expect(code(await scene.call('GET', '/api/v1/tablet/roster'))).toBe('no_tablet')
  })

  it('opens nothing from the moment it is taken away, nor does whoever stands at it', async () => {
    const stolen = await scene.tablet()
    const mine = await reader.card()
    const shown = await scene.show(stolen, { by: 'number', number: mine.number }, mine.pin)
    const { pass } = shown.json()
    const { cookie } = stolen
    expect((await scene.call('GET', '/api/v1/me', { cookie, pass })).statusCode).toBe(200)
    expect((await scene.take(stolen.id)).json()).toEqual({ taken: true })
    expect(code(await scene.call('GET', '/api/v1/me', { cookie, pass }))).toBe('not_signed_in')
    expect(code(await scene.call('GET', '/api/v1/tablet', { cookie }))).toBe('no_tablet')
    expect(code(await scene.show(stolen, { by: 'number', number: mine.number }))).toBe('no_tablet')
    expect((await scene.take(stolen.id)).json()).toEqual({ taken: true })
    expect(await scene.ids()).not.toContain(stolen.id)
  })

  it('is taken away by the staff of its own site alone', async () => {
    const { id } = await scene.tablet()
    const elsewhere = await addSite(town.database, '620702')
    const other = await signInAs(town.database, '吴老师')
    await giveRight(town.database, other.person, { role: 'staff', site: elsewhere })
    expect(code(await scene.take(id, other))).toBe('not_allowed')
    const there = await town.send('DELETE', scene.at(`/${id}`, elsewhere), undefined, other)
    expect(code(there)).toBe('no_such_tablet')
  })
})

describe('a visitor', () => {
  it('who shows a card enrols and signs in, and sees none of their own pages before the PIN', async () => {
    const tablet = await scene.tablet()
    const { cookie } = tablet
    const mine = await reader.card()
    const { id: opening, session } = await lesson()
    const shown = (await scene.show(tablet, { by: 'card', token: mine.token })).json()
    expect(shown).toMatchObject({ person: mine.person, name: expect.stringContaining('*') })
    const { pass } = shown
    const enrolled = await scene.call('PUT', `/api/v1/enrolments/${newAct()}`, {
      ...{ cookie, pass, body: { openingId: opening } },
    })
    expect(enrolled.json()).toMatchObject({ status: 'enrolled' })
    const act = (kind: string, body: object) =>
      scene.call('POST', '/api/v1/acts', {
        cookie,
        pass,
        body: { acts: [{ id: newAct(), kind, v: 1, body }] },
      })
    const arrived = await act('check_in', { sessionId: session })
    expect(arrived.json().answers).toMatchObject([{ outcome: 'checked_in' }])
    const [fact] = await door.facts(session)
    expect(fact).toMatchObject({ how: 'tablet', device: tablet.id, person: mine.person })
    for (const url of ['/api/v1/me', '/api/v1/me/enrolments', '/api/v1/me/record', '/api/v1/me/family'])
      expect(code(await scene.call('GET', url, { cookie, pass }))).toBe('show_more')
    const cancelling = await act('cancel', { enrolmentId: enrolled.json().id })
    expect(cancelling.json().answers).toMatchObject([{ outcome: 'rejected', code: 'not_allowed' }])
  })

  it('who gives the PIN too sees what a tablet may show, and nothing else', async () => {
    const tablet = await scene.tablet()
    const { cookie } = tablet
    const mine = await reader.card()
    const { pass, name } = (await scene.show(tablet, { by: 'number', number: mine.number }, mine.pin)).json()
    expect(name).not.toContain('*')
    for (const url of ['/api/v1/me', '/api/v1/me/enrolments', '/api/v1/me/record', '/api/v1/me/family'])
      expect((await scene.call('GET', url, { cookie, pass })).statusCode, url).toBe(200)
    for (const url of ['/api/v1/me/data', '/api/v1/me/sessions', '/api/v1/me/cards'])
      expect(code(await scene.call('GET', url, { cookie, pass })), url).toBe('not_on_tablet')
  })

  it('whose name was tapped signs in, and can do nothing else', async () => {
    const tablet = await scene.tablet()
    const { cookie } = tablet
    const mine = await reader.card()
    const { id: opening, session } = await lesson()
    const first = (await scene.show(tablet, { by: 'card', token: mine.token })).json()
    await scene.call('PUT', `/api/v1/enrolments/${newAct()}`, {
      ...{ cookie, pass: first.pass, body: { openingId: opening } },
    })
    const roster = await scene.roster(tablet)
    const today = roster.find((each: { sessionId: string }) => each.sessionId === session)
    expect(today.people).toHaveLength(1)
    const [tile] = today.people
    expect(tile).toMatchObject({ shown: expect.stringMatching(/^.\*.$/), seat: 1, here: false })
    expect(JSON.stringify(roster)).not.toContain(mine.person)
    const tapped = await scene.show(tablet, { by: 'roster', tile: tile.tile })
    const { pass } = tapped.json()
    const acts = (kind: string, body: object) =>
      scene.call('POST', '/api/v1/acts', {
        cookie,
        pass,
        body: { acts: [{ id: newAct(), kind, v: 1, body }] },
      })
    expect((await acts('check_in', { sessionId: session })).json().answers).toMatchObject([
      { outcome: 'checked_in' },
    ])
    const wish = { openingId: (await lesson()).id }
    expect((await acts('enrol', wish)).json().answers).toMatchObject([{ code: 'not_allowed' }])
    expect(code(await scene.call('GET', '/api/v1/me', { cookie, pass }))).toBe('show_more')
    const after = await scene.roster(tablet)
    expect(after.find((each: { sessionId: string }) => each.sessionId === session).people[0].here).toBe(true)
    // The tile of one tablet says nothing on another.
    const other = await scene.tablet()
    expect(code(await scene.show(other, { by: 'roster', tile: tile.tile }))).toBe('no_such_tile')
  })

  it('is one at a time: the next who shows a card ends the one before, and 用完了 ends both', async () => {
    const tablet = await scene.tablet()
    const { cookie } = tablet
    const [one, two] = [await reader.card(), await reader.card()]
    const first = (await scene.show(tablet, { by: 'number', number: one.number }, one.pin)).json()
    const second = (await scene.show(tablet, { by: 'number', number: two.number }, two.pin)).json()
    expect(code(await scene.call('GET', '/api/v1/me', { cookie, pass: first.pass }))).toBe('not_signed_in')
    expect((await scene.call('GET', '/api/v1/me', { cookie, pass: second.pass })).json().id).toBe(two.person)
    await scene.call('POST', '/api/v1/sign-out', { cookie, pass: second.pass, body: {} })
    expect(code(await scene.call('GET', '/api/v1/me', { cookie, pass: second.pass }))).toBe('not_signed_in')
  })

  it('who signs in as on a phone gets no more than a tablet gives, and no session that stays', async () => {
    const { cookie } = await scene.tablet()
    const mine = await reader.card()
    const signedIn = await reader.signIn(mine.number, mine.pin, { cookie })
    expect(signedIn.statusCode).toBe(200)
    const session = cookieOf(signedIn, sessionCookie)
    expect(session?.maxAge).toBeUndefined()
    const both = `${cookie}; ${sessionCookie}=${session?.value}`
    expect((await scene.call('GET', '/api/v1/me', { cookie: both })).statusCode).toBe(200)
    expect(code(await scene.call('GET', '/api/v1/me/data', { cookie: both }))).toBe('not_on_tablet')
    town.clock.move({ hours: 31 / 60 })
    expect(code(await scene.call('GET', '/api/v1/me', { cookie: both }))).toBe('not_signed_in')
  })

  it('shows only what the site allows', async () => {
    const tablet = await scene.tablet({ ways: ['card'] })
    const mine = await reader.card()
    expect(code(await scene.show(tablet, { by: 'number', number: mine.number }))).toBe('way_not_allowed')
    expect(await scene.roster(tablet)).toEqual([])
  })
})
