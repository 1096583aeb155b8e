import { afterAll, beforeAll, expect, it } from 'vitest'
import { countyScene, type Signed } from '../../../server/testing/county-scene.ts'
import { newAct } from '../../../server/testing/sample-town.ts'

let county: Awaited<ReturnType<typeof countyScene>>
let coordinator: Signed

beforeAll(async () => {
  county = await countyScene()
  coordinator = await county.come('周县长', { role: 'coordinator', division: '620702' })
})
afterAll(() => county.town.close())

const plain = {
  name: '甘泉社区服务站',
  division: '620702001001',
  address: '甘泉巷1号',
  phone: '0936-8210301',
}
const freshId = (of = '620702') => `${of}-${newAct()}`
const make = ({ cookie }: Signed, more: object = {}) =>
  county.scene.send('POST', 'sites', { id: freshId(), ...plain, ...more }, { cookie })
const close = ({ cookie }: Signed, id: string) =>
  county.scene.send('POST', `sites/${id}/close`, undefined, { cookie })
const feedSites = async () => {
  const { sites } = (await county.town.get('/api/v1/feed/620702')).json()
  return sites.map(({ id }: { id: string }) => id)
}

it('a site is made where the coordinator runs things, seen by everybody, once however often it is sent', async () => {
  const id = freshId()
  for (const _ of [1, 2]) expect((await make(coordinator, { id })).json()).toEqual({ id })
  await expect.poll(feedSites).toContain(id)
  expect(await county.linesOf(id)).toMatchObject([{ what: 'site_made', county: '620702' }])
  expect(county.codeOf(await make(coordinator, { id, name: '别的站' }))).toBe('id_reused')
})

it('no site is made elsewhere, under another county’s id, in a place that is none, or by who runs nothing', async () => {
  const far = { id: freshId('620721'), division: '620721001001' }
  expect(county.codeOf(await make(coordinator, far))).toBe('not_allowed')
  expect(county.codeOf(await make(coordinator, { id: freshId('620721') }))).toBe('no_such_division')
  expect(county.codeOf(await make(coordinator, { division: '620702999' }))).toBe('no_such_division')
  expect(county.codeOf(await make(coordinator, { division: '620702' }))).toBe('bad_input')
  expect(county.codeOf(await make(coordinator, { name: '两\n行' }))).toBe('bad_input')
  expect(county.codeOf(await make(await county.come('王站长', county.worksHere)))).toBe('not_allowed')
})

it('a site is closed once nobody works there, and nobody can be invited to it any more', async () => {
  const id = freshId()
  await make(coordinator, { id })
  const worker = await county.come('王站长', { role: 'staff', site: id })
  expect(county.codeOf(await close(coordinator, id))).toBe('site_in_use')
  const { token } = (await county.invite(coordinator, { role: 'staff', site: id })).json()
  await county.suspend(coordinator, await county.roleOf(worker))
  for (const _ of [1, 2]) expect((await close(coordinator, id)).json()).toEqual({ closed: true })
  expect(county.codeOf(await county.scene.open(token))).toBe('no_such_invitation')
  await expect.poll(feedSites).not.toContain(id)
  expect(await county.linesOf(id)).toMatchObject([{ what: 'site_made' }, { what: 'site_closed' }])
})

it('closing wants to know again who asks, and is nobody else’s', async () => {
  const id = freshId()
  await make(coordinator, { id })
  const other = await county.come('外县主任', { role: 'coordinator', division: '620721' })
  expect(county.codeOf(await close(other, id))).toBe('no_such_site')
  county.town.clock.move({ hours: 5 / 60 })
  expect(county.codeOf(await close(coordinator, id))).toBe('prove_again')
  await county.prove(coordinator)
  expect((await close(coordinator, id)).statusCode).toBe(200)
})
