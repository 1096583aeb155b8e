import { afterAll, beforeAll, expect, it } from 'vitest'
import { addCommunity, phoneCaller } from '../../../../server/testing/phone-caller.ts'
import { addTown } from '../../../../server/testing/sample-town.ts'
import { giveRight, openTestApp, type TestApp } from '../../../../server/testing/test-app.ts'

let town: TestApp
let caller: ReturnType<typeof phoneCaller>

beforeAll(async () => {
  town = await openTestApp()
  await addTown(town.database)
  await addCommunity(town.database)
  caller = phoneCaller(town)
})
afterAll(() => town.close())

it('a code to a phone gives no right of staff: to their own affairs they get in, to those of others not', async () => {
  const { phone, person } = await caller.joined(caller.freshPhone())
  await giveRight(town.database, person, { role: 'coordinator', division: '6207' })
  const browser = caller.browser()
  await browser.ask(phone)
  expect((await browser.signIn(phone, caller.codeOf(phone))).json()).toMatchObject({
    id: person,
    roles: [],
  })
  expect((await browser.me()).json()).toMatchObject({ id: person, roles: [] })
})
