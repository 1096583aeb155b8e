import { afterAll, beforeAll, expect, it } from 'vitest'
import { deviceCookie, sessionCookie } from '../../../server/actor.ts'
import { cardReader, cookieOf } from '../../../server/testing/card-reader.ts'
import { addTown } from '../../../server/testing/sample-town.ts'
import { openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'

let town: TestApp
let reader: ReturnType<typeof cardReader>

beforeAll(async () => {
  town = await openTestApp({}, false)
  await addTown(town.database)
  reader = cardReader(town)
})
afterAll(() => town.close())

type Answer = Awaited<ReturnType<typeof reader.scan>>
const cookieOfBrowser = (answer: Answer) =>
  [sessionCookie, deviceCookie].map(name => `${name}=${cookieOf(answer, name)?.value}`).join('; ')
const stop = (id: string, cookie: string) =>
  town.send('DELETE', `/api/v1/me/cards/${id}`, undefined, undefined, { cookie })
const isIn = async (cookie: string) =>
  (await town.get('/api/v1/me', undefined, { cookie })).statusCode === 200

it('a lost card is stopped by its person: it opens nothing, and only this phone stays signed in', async () => {
  const mine = await reader.card()
  const [here, thief] = [
    cookieOfBrowser(await reader.scan(mine.token, mine.pin)),
    cookieOfBrowser(await reader.scan(mine.token, mine.pin)),
  ]
  const { items } = (await town.get('/api/v1/me/cards', undefined, { cookie: here })).json()
  expect((await stop(items[0].id, here)).json()).toEqual({ stopped: true })
  expect(await isIn(here)).toBe(true)
  expect(await isIn(thief)).toBe(false)
  expect(problemIn(await reader.scan(mine.token, mine.pin)).code).toBe('wrong_card_or_pin')
  expect(problemIn(await reader.signIn(mine.number, mine.pin, { cookie: here })).code).toBe(
    'wrong_card_or_pin',
  )
  // The same again, a minute later, finds nothing to stop: what happens in one instant has no order.
  town.clock.move({ hours: 1 / 60 })
  expect(problemIn(await stop(items[0].id, here)).code).toBe('no_such_card')
  const lines = await town.database.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('what', '=', 'card_stopped')
    .orderBy('at')
    .execute()
  expect(lines.map(({ outcome, actor }) => [outcome, actor])).toEqual([
    ['done', mine.person],
    ['no_such_card', mine.person],
  ])
})

it('somebody else’s card is answered like one that never was', async () => {
  const [mine, other] = [await reader.card(), await reader.card()]
  const here = cookieOfBrowser(await reader.scan(mine.token, mine.pin))
  const theirs = cookieOfBrowser(await reader.scan(other.token, other.pin))
  const { items } = (await town.get('/api/v1/me/cards', undefined, { cookie: theirs })).json()
  expect(problemIn(await stop(items[0].id, here)).code).toBe('no_such_card')
  expect(await isIn(theirs)).toBe(true)
})
