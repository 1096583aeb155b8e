import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countyScene, type Signed } from '../../../server/testing/county-scene.ts'

let county: Awaited<ReturnType<typeof countyScene>>
let coordinator: Signed
let administrator: Signed

beforeAll(async () => {
  county = await countyScene()
})
afterAll(() => county.town.close())
beforeEach(async () => {
  coordinator = await county.come('周县长', { role: 'coordinator', division: '620702' })
  administrator = await county.come('吴管理', { role: 'administrator' })
})

describe('the county’s screen', () => {
  const view = ({ cookie }: Signed, division?: string) => {
    const query = division === undefined ? '' : `?division=${division}`
    return county.town.get(`/api/v1/staff/county${query}`, undefined, { cookie })
  }

  it('shows a coordinator the sites of the division with who was active last, and links to hand over', async () => {
    const { db } = county.town.database
    await db.deleteFrom('staff_role').where('site', '=', county.here).execute()
    expect((await view(coordinator)).json().sites).toMatchObject([
      { id: county.here, workers: 0, lastActiveAt: null },
    ])
    const worker = await county.come('王站长', county.worksHere)
    const { id } = (await county.invite(coordinator, county.worksHere)).json()
    const at = new Date(county.town.clock.now()).toISOString()
    const seen = (await view(coordinator)).json()
    expect(seen).toMatchObject({
      place: { code: '620702' },
      below: [],
      mayGive: ['staff'],
      invitations: [{ id }],
    })
    expect(seen.sites).toMatchObject([{ id: county.here, workers: 1, lastActiveAt: at }])
    const site = (
      await county.town.get(`/api/v1/staff/sites/${county.here}`, undefined, { cookie: coordinator.cookie })
    ).json()
    expect(site.workers).toMatchObject([{ name: '王站长', lastActiveAt: at, mine: false }])
    expect(JSON.stringify(site)).not.toContain(worker.member.person)
  })

  it('shows nobody what lies outside their division', async () => {
    for (const division of ['62', '6207', '620721'])
      expect(county.codeOf(await view(coordinator, division))).toBe('not_allowed')
    const far = await county.town.get(`/api/v1/staff/sites/${county.elsewhere}`, undefined, {
      cookie: coordinator.cookie,
    })
    expect(county.codeOf(far)).toBe('no_such_site')
    const worker = await county.come('王站长', county.worksHere)
    expect(county.codeOf(await view(worker))).toBe('not_allowed')
    expect(county.codeOf(await view(worker, '620702'))).toBe('not_allowed')
  })

  it('leads an administrator from the country down to any county', async () => {
    const top = (await view(administrator)).json()
    expect(top).toMatchObject({ place: null, sites: [], mayGive: ['administrator'] })
    expect(top.below).toContainEqual(expect.objectContaining({ code: '62' }))
    expect(top.leads.map(({ name }: { name: string }) => name)).toContain('吴管理')
    expect((await view(administrator, '620721')).json()).toMatchObject({
      sites: [{ id: county.elsewhere }],
      mayGive: ['staff', 'coordinator', 'auditor'],
    })
    expect(county.codeOf(await view(administrator, '99'))).toBe('no_such_division')
  })
})
