import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { familyScene } from '../../../server/testing/family-scene.ts'
import { addTown } from '../../../server/testing/sample-town.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import { helpedSchema, helperSchema } from '../contract.ts'
import { mostHelped, mostHelpers } from '../rules.ts'
import { clearFamilyCodes } from './family-code.ts'

let town: TestApp
let site: string
let mother: SignedIn
let daughter: SignedIn
let scene: ReturnType<typeof familyScene>

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  scene = familyScene(town, site)
})
afterAll(() => town.close())
beforeEach(async () => {
  mother = await signInAs(town.database, '王秀兰')
  daughter = await signInAs(town.database, '王小梅')
})

describe('asking to help', () => {
  it('opens a request and nothing else: nothing works before the yes, and the name is not told in full', async () => {
    const asked = await scene.ask(daughter, await scene.codeOf(mother))
    expect(v.parse(v.strictObject(helpedSchema.entries), asked.json())).toMatchObject({
      ...{ state: 'asked', name: '王*兰', calls: '妈妈', scopes: ['look', 'enrol', 'record'] },
    })
    expect(asked.payload).not.toContain(mother.person)
    expect((await scene.family(mother)).helpers).toMatchObject([
      { state: 'asked', name: '王小梅', relation: 'daughter' },
    ])
    for (const tried of [
      await scene.look(daughter, mother.person),
      await scene.record(daughter, mother.person),
    ])
      expect(problemIn(tried).code).toBe('not_allowed')
    expect(problemIn(await scene.enrolFor(daughter, mother.person, await scene.newOpening())).code).toBe(
      'not_allowed',
    )
  })

  it('opens one request for one code; the same again finds it, somebody else does not', async () => {
    const code = await scene.codeOf(mother)
    const first = await scene.ask(daughter, code)
    expect((await scene.ask(daughter, code)).json()).toEqual(first.json())
    const stranger = await signInAs(town.database, '陌生人')
    expect(problemIn(await scene.ask(stranger, code)).code).toBe('wrong_family_code')
    expect((await scene.family(mother)).helpers).toHaveLength(1)
  })

  it('needs a code that is not older than ten minutes and the last one made', async () => {
    const old = await scene.codeOf(mother)
    const newer = await scene.codeOf(mother)
    expect(problemIn(await scene.ask(daughter, old)).code).toBe('wrong_family_code')
    town.clock.move({ hours: 10.1 / 60 })
    expect(problemIn(await scene.ask(daughter, newer)).code).toBe('wrong_family_code')
    await clearFamilyCodes(town.context)
    expect(await town.database.db.selectFrom('family_code').selectAll().execute()).toEqual([])
  })

  it('rests after five wrong codes, also when they come at once, and a right one is not heard then', async () => {
    const code = await scene.codeOf(mother)
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const tries = await Promise.all(Array.from({ length: 12 }, () => scene.ask(daughter, wrong)))
    const codes = tries.map(each => problemIn(each).code)
    expect(codes.filter(each => each === 'wrong_family_code')).toHaveLength(5)
    expect(problemIn(await scene.ask(daughter, code)).code).toBe('too_many_codes')
    expect((await scene.family(mother)).helpers).toEqual([])
    town.clock.move({ hours: 0.26 })
    expect((await scene.ask(daughter, await scene.codeOf(mother))).statusCode).toBe(200)
  })

  it('is not for oneself, not twice, and for a year at the longest', async () => {
    expect(problemIn(await scene.ask(mother, await scene.codeOf(mother))).code).toBe('own_code')
    const far = await scene.ask(daughter, await scene.codeOf(mother), { until: '2028-05-01' })
    expect(problemIn(far).code).toBe('until_too_far')
    await scene.grant(mother, daughter)
    expect(problemIn(await scene.ask(daughter, await scene.codeOf(mother))).code).toBe('already_helping')
  })

  it('may be asked anew: the request before is gone', async () => {
    const first = (await scene.ask(daughter, await scene.codeOf(mother), { scopes: [] })).json()
    const second = (await scene.ask(daughter, await scene.codeOf(mother))).json()
    expect((await scene.family(mother)).helpers.map((each: { id: string }) => each.id)).toEqual([second.id])
    expect(problemIn(await scene.yes(mother, first.id)).code).toBe('request_over')
  })

  it('keeps neither code nor name in the audit, and the code not in the database', async () => {
    const code = await scene.codeOf(mother)
    await scene.ask(daughter, code)
    const rows = await town.database.db.selectFrom('audit_entry').selectAll().execute()
    const codes = await town.database.db.selectFrom('family_code').selectAll().execute()
    expect(JSON.stringify([rows, codes])).not.toContain(code)
    expect(JSON.stringify(rows)).not.toMatch(/王|妈妈/)
    expect(town.logged()).not.toContain(code)
    expect(rows.filter(each => each.person === mother.person).map(each => each.what)).toEqual(
      expect.arrayContaining(['family_code', 'family_ask']),
    )
  })

  it.each([
    { code: '12345' },
    { code: 'abcdef' },
    { relation: 'boss' },
    { calls: '' },
    { calls: '妈'.repeat(21) },
    { scopes: ['everything'] },
    { until: '2027-02-30' },
  ])('refuses %j as no request', async more => {
    expect(problemIn(await scene.ask(daughter, '123456', more)).code).toBe('bad_input')
  })
})

describe('the yes', () => {
  it('is the senior’s own: no helper, stranger or worker says it for them', async () => {
    const { id } = (await scene.ask(daughter, await scene.codeOf(mother))).json()
    const stranger = await signInAs(town.database, '陌生人')
    await giveRight(town.database, stranger.person, { role: 'staff', site })
    for (const who of [daughter, stranger])
      expect(problemIn(await scene.yes(who, id))).toMatchObject({ status: 404, code: 'no_such_grant' })
    expect(problemIn(await scene.look(daughter, mother.person)).code).toBe('not_allowed')
  })

  it('opens what was asked and wanted, never more, and a repeat is answered the same', async () => {
    const { id } = (await scene.ask(daughter, await scene.codeOf(mother), { scopes: ['enrol'] })).json()
    const granted = await scene.yes(mother, id, ['enrol', 'meals', 'record'])
    expect(v.parse(v.strictObject(helperSchema.entries), granted.json())).toMatchObject({
      ...{ state: 'granted', scopes: ['look', 'enrol'] },
    })
    expect((await scene.yes(mother, id, [])).json()).toEqual(granted.json())
    expect((await scene.look(daughter, mother.person)).statusCode).toBe(200)
    expect((await scene.family(daughter)).helping).toMatchObject([
      { personId: mother.person, name: '王秀兰' },
    ])
    expect(problemIn(await scene.record(daughter, mother.person)).code).toBe('not_allowed')
  })

  it('opens the record a day later, not before', async () => {
    await scene.grant(mother, daughter)
    expect(problemIn(await scene.record(daughter, mother.person)).code).toBe('not_allowed')
    town.clock.move({ hours: 23.9 })
    expect(problemIn(await scene.record(daughter, mother.person)).code).toBe('not_allowed')
    town.clock.move({ hours: 0.2 })
    expect((await scene.record(daughter, mother.person)).statusCode).toBe(200)
  })

  it('comes too late after a week', async () => {
    const { id } = (await scene.ask(daughter, await scene.codeOf(mother))).json()
    town.clock.move({ days: 8 })
    expect(problemIn(await scene.yes(mother, id)).code).toBe('request_over')
    expect((await scene.family(mother)).helpers).toEqual([])
  })

  it('is given to five relatives at most, also when all are said at once', async () => {
    const ids: string[] = []
    for (let n = 0; n < mostHelpers + 2; n++) {
      const helper = await signInAs(town.database, `亲戚${n}`)
      ids.push((await scene.ask(helper, await scene.codeOf(mother))).json().id)
    }
    const answers = await Promise.all(ids.map(id => scene.yes(mother, id)))
    expect(answers.filter(each => each.statusCode === 200)).toHaveLength(mostHelpers)
    const refused = answers.filter(each => each.statusCode !== 200)
    for (const each of refused) expect(problemIn(each).code).toBe('too_many_helpers')
  })

  it('makes somebody the helper of eight at most', async () => {
    const ids: [SignedIn, string][] = []
    for (let n = 0; n < mostHelped + 1; n++) {
      const senior = await signInAs(town.database, `老人${n}`)
      ids.push([senior, (await scene.ask(daughter, await scene.codeOf(senior))).json().id])
    }
    const answers = await Promise.all(ids.map(([senior, id]) => scene.yes(senior, id)))
    expect(answers.filter(each => each.statusCode === 200)).toHaveLength(mostHelped)
    expect(answers.filter(each => each.statusCode !== 200).map(each => problemIn(each).code)).toEqual([
      'too_many_helped',
    ])
  })
})
