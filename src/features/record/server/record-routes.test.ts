import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeCursor } from '../../../server/cursor.ts'
import { addOpening, addTown, newAct, sampleCounty, sampleNow } from '../../../server/testing/sample-town.ts'
import {
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../server/testing/test-app.ts'
import { getMyRecord, recordItemSchema } from '../contract.ts'

let town: TestApp
let site: string
beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
})
afterAll(() => town.close())

const recordSchema = v.strictObject({
  ...getMyRecord.reply.entries,
  items: v.array(v.strictObject(recordItemSchema.entries)),
})
const record = async (who: SignedIn, query = '') => {
  const response = await town.get(`/api/v1/me/record${query}`, who)
  expect(response.statusCode, response.payload).toBe(200)
  return v.parse(recordSchema, response.json())
}

/** One service with its entries, as staff and volunteer would write them. */
async function serve(who: SignedIn, hours: number, minutes: number, ...events: string[]) {
  const { id: opening, sessions } = await addOpening(town.database, site, {
    startsIn: [hours],
    kind: 'volunteer',
    title: '食堂帮厨',
  })
  const common = {
    county: sampleCounty,
    record: newAct(),
    person: who.person,
    opening,
    session: sessions[0]?.id ?? '',
    minutes,
  }
  const entry = (event: string) => ({
    ...{ ...common, id: newAct(), event, at: new Date(sampleNow), first_key: who.person },
    second_key: event === 'claimed' ? null : newAct(),
  })
  await town.database.db.insertInto('service_entry').values(events.map(entry)).execute()
}

describe('my service record', () => {
  it('shows confirmed and waiting minutes as two numbers, and each record once by how far it has come', async () => {
    const [me, other] = [await signInAs(town.database, '我'), await signInAs(town.database, '别人')]
    await serve(me, -24, 90, 'claimed', 'confirmed')
    await serve(me, -48, 45, 'claimed')
    await serve(me, -72, 600, 'claimed', 'confirmed', 'reversed')
    await serve(other, -24, 1_000, 'claimed', 'confirmed')
    const mine = await record(me)
    expect(mine).toMatchObject({ confirmedMinutes: 90, waitingMinutes: 45, next: null })
    expect(mine.items.map(item => [item.status, item.minutes])).toEqual([
      ['confirmed', 90],
      ['waiting', 45],
      ['reversed', 600],
    ])
    expect(mine.items[0]).toMatchObject({
      title: '食堂帮厨',
      place: '甘泉社区服务站',
      content: '从握笔学起。',
      organiser: '甘泉社区',
      inCharge: '李主任',
      date: '2026-11-22',
    })
  })

  it('is walked page by page, each record once', async () => {
    const me = await signInAs(town.database, '我')
    for (let n = 1; n <= 7; n++) await serve(me, -24 * Math.ceil(n / 2), 30, 'claimed')
    const whole = await record(me)
    const walked: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page = await record(me, `?limit=3${next === '' ? '' : `&cursor=${next}`}`)
      walked.push(...page.items.map(item => item.id))
      // The two numbers are of all, whatever page is looked at.
      expect(page.waitingMinutes).toBe(210)
      next = page.next
    }
    expect(walked).toEqual(whole.items.map(item => item.id))
    expect(new Set(walked).size).toBe(7)
  })

  it('is empty for somebody new, and for nobody without a session', async () => {
    const me = await signInAs(town.database, '新人')
    expect(await record(me)).toEqual({ confirmedMinutes: 0, waitingMinutes: 0, items: [], next: null })
    expect(problemIn(await town.get('/api/v1/me/record')).code).toBe('not_signed_in')
  })

  it.each(['abc', encodeCursor(['2026-02-31T00:00:00Z', newAct()]), encodeCursor([1])])(
    'says that a place in it is stale: %s',
    async cursor => {
      const me = await signInAs(town.database, '我')
      expect(problemIn(await town.get(`/api/v1/me/record?cursor=${cursor}`, me)).code).toBe('bad_cursor')
    },
  )
})
