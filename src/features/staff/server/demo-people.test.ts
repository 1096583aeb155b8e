import { afterAll, beforeAll, expect, it } from 'vitest'
import { addTown, newAct } from '../../../server/testing/sample-town.ts'
import {
  addCard,
  giveRight,
  openSessionOf,
  openTestApp,
  problemIn,
  type SignedIn,
  type TestApp,
} from '../../../server/testing/test-app.ts'

let town: TestApp
let coordinator: SignedIn
let site: string

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  const { person, device } = await addCard(town, '10000040', { name: '陈静', demo: true })
  await giveRight(town.database, person, { role: 'coordinator', division: '620702' })
  coordinator = await openSessionOf(town.database, { person, device, rights: [] })
})
afterAll(() => town.close())

/** A worker with a card, published or not; gives the id of their right. */
async function worker(number: string, demo: boolean): Promise<string> {
  const { person } = await addCard(town, number, { name: '李建军', demo })
  await giveRight(town.database, person, { role: 'staff', site })
  const role = town.database.db.selectFrom('staff_role').select('id').where('person', '=', person)
  return (await role.executeTakeFirstOrThrow()).id
}

const send = (id: string, what: 'suspend' | 'replace') =>
  town.send(
    'POST',
    `/api/v1/staff/roles/${id}/${what}`,
    what === 'replace' ? { id: newAct(), name: '钱小燕' } : undefined,
    coordinator,
  )

it('in a demo nobody shuts out the people whose cards are published; whoever was invited there can be', async () => {
  const published = await worker('10000032', true)
  for (const what of ['suspend', 'replace'] as const)
    expect(problemIn(await send(published, what))).toMatchObject({ status: 409, code: 'demo_person' })
  const still = town.database.db.selectFrom('staff_role').select('id').where('id', '=', published)
  expect(await still.execute()).toHaveLength(1)
  expect((await send(await worker('30000032', false), 'suspend')).json()).toEqual({ suspended: true })
})
