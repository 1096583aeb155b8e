import type { Page } from '@playwright/test'
import { broken, calls, changed, emptied, held, longestName, longestNames, refused } from './states.ts'
import type { Known, Say, Visit } from './visit.ts'
import { senior } from './visitors.ts'

const one = ({ helper }: Known) => `/mine/family/${helper}`
const unknown = '/mine/family/01a00000-0000-7000-8000-000000000000'
const code = /\/api\/v1\/me\/family\/code/
const asks = /\/api\/v1\/family\/requests/
const long = new RegExp(longestName)

interface Grant {
  readonly id: string
  readonly state: string
}
interface Family {
  readonly helpers: readonly Grant[]
  readonly helping: readonly Grant[]
}

/** Her daughter's grant is a request still. */
const asked = changed<Family>(calls.family, ({ helpers, helping }) => ({
  helpers: helpers.map(each => ({ ...each, state: 'asked' })),
  helping,
}))

/** She helps somebody herself, or has asked to. */
const helping = (state: 'asked' | 'granted') =>
  changed<Family>(calls.family, ({ helpers: [first] }) => ({
    helpers: [],
    helping: [{ ...first, state, calls: '大姐', ...(state === 'granted' && { personId: first?.id }) }],
  }))

const press = (name: string) => (page: Page, say: Say) =>
  page.getByRole('button', { name: say(name) }).click()

/** Through the steps of asking, up to the last. */
async function ask(page: Page, say: Say): Promise<void> {
  await page.getByLabel(say('老人念给您的码')).fill('482913')
  await page.getByLabel(say('您平时怎么叫老人')).fill('妈妈')
  await press('下一步')(page, say)
  await page.getByText(say('您是老人的')).first().waitFor()
  await press('下一步')(page, say)
  await page.getByText(say('帮到什么时候')).first().waitFor()
}

const family: readonly Visit[] = [
  {
    route: '/mine/family',
    state: 'as it is',
    at: () => '/mine/family',
    shows: /让家里人帮我|这一页是您自己的/,
  },
  {
    route: '/mine/family',
    state: 'asked',
    who: senior,
    at: () => '/mine/family',
    meet: asked,
    shows: /想帮您/,
  },
  {
    route: '/mine/family',
    state: 'waiting',
    who: senior,
    at: () => '/mine/family',
    meet: helping('asked'),
    shows: /老人在自己的手机上点了同意，才能办事/,
  },
  {
    route: '/mine/family',
    state: 'agreed',
    who: senior,
    at: () => '/mine/family?agreed=1',
    shows: /好了，说定了/,
  },
  {
    route: '/mine/family/code',
    state: 'as it is',
    at: () => '/mine/family/code',
    shows: /给我一个码|这一页是您自己的/,
  },
  {
    route: '/mine/family/code',
    state: 'given',
    who: senior,
    at: () => '/mine/family/code',
    act: press('给我一个码'),
    shows: /念给家里人听，或者让他看/,
  },
  {
    route: '/mine/family/code',
    state: 'error on the way',
    who: senior,
    at: () => '/mine/family/code',
    meet: broken(code),
    act: press('给我一个码'),
    shows: /是我们这边出了毛病/,
  },
  {
    route: '/mine/family/help',
    state: 'as it is',
    at: () => '/mine/family/help',
    shows: /老人念给您的码|这一页是您自己的/,
  },
  {
    route: '/mine/family/help',
    state: 'error: nothing written',
    who: senior,
    at: () => '/mine/family/help',
    act: press('下一步'),
    shows: /还没有问，有地方要改/,
  },
  {
    route: '/mine/family/help',
    state: 'the last step',
    who: senior,
    at: () => '/mine/family/help',
    act: ask,
    shows: /问问老人/,
  },
  {
    route: '/mine/family/help',
    state: 'refused',
    who: senior,
    at: () => '/mine/family/help',
    meet: refused(asks, 404, 'wrong_family_code'),
    act: async (page, say) => {
      await ask(page, say)
      await press('问问老人')(page, say)
    },
    shows: /这个码不对，或者过了10分钟/,
  },
  { route: '/mine/family/:id', state: 'as it is', at: one, shows: /不让帮了|看看、办事|这一页是您自己的/ },
  { route: '/mine/family/:id', state: 'asked', who: senior, at: one, meet: asked, shows: /行不行，您说了算/ },
  {
    route: '/mine/family/:id',
    state: 'helping',
    who: senior,
    at: one,
    meet: helping('granted'),
    shows: /看看、办事/,
  },
  {
    route: '/mine/family/:id',
    state: 'waiting',
    who: senior,
    at: one,
    meet: helping('asked'),
    shows: /等老人点头/,
  },
  { route: '/mine/family/:id', state: 'refused', who: senior, at: () => unknown, shows: /可能已经收回了/ },
]

interface Deeds {
  readonly items: readonly object[]
}

/** A daughter and a site worker did something for her a little while ago. */
const deedsNamed =
  (title: string) =>
  (page: Page, { lesson, enrolment }: Known): Promise<void> => {
    const at = new Date(Date.now() - 3_600_000).toISOString()
    const deed = { at, openingId: lesson, enrolmentId: enrolment, title }
    const items = (['enrol', 'cancel', 'rejoin', 'accept', 'decline'] as const).map((kind, n) => ({
      ...deed,
      ...{
        id: `01a00000-0000-7000-8000-00000000000${n}`,
        kind,
        outcome: kind === 'enrol' ? 'waitlisted' : 'enrolled',
      },
      by: n % 2 === 0 ? { name: '王小梅', relation: 'daughter' } : { name: '李建军', relation: 'staff' },
    }))
    return changed<Deeds>(calls.doneForMe, () => ({ items }))(page)
  }

const deeds = deedsNamed('书法入门')

const done: readonly Visit[] = [
  {
    route: '/mine/done-for-me',
    state: 'as it is',
    at: () => '/mine/done-for-me',
    meet: deeds,
    shows: /您的女儿王小梅替您|这一页是您自己的/,
  },
  {
    route: '/mine',
    state: 'done for me',
    who: senior,
    at: () => '/mine',
    meet: deeds,
    shows: /别人替您办的/,
  },
  {
    route: '/mine',
    state: 'helping',
    who: senior,
    at: () => '/mine',
    meet: changed<Family>(calls.family, ({ helpers: [first] }) => ({
      helpers: [],
      helping: [1, 0].map(offers => ({
        ...first,
        ...{ id: `01a00000-0000-7000-8000-00000000000${offers}`, calls: '大姐', offers, calledOff: 0 },
      })),
    })),
    shows: /有1个位子等答复/,
  },
  {
    route: '/mine/done-for-me',
    state: 'longest names',
    who: senior,
    at: () => '/mine/done-for-me',
    meet: deedsNamed(longestName),
    shows: long,
  },
]

/** What every one of these screens goes through on its way. */
const onTheWay: readonly Visit[] = (
  [
    ['/mine/family', () => '/mine/family', calls.family, /还没有人帮您/],
    ['/mine/family/code', () => '/mine/family/code', calls.family, null],
    ['/mine/family/help', () => '/mine/family/help', calls.family, null],
    ['/mine/family/:id', one, calls.family, null],
    ['/mine/done-for-me', () => '/mine/done-for-me', calls.doneForMe, /没有别人替您办过事/],
  ] as const
).flatMap(([route, at, call, none]): Visit[] => [
  { route, state: 'loading', at, meet: held(calls.me, call), shows: /正在打开/, waits: true },
  { route, state: 'error', who: senior, at, meet: broken(call), shows: /是我们这边出了毛病/ },
  ...(none === null
    ? []
    : [{ route, state: 'empty', who: senior, at, meet: emptied(call), shows: none } satisfies Visit]),
  ...(route === '/mine/family' || route === '/mine/family/:id'
    ? [{ route, state: 'longest names', who: senior, at, meet: longestNames, shows: long } satisfies Visit]
    : []),
])

/** 亲情授权, and what others did for me. */
export const familyVisits: readonly Visit[] = [...family, ...done, ...onTheWay]
