import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillCountry } from '../../../server/testing/full-country.ts'
import type { MadeOpening } from '../../../server/testing/sample-openings.ts'
import { newAct } from '../../../server/testing/sample-town.ts'
import { addCard, openSessionOf, openTestApp, type TestApp } from '../../../server/testing/test-app.ts'
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

it('erasing somebody reads no table from end to end', async () => {
  const who = await openSessionOf(town.database, await addCard(town, '70000001'))
  const openingId = openings[160]?.id
  await town.send('PUT', `/api/v1/enrolments/${newAct()}`, { openingId }, who)
  const whole = async () => {
    expect((await town.get('/api/v1/me/erasure', who)).statusCode).toBe(200)
    expect((await town.send('POST', '/api/v1/me/erasure', { pin: '246810' }, who)).statusCode).toBe(200)
  }
  expect(await watch.tablesScanned(whole)).toEqual([])
})
