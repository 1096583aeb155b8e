import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { countyScene, type Signed } from '../../../server/testing/county-scene.ts'
import { openSessionOf } from '../../../server/testing/test-app.ts'

let county: Awaited<ReturnType<typeof countyScene>>
let worker: Signed

beforeAll(async () => {
  county = await countyScene()
})
afterAll(() => county.town.close())
beforeEach(async () => {
  worker = await county.come('张伟霞', county.worksHere)
})

const fresh = '另一棵老槐树下的石头凳子'
const change = ({ cookie }: Signed, passphrase: string) =>
  county.scene.send('PUT', 'me/passphrase', { passphrase }, { cookie })
const signIn = (passphrase: string) => {
  county.scene.nextCode()
  const code = county.scene.codeNow(worker.member)
  return county.scene.signIn(worker.member, { passphrase, code })
}

it('a new passphrase counts at once, the old one no more, and every other session of staff is over', async () => {
  const elsewhere = await county.scene.signedIn(worker.member)
  county.scene.nextCode()
  const here: Signed = { ...(await county.scene.signedIn(worker.member)), member: worker.member }
  for (const _ of [1, 2]) expect((await change(here, fresh)).json()).toEqual({ changed: true })
  expect((await county.callList(elsewhere)).statusCode).toBe(401)
  expect((await county.callList(here)).statusCode).toBe(200)
  expect(county.codeOf(await signIn('甘泉巷口第三棵老槐树下乘凉'))).toBe('wrong_staff_sign_in')
  expect((await signIn(fresh)).statusCode).toBe(200)
})

it('one that is easy, or stands on one’s own papers, is refused', async () => {
  for (const easy of [
    'woaini1314520',
    'zhangweixia2026',
    worker.member.card.repeat(2),
    '13800000000123',
    'short',
  ])
    expect(county.codeOf(await change(worker, easy)), easy).toBe('passphrase_too_easy')
})

it('wants to know again who asks, and is nothing for who has none', async () => {
  const { db } = county.town.database
  county.town.clock.move({ hours: 5 / 60 })
  expect(county.codeOf(await change(worker, fresh))).toBe('prove_again')
  await county.prove(worker)
  await db.deleteFrom('staff_factor').where('person', '=', worker.member.person).execute()
  expect(county.codeOf(await change(worker, fresh))).toBe('no_such_factor')
  const { cookie } = worker
  const me = await county.town.get('/api/v1/staff/me', undefined, { cookie })
  expect(me.json()).toEqual({ card: worker.member.card, passphraseSince: null, passkeys: [] })
})

it('is not for who came with a card and its PIN, however fresh that is: a card is one factor', async () => {
  const byCard = await openSessionOf(county.town.database, worker.member)
  await county.town.database.db
    .updateTable('web_session')
    .set({ asked_at: new Date(county.town.clock.now()) })
    .where('id', '=', byCard.session)
    .execute()
  expect(county.codeOf(await change({ ...worker, cookie: byCard.cookie }, fresh))).toBe('not_allowed')
  expect((await signIn('甘泉巷口第三棵老槐树下乘凉')).statusCode).toBe(200)
})
