import { afterAll, beforeAll, expect, it } from 'vitest'
import { sessionCookie } from './actor.ts'
import { cardReader, cookieOf } from './testing/card-reader.ts'
import { addTown } from './testing/sample-town.ts'
import { giveRight, openTestApp, problemIn, type TestApp } from './testing/test-app.ts'

let town: TestApp
let site: string

beforeAll(async () => {
  town = await openTestApp({}, false)
  site = (await addTown(town.database)).site
})
afterAll(() => town.close())

it('outside a demo a card and its PIN open one’s own affairs and no right of staff', async () => {
  const reader = cardReader(town)
  const worker = await reader.card()
  await giveRight(town.database, worker.person, { role: 'staff', site })
  const signedIn = await reader.scan(worker.token, worker.pin)
  expect(signedIn.json()).toMatchObject({ id: worker.person, roles: [] })
  const cookie = `${sessionCookie}=${cookieOf(signedIn, sessionCookie)?.value}`
  expect((await town.get('/api/v1/me', undefined, { cookie })).json()).toMatchObject({ roles: [] })
  const list = await town.get(`/api/v1/sites/${site}/call-list`, undefined, { cookie })
  expect(problemIn(list).code).toBe('not_allowed')
})
