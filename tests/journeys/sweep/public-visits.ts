import { broken, calls, full, held, longestName, longestNames, refused } from './states.ts'
import type { Visit } from './visit.ts'

const unknownOpening = '620702-01a00000-0000-7000-8000-000000000000'
const long = new RegExp(longestName)
const nobody = 'nobody signed in'

const openings: readonly Visit[] = [
  { route: '/openings/:id', state: 'as it is', at: ({ lesson }) => `/openings/${lesson}`, shows: /什么时候/ },
  {
    route: '/openings/:id',
    state: 'by shifts, all sessions open',
    who: nobody,
    at: ({ shift }) => `/openings/${shift}`,
    act: page => page.getByText(/看看全部\d+次/).click(),
    shows: /先选哪一次/,
  },
  {
    route: '/openings/:id',
    state: 'full',
    at: ({ lesson }) => `/openings/${lesson}`,
    meet: full,
    shows: /我要排队/,
  },
  {
    route: '/openings/:id',
    state: 'loading',
    who: nobody,
    at: ({ lesson }) => `/openings/${lesson}`,
    meet: held(calls.opening, calls.lists),
    shows: /正在打开/,
    waits: true,
  },
  {
    route: '/openings/:id',
    state: 'refused',
    who: nobody,
    at: () => `/openings/${unknownOpening}`,
    shows: /看不到了/,
  },
  {
    route: '/openings/:id',
    state: 'error',
    who: nobody,
    at: ({ lesson }) => `/openings/${lesson}`,
    meet: broken(calls.opening, calls.lists),
    shows: /是我们这边出了毛病/,
  },
  {
    route: '/openings/:id',
    state: 'longest names',
    who: nobody,
    at: ({ lesson }) => `/openings/${lesson}`,
    meet: longestNames,
    shows: long,
  },
  {
    route: '/openings/:id/sessions',
    state: 'as it is',
    at: ({ shift }) => `/openings/${shift}/sessions`,
    shows: /还要\d+个人/,
  },
  {
    route: '/openings/:id/sessions',
    state: 'full',
    who: nobody,
    at: ({ shift }) => `/openings/${shift}/sessions`,
    meet: full,
    shows: /人手够了/,
  },
  {
    route: '/openings/:id/sessions',
    state: 'refused',
    who: nobody,
    at: () => `/openings/${unknownOpening}/sessions`,
    shows: /看不到了/,
  },
  {
    route: '/openings/:id/sessions',
    state: 'longest names',
    who: nobody,
    at: ({ shift }) => `/openings/${shift}/sessions`,
    meet: longestNames,
    shows: long,
  },
]

const communities: readonly Visit[] = [
  { route: '/community', state: 'as it is', at: () => '/community', shows: /甘肃省/ },
  {
    route: '/community',
    state: 'found',
    who: nobody,
    at: () => '/community',
    act: page => page.getByLabel('社区叫什么').fill('甘泉'),
    shows: /东街街道/,
  },
  {
    route: '/community',
    state: 'none found',
    who: nobody,
    at: () => '/community',
    act: page => page.getByLabel('社区叫什么').fill('月亮上'),
    shows: /没找到这个地方/,
  },
  {
    route: '/community',
    state: 'without the location',
    who: nobody,
    at: () => '/community',
    act: page => page.getByRole('button', { name: '用手机定位' }).click(),
    shows: /没说在哪里|问不出在哪里/,
  },
  {
    route: '/community',
    state: 'loading',
    who: nobody,
    at: () => '/community',
    meet: held(calls.divisions),
    shows: /正在找/,
    waits: true,
  },
  {
    route: '/community',
    state: 'error',
    who: nobody,
    at: () => '/community',
    meet: broken(calls.divisions),
    shows: /是我们这边出了毛病/,
  },
  { route: '/community/:code', state: 'as it is', at: () => '/community/620702', shows: /就选甘州区/ },
  {
    route: '/community/:code',
    state: 'refused',
    who: nobody,
    at: () => '/community/999999',
    meet: refused(calls.divisions, 404, 'no_such_division'),
    shows: /没有找到这个地方/,
  },
  {
    route: '/community/:code',
    state: 'error',
    who: nobody,
    at: () => '/community/620702',
    meet: broken(calls.divisions),
    shows: /是我们这边出了毛病/,
  },
  {
    route: '/community/:code',
    state: 'longest names',
    who: nobody,
    at: () => '/community/620702',
    meet: longestNames,
    shows: long,
  },
  {
    route: '/welcome/text',
    state: 'as it is',
    who: nobody,
    at: () => '/welcome/text',
    shows: /第1步，共3步/,
  },
  {
    route: '/welcome/community',
    state: 'as it is',
    who: nobody,
    at: () => '/welcome/community',
    shows: /东街街道/,
  },
  {
    route: '/welcome/reading',
    state: 'as it is',
    who: nobody,
    at: () => '/welcome/reading',
    shows: /第3步，共3步/,
  },
  { route: '/install', state: 'as it is', who: nobody, at: () => '/install', shows: /点一下图标就打开/ },
  { route: '/settings', state: 'as it is', at: () => '/settings', shows: /选好了就是这个样子/ },
  {
    route: '/settings',
    state: 'nothing can be kept',
    who: nobody,
    at: () => '/settings',
    meet: async page => {
      await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    },
    shows: /没让我们存东西/,
  },
  { route: '/design', state: 'as it is', at: () => '/design', shows: /opening-card/ },
  {
    route: '/design/:component',
    state: 'as it is',
    at: () => '/design/chip-row',
    shows: /five choices/,
  },
  {
    route: '/design/:component/:example',
    state: 'as it is',
    at: () => '/design/opening-card/0',
    shows: /字要多大/,
  },
  { route: null, state: 'no such page', at: () => '/nowhere', shows: /这个地址可能写错了/ },
]

/** One opening, one's community, and the rest that needs nobody to be signed in. */
export const publicVisits: readonly Visit[] = [...openings, ...communities]
