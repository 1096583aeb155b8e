import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillCountry } from './testing/full-country.ts'
import { usePasskey } from './testing/passkey-use.ts'
import type { MadeOpening } from './testing/sample-openings.ts'
import { newAct } from './testing/sample-town.ts'
import { staffScene } from './testing/staff-scene.ts'
import { tabletPin, tabletScene } from './testing/tablet-scene.ts'
import { addCard, openTestApp, type TestApp } from './testing/test-app.ts'
import { watchStatements } from './testing/watch-statements.ts'

let town: TestApp
let openings: MadeOpening[]
let watch: ReturnType<typeof watchStatements>

beforeAll(async () => {
  town = await openTestApp()
  watch = watchStatements(town.database.pool)
  openings = await fillCountry(town.database)
}, 60_000)
afterAll(() => town.close())

describe('no query of a county or a site reads a table from end to end', () => {
  it('staff signing in, looking at the county, appointing and suspending', async () => {
    const scene = staffScene(town)
    const site = openings.find(each => each.county === '620702')?.site ?? ''
    const lead = await scene.member('周县长', { role: 'coordinator', division: '620702' })
    const { person } = await scene.member('王站长', { role: 'staff', site })
    const role = await town.database.db
      .selectFrom('staff_role')
      .select('id')
      .where('person', '=', person)
      .executeTakeFirstOrThrow()
    const whole = async () => {
      const headers = await scene.signedIn(lead)
      for (const url of ['county', `sites/${site}`, `roles/${role.id}`, 'me'])
        expect((await town.get(`/api/v1/staff/${url}`, undefined, headers)).statusCode, url).toBe(200)
      await usePasskey(scene, headers)
      const right = { role: 'staff', site }
      const post = (url: string, body?: object) => scene.send('POST', url, body, headers)
      const made = await post('invitations', { id: newAct(), right, name: '钱小燕' })
      expect((await scene.start(made.json().token)).response.statusCode).toBe(200)
      expect((await post(`roles/${role.id}/suspend`)).statusCode).toBe(200)
      expect((await post(`roles/${role.id}/restore`, { id: newAct() })).statusCode).toBe(200)
      expect((await post('prove', { pin: '975310' })).statusCode).toBe(200)
    }
    expect(await watch.tablesScanned(whole)).toEqual([])
  })

  it('a tablet, from its code to its end', async () => {
    const site = openings.find(each => each.county === '620702')?.site ?? ''
    const scene = await tabletScene(town, site)
    const { token } = await addCard(town, '90000000')
    const whole = async () => {
      const tablet = await scene.tablet()
      const { cookie } = tablet
      expect(await scene.roster(tablet)).toBeInstanceOf(Array)
      expect((await scene.show(tablet, { by: 'card', token }, '246810')).statusCode).toBe(200)
      const staff = { cookie, body: { pin: tabletPin } }
      expect((await scene.call('POST', '/api/v1/tablet/staff', staff)).statusCode).toBe(200)
      expect((await scene.take(tablet.id)).statusCode).toBe(200)
      const gone = await scene.tablet()
      const leaving = { cookie: gone.cookie, body: { pin: tabletPin } }
      expect((await scene.call('POST', '/api/v1/tablet/leave', leaving)).statusCode).toBe(200)
    }
    expect(await watch.tablesScanned(whole)).toEqual([])
  })
})
