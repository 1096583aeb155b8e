import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { familyScene } from '../../../server/testing/family-scene.ts'
import { fillCountry } from '../../../server/testing/full-country.ts'
import { knowAt, paperScene } from '../../../server/testing/paper-scene.ts'
import type { MadeOpening } from '../../../server/testing/sample-openings.ts'
import { addPerson, newAct } from '../../../server/testing/sample-town.ts'
import {
  giveRight,
  openTestApp,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import { watchStatements } from '../../../server/testing/watch-statements.ts'

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
}, 60_000)
afterAll(() => town.close())

describe('no query of 亲情授权 reads a table from end to end', () => {
  it('asking to help, being let, looking and ending it', async () => {
    const { ask, codeOf, yes, look, end } = familyScene(town, '')
    const daughter = await signInAs(town.database, '王小梅')
    const whole = async () => {
      const { id } = (await ask(daughter, await codeOf(me))).json()
      await yes(me, id)
      expect((await look(daughter, me.person)).statusCode).toBe(200)
      await end(daughter, id)
    }
    expect(await watch.tablesScanned(whole)).toEqual([])
  })

  it('a signed sheet: entering, looking, a second worker, the photo, the senior’s answer', async () => {
    const site = openings.find(each => each.county === '620702')?.site ?? ''
    const { enter, list, photo, confirm, keep, relative } = paperScene(town, site)
    const { person } = await addPerson(town.database, '王秀兰')
    const [second, daughter] = [await signInAs(town.database, '赵敏'), await relative()]
    await giveRight(town.database, second.person, { role: 'staff', site })
    await knowAt(town, site, person, me.person)
    const whole = async () => {
      const id = newAct()
      await enter(me, person, { id, how: 'two-workers', phone: daughter.phone })
      await list(me, person)
      expect((await photo(second, person, id)).statusCode).toBe(200)
      expect((await confirm(second, person, id)).statusCode).toBe(200)
      await keep(daughter, id)
    }
    expect(await watch.tablesScanned(whole)).toEqual([])
  })
})
