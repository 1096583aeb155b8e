import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StaffRight } from '../shared/staff-right.ts'
import { addTown } from './testing/sample-town.ts'
import { giveRight, openTestApp, signInAs, type TestApp, takeRights } from './testing/test-app.ts'

let town: TestApp
let site: string

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
})
afterAll(() => town.close())

const callList = () => `/api/v1/sites/${site}/call-list`
const audit = () => '/api/v1/audit?county=620702'

it.each<[role: string, right: () => StaffRight, url: () => string]>([
  ['staff', () => ({ role: 'staff', site }), callList],
  ['coordinator', () => ({ role: 'coordinator', division: '6207' }), callList],
  ['auditor', () => ({ role: 'auditor', division: '620702' }), audit],
  ['administrator', () => ({ role: 'administrator' }), audit],
])(
  'whoever becomes %s, or is no longer, is so from the next request on, signed in as before',
  async (_, right, url) => {
    const who = await signInAs(town.database, '王秀英')
    const status = async () => (await town.get(url(), who)).statusCode
    const roles = async () => (await town.get('/api/v1/me', who)).json().roles
    expect(await status()).toBe(403)
    await giveRight(town.database, who.person, right())
    expect(await status()).toBe(200)
    expect(await roles()).toEqual([right()])
    await takeRights(town.database, who.person)
    expect(await status()).toBe(403)
    expect(await roles()).toEqual([])
  },
)
