import type { Page } from '@playwright/test'
import { calls, changed, longestName } from './states.ts'
import type { Known, Say, Visit } from './visit.ts'
import { senior } from './visitors.ts'

interface Family {
  readonly helpers: readonly object[]
  readonly helping: readonly object[]
}

/** Her daughter's grant came from a signed sheet. */
const onPaper = (state: string, how: string, more: object = {}, workers = '李建军') =>
  changed<Family>(calls.family, ({ helpers, helping }) => ({
    helpers: helpers.map(each => ({
      ...each,
      state,
      onPaper: { how, enteredBy: workers, ...more },
    })),
    helping,
  }))
const toKeep = (workers = '赵敏') =>
  onPaper('granted', 'two-workers', { confirmedBy: workers, toKeep: true }, workers)

const news = '01a00000-0000-7000-8000-000000000001'
const one = ({ helper }: Known) => `/mine/family/${helper}`
const grant = { route: '/mine/family/:id', who: senior, at: one } as const
const list = { route: '/mine/family', who: senior, at: () => '/mine/family' } as const
const mine = { route: '/mine', who: senior, at: () => '/mine' } as const
const press = (name: string) => (page: Page, say: Say) =>
  page.getByRole('button', { name: say(name), exact: true }).click()

/** She helps somebody herself, for whom something changed. */
const changedFor =
  (title: string) =>
  async (page: Page): Promise<void> => {
    await changed<Family>(calls.family, ({ helpers: [first] }) => ({
      helpers: [],
      helping: [{ ...first, state: 'granted', calls: '大姐', personId: news }],
    }))(page)
    const startsAt = new Date(Math.floor(Date.now() / 600_000) * 600_000 + 172_800_000).toISOString()
    const standing = ['offered', 'enrolled'].map((status, n) => ({
      ...{ id: `${news.slice(0, -1)}${n + 2}`, title, status, byMe: false },
      sessions: [{ id: `s${n}`, startsAt, off: true, missed: false }],
    }))
    const json = { items: [{ id: news, calls: '大姐', standing }] }
    await page.route(calls.helpingNews, route => route.fulfill({ json }))
  }

/** What seniors see of sheets that a site entered for them, and helpers of what changed. */
export const ownPaperVisits: readonly Visit[] = [
  { ...grant, state: 'asked on paper', meet: onPaper('asked', 'paper'), shows: /纸上填的，站里李建军录入/ },
  {
    ...{ ...grant, state: 'expected', shows: /等家里人来/ },
    meet: onPaper('expected', 'paper', { phoneEnd: '5678' }),
  },
  {
    ...{ ...grant, state: 'expected by two workers', shows: /另一位同事核对过/ },
    meet: onPaper('expected', 'two-workers', { phoneEnd: '5678' }),
  },
  { ...grant, state: 'to keep', meet: toKeep(), shows: /行，让他接着帮/ },
  { ...grant, state: 'to keep, longest names', meet: toKeep(longestName), shows: new RegExp(longestName) },
  {
    ...{ ...grant, state: 'refused: entered here', shows: /这台机器就是登记这张纸的那台/ },
    meet: async page => {
      await toKeep()(page)
      await page.route(/\/api\/v1\/me\/family\/[^/]+\/keep$/, route =>
        route.fulfill({
          ...{ status: 409, contentType: 'application/problem+json' },
          body: JSON.stringify({ status: 409, code: 'entered_here', title: '换一台机器。' }),
        }),
      )
    },
    act: press('行，让他接着帮'),
  },
  {
    ...{ ...grant, state: 'kept', shows: /纸上办的，站里李建军录入，赵敏核对/ },
    meet: onPaper('granted', 'two-workers', { confirmedBy: '赵敏' }),
  },
  { ...list, state: 'expected', meet: onPaper('expected', 'paper'), shows: /他还没有登录/ },
  { ...list, state: 'to keep', meet: toKeep(), shows: /还行吗/ },
  { ...list, state: 'kept', at: () => '/mine/family?kept=1', shows: /好了，让他接着帮/ },
  { ...mine, state: 'somebody asks', meet: onPaper('asked', 'paper'), shows: /等您点头/ },
  {
    ...mine,
    state: 'something changed for whom she helps',
    meet: changedFor('书法入门'),
    shows: /大姐这边有变动/,
  },
  {
    ...{ ...mine, state: 'something changed, longest names', shows: new RegExp(longestName) },
    meet: changedFor(longestName),
  },
  { ...mine, state: 'to keep', meet: toKeep(), shows: /站里照纸办了一件事/ },
]
