import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOpening, addTown, newAct } from '../../../server/testing/sample-town.ts'
import {
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import { getMyData } from '../contract.ts'
import { dataParts } from './my-data.ts'

/** Columns that name people, in tables that are not told: why not. */
const notTold: Readonly<Record<string, string>> = {
  act_index: 'the same acts, by their ids',
  held_act: 'on its way to become an act, for a day at most',
  person_alias: 'two of one person, which nothing makes yet',
  family_code: 'a code of ten minutes, as a hash',
  person_erasure: 'of who was erased: nobody is left to be told',
  staff_challenge: 'something to be signed, for five minutes, as a hash',
  phone_proof: 'that a phone was proved, for half an hour, as a hash',
}

let town: TestApp
let site: string
let me: SignedIn
let other: SignedIn

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  me = await signInAs(town.database, '王秀兰')
  other = await signInAs(town.database, '刘淑珍')
})
afterAll(() => town.close())

const dataOf = async (who: SignedIn) => {
  const response = await town.get('/api/v1/me/data', who)
  expect(response.statusCode, response.payload).toBe(200)
  return { response, data: v.parse(getMyData.reply, response.json()) }
}

describe('what is kept about me', () => {
  it('is told whole: what I joined, how I stand, who did what', async () => {
    const { id: openingId } = await addOpening(town.database, site)
    for (const who of [me, other])
      await town.send('PUT', `/api/v1/enrolments/${newAct()}`, { openingId }, who)
    const { data, response } = await dataOf(me)
    expect(data.profile).toMatchObject({ name: '王秀兰', divisionName: '甘州区' })
    expect(data.kept.enrolment).toMatchObject([{ opening: '书法入门', status: 'enrolled' }])
    expect(data.kept.act).toMatchObject([{ kind: 'enrol', byMyself: true }])
    expect(data.kept.web_session).toHaveLength(1)
    expect(Object.keys(data.kept).sort()).toEqual(dataParts.map(part => part.table).sort())
    expect(response.headers['content-disposition']).toContain('attachment')
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it('tells nothing of others: neither names nor ids, and no secret', async () => {
    const { response } = await dataOf(me)
    expect(response.payload).not.toContain(other.person)
    expect(response.payload).not.toMatch(/刘淑珍|hash|token/)
  })

  it('is for the person alone, and each look is a line of the audit', async () => {
    expect(problemIn(await town.get('/api/v1/me/data')).code).toBe('not_signed_in')
    const lines = await town.database.db
      .selectFrom('audit_entry')
      .select(['what', 'actor'])
      .where('person', '=', me.person)
      .where('what', '=', 'data_told')
      .execute()
    expect(lines).toEqual([
      { what: 'data_told', actor: me.person },
      { what: 'data_told', actor: me.person },
    ])
  })

  it('leaves out no table that names people', async () => {
    const { rows } = await town.database.pool.query<{ name: string }>(
      `SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped
         AND a.attname IN ('person', 'actor', 'senior', 'helper', 'by_person', 'first_key', 'from_person')
       UNION SELECT 'person' ORDER BY 1`,
    )
    const known = new Set([...dataParts.map(part => String(part.table)), ...Object.keys(notTold)])
    expect(rows.map(row => row.name).filter(name => !known.has(name))).toEqual([])
  })
})
