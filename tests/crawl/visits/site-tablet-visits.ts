import type { Page } from '@playwright/test'
import { broken, calls, held, longestName } from './states.ts'
import type { Known, Say, Visit } from './visit.ts'
import { senior, signedIn } from './visitors.ts'

const ofSiteCall = /\/api\/v1\/sites\/[^/]+\/tablets$/
const trouble = /是我们这边出了毛病/
const press = (name: string | RegExp) => (page: Page, say: Say) =>
  page
    .getByRole('button', { name: say(name) })
    .first()
    .click()

const listed = {
  ...{ id: '01a00000-0000-7000-8000-000000000001', name: '门口的平板', ways: ['card', 'number'] },
  ...{ registeredAt: '2026-11-02T01:00:00.000Z', seenAt: '2026-11-20T01:00:00.000Z' },
}
const ofSite =
  (items: readonly object[]) =>
  async (page: Page): Promise<void> => {
    await page.route(ofSiteCall, route =>
      route.request().method() === 'GET'
        ? route.fulfill({ json: { siteName: '甘泉社区骥千里服务站', items } })
        : route.fulfill({ json: { code: '48291307', until: '2026-11-20T01:10:00.000Z' } }),
    )
  }
const ask = /这一页是您自己的/
const atSite =
  (rest: string) =>
  ({ site }: Known) =>
    `/staff/sites/${site}/tablets${rest}`

const atDesk: readonly Visit[] = [
  { route: '/staff/sites/:id/tablets', rest: '', words: /加一台平板/ },
  { route: '/staff/sites/:id/tablets/new', rest: '/new', words: /要一个登记的号码/ },
].flatMap(({ route, rest, words }) => {
  const visit = { route, at: atSite(rest) }
  const asked = new RegExp(`${words.source}|${ask.source}`)
  return [
    { ...visit, state: 'as it is', meet: ofSite([listed]), shows: asked },
    { ...visit, state: 'loading', meet: held(calls.me, ofSiteCall), shows: /正在打开/, waits: true },
    { ...visit, state: 'error', who: signedIn, meet: broken(ofSiteCall), shows: trouble },
    { ...visit, state: 'refused', who: signedIn, shows: /回到站里的活/ },
  ]
})

/** What the desk of a site does about its tablets. */
export const siteTabletVisits: readonly Visit[] = [
  ...atDesk,
  {
    ...{ route: '/staff/sites/:id/tablets', at: atSite(''), who: signedIn },
    ...{ state: 'empty', meet: ofSite([]), shows: /站里还没有平板/ },
  },
  {
    ...{ route: '/staff/sites/:id/tablets', at: atSite(''), who: signedIn, state: 'longest names' },
    ...{
      meet: ofSite([{ ...listed, name: longestName.slice(0, 20) }]),
      shows: new RegExp(longestName.slice(0, 20)),
    },
  },
  {
    ...{ route: '/staff/sites/:id/tablets', at: atSite(''), who: senior, state: 'about to take one away' },
    ...{ meet: ofSite([listed]), act: press(/^撤掉/), shows: /它什么都打不开了/ },
  },
  {
    ...{ route: '/staff/sites/:id/tablets/new', at: atSite('/new'), who: senior, state: 'the code' },
    meet: ofSite([]),
    act: async (page, say) => {
      await page.getByLabel(say('平板的密码')).fill('864213')
      await press('要一个登记的号码')(page, say)
    },
    shows: /按在平板上的号码/,
  },
]
