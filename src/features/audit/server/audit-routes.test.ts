import { v7 } from 'uuid'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDivisions } from '../../../server/testing/sample-openings.ts'
import { sampleNow } from '../../../server/testing/sample-town.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import { type AuditedAct, auditedActs } from '../../../shared/audited.ts'
import { minute } from '../../../shared/dates.ts'
import { type AuditLine, auditLineSchema, listAudit } from '../contract.ts'
import zhCN from '../texts/zh-CN.json' with { type: 'json' }

const strictPage = v.strictObject({
  ...listAudit.reply.entries,
  items: v.array(v.strictObject(auditLineSchema.entries)),
})
const county = '620702'

let town: TestApp
let auditor: SignedIn
let people: SignedIn[]

beforeAll(async () => {
  town = await openTestApp()
  await addDivisions(town.database, [county, '620721'])
  auditor = await signInAs(town.database, '审计员')
  await giveRight(town.database, auditor.person, { role: 'auditor', division: '6207' })
  people = await Promise.all(['张秀兰', '李建国'].map(name => signInAs(town.database, name)))
  // Three lines in each minute: what happens in one instant has an order all the same.
  for (let n = 0; n < 30; n++)
    await addLine({ minutesAgo: Math.floor(n / 3), by: people[n % 2], of: people[0] })
  await addLine({ in: '620721', minutesAgo: 1, by: people[0], of: people[0] })
  await addLine({ in: '000000', minutesAgo: 1, outcome: 'wrong_card_or_pin' })
})
afterAll(() => town.close())

type Wanted = {
  in?: string
  minutesAgo: number
  what?: AuditedAct
  by?: SignedIn | undefined
  of?: SignedIn | undefined
  outcome?: string
  thing?: string
}

type Given = Omit<Wanted, 'thing'> & { thing?: string | null }

async function addLine({
  in: where = county,
  minutesAgo,
  what = 'sign_in',
  by,
  of,
  outcome,
  thing = null,
}: Given) {
  const at = new Date(sampleNow - minutesAgo * minute)
  const who = { actor: by?.person ?? null, person: of?.person ?? null, device: by?.device ?? null }
  await town.database.db
    .insertInto('audit_entry')
    .values({
      ...{ county: where, id: v7({ msecs: at.getTime() }), at, what, ...who, thing },
      ...{ network: Buffer.from('00ff', 'hex'), outcome: outcome ?? 'done' },
    })
    .execute()
}

const ask = (search: Record<string, string>, who: SignedIn | undefined = auditor) =>
  town.get(`/api/v1/audit?${new URLSearchParams({ county, ...search })}`, who)

async function page(search: Record<string, string>, who?: SignedIn) {
  const response = await ask(search, who)
  expect(response.statusCode, response.payload).toBe(200)
  return v.parse(strictPage, response.json())
}

/** Every line there is for a search, page by page. Readings made meanwhile are left out by their act. */
async function all(search: Record<string, string>): Promise<AuditLine[]> {
  const lines: AuditLine[] = []
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await page({ what: 'sign_in', ...search, ...(cursor ? { cursor } : {}) })
    lines.push(...items)
    if (next === null) return lines
    cursor = next
  }
}

const newestFirst = (lines: AuditLine[]) =>
  lines.toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))

describe('an auditor reads what was done in a county', () => {
  it.each(['1', '4', '29', '30', '31'])(
    'in pages of %s, complete, without doubles, newest first',
    async limit => {
      const lines = await all({ limit })
      expect(lines).toHaveLength(30)
      expect(new Set(lines.map(line => line.id)).size).toBe(30)
      expect(lines).toEqual(newestFirst(lines))
    },
  )

  it('while new lines come in: pages already begun go on where they were', async () => {
    const first = await page({ limit: '10', what: 'sign_in' })
    await addLine({ minutesAgo: -1, by: people[0], of: people[0] })
    const rest = await all({ cursor: first.next ?? '', limit: '7' })
    expect(new Set([...first.items, ...rest].map(line => line.id)).size).toBe(30)
  })

  it('by moment, by who did it, for whom, and what', async () => {
    const at = (minutesAgo: number) => new Date(sampleNow - minutesAgo * minute).toISOString()
    const between = await all({ from: at(5), to: at(3) })
    expect(between.map(line => line.at)).toEqual([...Array(3).fill(at(4)), ...Array(3).fill(at(5))])
    const [old, young] = people
    expect(await all({ actor: young?.person ?? '', to: at(0) })).toHaveLength(14)
    expect(await all({ person: old?.person ?? '', to: at(0) })).toHaveLength(27)
    expect(await all({ person: young?.person ?? '' })).toEqual([])
    expect(await all({ what: 'session_end' })).toEqual([])
  })

  it('by how it went, and by an id, whatever that is the id of', async () => {
    const [card, place] = [v7(), `${county}-${v7()}`]
    const who = await signInAs(town.database, '钱小燕')
    await addLine({ minutesAgo: 400, what: 'card_made', by: who, of: people[1], thing: card })
    await addLine({ minutesAgo: 401, what: 'card_made', by: people[1], of: who, outcome: 'not_allowed' })
    await addLine({ minutesAgo: 402, what: 'card_made', thing: place })
    const found = async (search: Record<string, string>) =>
      (await page({ what: 'card_made', ...search })).items.map(({ outcome, thing }) => thing ?? outcome)
    expect(await found({ outcome: 'done' })).toEqual([card, place])
    expect(await found({ outcome: 'refused' })).toEqual(['not_allowed'])
    expect(await found({ about: who.person })).toEqual([card, 'not_allowed'])
    expect(await found({ about: card.toUpperCase() })).toEqual([card])
    expect(await found({ about: place })).toEqual([place])
    expect(await found({ about: v7() })).toEqual([])
  })

  it('as ids and a network that names nobody', async () => {
    const [line] = await all({ limit: '1', to: new Date(sampleNow).toISOString() })
    expect(line).toMatchObject({ network: '00ff', outcome: 'done', thing: null, person: people[0]?.person })
  })

  it('of every county of the division, and of no other', async () => {
    expect((await page({ county: '620721' })).items).toHaveLength(1)
    expect(problemIn(await ask({ county: '620802' }))).toMatchObject({ status: 403, code: 'not_allowed' })
  })

  it('and what belongs to no county only with a province to audit, or as administrator', async () => {
    const search = { county: '000000', what: 'sign_in' }
    expect(problemIn(await ask(search)).code).toBe('not_allowed')
    const [province, administrator] = [
      await signInAs(town.database, '省'),
      await signInAs(town.database, '管'),
    ]
    await giveRight(town.database, province.person, { role: 'auditor', division: '62' })
    await giveRight(town.database, administrator.person, { role: 'administrator' })
    for (const who of [province, administrator])
      expect((await page(search, who)).items).toMatchObject([{ actor: null, outcome: 'wrong_card_or_pin' }])
  })
})

describe('the audit stays closed', () => {
  it('to nobody, a senior, staff and coordinators', async () => {
    expect(problemIn(await town.get(`/api/v1/audit?county=${county}`))).toMatchObject({ status: 401 })
    const [staff, coordinator] = [await signInAs(town.database, '站'), await signInAs(town.database, '区')]
    await giveRight(town.database, staff.person, { role: 'staff', site: `${county}-${v7()}` })
    await giveRight(town.database, coordinator.person, { role: 'coordinator', division: '62' })
    for (const who of [people[0], staff, coordinator])
      expect(problemIn(await ask({}, who))).toMatchObject({ status: 403, code: 'not_allowed' })
  })

  it.each([
    { county: '6207' },
    { county: '' },
    { what: 'everything' },
    { limit: '0' },
    { limit: '201' },
    { actor: 'me' },
    { from: 'yesterday' },
    { from: '2026-02-30T00:00:00Z' },
    { cursor: 'no cursor!' },
    { about: '张秀兰' },
    { outcome: 'maybe' },
  ])('to a search that says nothing: %j', async search => {
    expect(problemIn(await ask({ ...search }))).toMatchObject({ status: 400, code: 'bad_input' })
  })

  it('to a cursor that is not ours', async () => {
    expect(problemIn(await ask({ cursor: 'WyJ4Il0' }))).toMatchObject({ status: 400, code: 'bad_cursor' })
  })
})

describe('reading the audit', () => {
  const readings = (actor: string) =>
    town.database.db
      .selectFrom('audit_entry')
      .select(['county', 'person', 'thing', 'device', 'outcome'])
      .where('what', '=', 'audit_read')
      .where('actor', '=', actor)
      .orderBy('id')
      .execute()

  it('is itself read there: in the county that was read, with the person who was asked for', async () => {
    const reader = await signInAs(town.database, '查账的')
    await giveRight(town.database, reader.person, { role: 'auditor', division: '620721' })
    const person = people[0]?.person ?? ''
    await page({ county: '620721', person }, reader)
    expect(await readings(reader.person)).toEqual([
      { county: '620721', person, thing: '620721', device: reader.device, outcome: 'done' },
    ])
    const seen = await page({ county: '620721', person, what: 'audit_read' })
    expect(seen.items).toMatchObject([{ actor: reader.person, person, thing: '620721' }])
  })

  it('of whom it was about is noted also where only an id was given, and things are nobody', async () => {
    const reader = await signInAs(town.database, '又一个查账的')
    await giveRight(town.database, reader.person, { role: 'auditor', division: county })
    const person = people[0]?.person ?? ''
    for (const about of [person, v7(), `${county}-${v7()}`]) await page({ about }, reader)
    const noted = (await readings(reader.person)).map(line => line.person)
    expect(noted).toHaveLength(3)
    expect(noted.filter(each => each !== null)).toEqual([person])
  })

  it('is noted where it was refused too, beside whoever tried and not where they tried', async () => {
    const curious = await signInAs(town.database, '好奇的人')
    await ask({ county: '620721' }, curious)
    expect(await readings(curious.person)).toMatchObject([
      { county, person: null, thing: '620721', outcome: 'not_allowed' },
    ])
  })
})

it('every act the audit knows has a word, and no word is left over', () => {
  expect(Object.keys(zhCN.acts).sort()).toEqual([...auditedActs].sort())
})
