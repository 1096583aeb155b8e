import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffRight } from '../shared/staff-right.ts'
import { findRights, rightsOf } from './actor.ts'
import { addDivisions } from './testing/sample-openings.ts'
import { addPerson } from './testing/sample-town.ts'
import { giveRight } from './testing/test-app.ts'
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts'

const site = '620702-01930000-0000-7000-8000-000000000009'
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await addDivisions(database, ['620702'])
})
afterAll(() => database.close())

describe('a right', () => {
  it('comes back as it was given, several for one person, two over one division', async () => {
    const { person } = await addPerson(database, '王站长')
    const given: StaffRight[] = [
      { role: 'administrator' },
      { role: 'auditor', division: '620702' },
      { role: 'coordinator', division: '620702' },
      { role: 'staff', site },
    ]
    for (const right of given) await giveRight(database, person, right)
    const found = await findRights(database.db, person)
    expect(found.toSorted((a, b) => a.role.localeCompare(b.role))).toEqual(given)
    for (const right of given) await expect(giveRight(database, person, right)).rejects.toThrow(/unique/)
  })

  it.each([
    { role: 'staff', site: null, division: null },
    { role: 'staff', site: null, division: '620702' },
    { role: 'staff', site, division: '620702' },
    { role: 'coordinator', site: null, division: null },
    { role: 'coordinator', site, division: null },
    { role: 'coordinator', site: null, division: '' },
    { role: 'auditor', site: null, division: null },
    { role: 'auditor', site, division: '62' },
    { role: 'auditor', site: null, division: '6' },
    { role: 'administrator', site, division: null },
    { role: 'administrator', site: null, division: '62' },
    { role: 'owner', site: null, division: null },
  ])('cannot be written as %j', async row => {
    const { person } = await addPerson(database, '王站长')
    await expect(
      database.db
        .insertInto('staff_role')
        .values({ person, ...row })
        .execute(),
    ).rejects.toThrow(/check constraint/)
  })

  it('that this version does not know opens nothing', () => {
    expect(rightsOf([{ role: 'owner', site: null, division: '62' }])).toEqual([])
    expect(rightsOf([{ role: null, site: null, division: null }])).toEqual([])
  })
})
