import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillCountry } from '../../../server/testing/full-country.ts'
import type { MadeOpening } from '../../../server/testing/sample-openings.ts'
import { newAct } from '../../../server/testing/sample-town.ts'
import {
  addCard,
  giveRight,
  openSessionOf,
  openTestApp,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import { watchStatements } from '../../../server/testing/watch-statements.ts'

let town: TestApp
let watch: ReturnType<typeof watchStatements>
let openings: MadeOpening[]

beforeAll(async () => {
  town = await openTestApp()
  watch = watchStatements(town.database.pool)
  openings = await fillCountry(town.database)
}, 60_000)
afterAll(() => town.close())

const idNumber = '11010519491231002X'

it('telling about oneself and erasing reads no table from end to end', async () => {
  const who = await openSessionOf(town.database, await addCard(town, '70000001'))
  const openingId = openings[160]?.id
  await town.send('PUT', `/api/v1/enrolments/${newAct()}`, { openingId }, who)
  const whole = async () => {
    const about = '/api/v1/me/about'
    const sent = [
      await town.send('PUT', about, { skills: '会剪纸', likes: ['calligraphy'] }, who),
      await town.send('PUT', `${about}/id_number`, { value: idNumber, wording: 1 }, who),
      await town.get(about, who),
      await town.send('DELETE', `${about}/id_number`, undefined, who),
      await town.get('/api/v1/me/erasure', who),
      await town.send('POST', '/api/v1/me/erasure', { pin: '246810' }, who),
    ]
    expect(sent.map(each => each.statusCode)).toEqual([200, 200, 200, 200, 200, 200])
  }
  expect(await watch.tablesScanned(whole)).toEqual([])
})

it('the desk of a site writing it down, and seeing a number whole, neither', async () => {
  const worker = await signInAs(town.database, '周站长')
  const site = openings.find(each => each.county === '620702')?.site ?? ''
  await giveRight(town.database, worker.person, { role: 'staff', site })
  const { person } = await addCard(town, '70000002')
  const known = { county: '620702', site, person, how: 'card' as const }
  const since = new Date(town.context.now())
  await town.database.db
    .insertInto('site_person')
    .values({ ...known, since, by_staff: worker.person })
    .execute()
  const about = `/api/v1/sites/${site}/people/${person}/about`
  const whole = async () => {
    const sent = [
      await town.send('PUT', `${about}/id_number`, { value: idNumber, wording: 1 }, worker),
      await town.get(about, worker),
      await town.send('POST', `${about}/id_number/unmask`, undefined, worker),
    ]
    expect(sent.map(each => each.statusCode)).toEqual([200, 200, 200])
  }
  expect(await watch.tablesScanned(whole)).toEqual([])
})
