import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDivisions } from '../../../server/testing/sample-openings.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import type { AuditedAct } from '../../../shared/audited.ts'
import { exportAudit, exportedAtMost } from '../contract.ts'

let town: TestApp

beforeAll(async () => {
  town = await openTestApp()
  await addDivisions(town.database, ['620702', '620721'])
})
afterAll(() => town.close())

const addLines = (what: AuditedAct, count: number) =>
  town.database.pool.query(
    `INSERT INTO audit_entry (county, id, at, what, network, outcome)
      SELECT '620721', gen_random_uuid(), now() - n * interval '1 second', $1, 'x', 'done'
      FROM generate_series(1, $2::integer) n`,
    [what, count],
  )

describe('taking the audit out', () => {
  const take = (who: SignedIn, search: Record<string, string> = {}) =>
    town.get(`/api/v1/audit/export?${new URLSearchParams({ county: '620721', ...search })}`, who)
  const taken = (actor: string) =>
    town.database.db
      .selectFrom('audit_entry')
      .select(['county', 'outcome'])
      .where('what', '=', 'audit_exported')
      .where('actor', '=', actor)
      .execute()

  it('is for who audits there alone, whatever they have just shown', async () => {
    const staff = await signInAs(town.database, '外县的')
    await giveRight(town.database, staff.person, { role: 'auditor', division: '620702' })
    expect(problemIn(await take(staff)).code).toBe('not_allowed')
    expect(await taken(staff.person)).toEqual([{ county: '620702', outcome: 'not_allowed' }])
  })

  it('gives the newest where there are too many, and says that it is not all', async () => {
    const reader = await signInAs(town.database, '拿很多账的')
    await giveRight(town.database, reader.person, { role: 'auditor', division: '62' })
    await addLines('sign_in', exportedAtMost + 1)
    const { items, whole } = v.parse(exportAudit.reply, (await take(reader, { what: 'sign_in' })).json())
    expect([items.length, whole]).toEqual([exportedAtMost, false])
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
  })
  it('wants to know again who asks, and is a line of it where it was taken from', async () => {
    const reader = await signInAs(town.database, '拿账的')
    await giveRight(town.database, reader.person, { role: 'auditor', division: '620721' })
    await addLines('card_made', 1)
    const whole = v.parse(exportAudit.reply, (await take(reader, { what: 'card_made' })).json())
    expect(whole).toMatchObject({ whole: true, items: [{ what: 'card_made' }] })
    expect(await taken(reader.person)).toEqual([{ county: '620721', outcome: 'done' }])
    town.clock.move({ hours: 5 / 60 })
    expect(problemIn(await take(reader))).toMatchObject({ status: 403, code: 'prove_again' })
    expect(await taken(reader.person)).toHaveLength(1)
  })
})
