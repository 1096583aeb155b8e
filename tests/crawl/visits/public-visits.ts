import { broken, calls, emptied, full, held, longestName, longestNames, refused } from './states.ts'
import type { Visit } from './visit.ts'
import { nobody } from './visitors.ts'

const unknownOpening = '620702-01a00000-0000-7000-8000-000000000000'
const long = new RegExp(longestName)

const openings: readonly Visit[] = [
  { route: '/openings/:id', state: 'as it is', at: ({ lesson }) => `/openings/${lesson}`, shows: /什么时候/ },
  {
    route: '/openings/:id',
    state: 'by shifts, all sessions open',
    who: nobody,
    at: ({ shift }) => `/openings/${shift}`,
    act: (page, say) => page.getByText(say(/看看全部\d+次/)).click(),
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
    at: ({ lesson }) => `/openings/${lesson}`,
    meet: held(calls.opening, calls.lists),
    shows: /正在打开/,
    waits: true,
  },
  {
    route: '/openings/:id',
    state: 'refused',
    at: () => `/openings/${unknownOpening}`,
    shows: /看不到了/,
  },
  {
    route: '/openings/:id',
    state: 'error',
    at: ({ lesson }) => `/openings/${lesson}`,
    meet: broken(calls.opening, calls.lists),
    shows: /是我们这边出了毛病/,
  },
  {
    route: '/openings/:id',
    state: 'longest names',
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
    state: 'loading',
    at: ({ shift }) => `/openings/${shift}/sessions`,
    meet: held(calls.opening, calls.lists),
    shows: /正在打开/,
    waits: true,
  },
  {
    route: '/openings/:id/sessions',
    state: 'error',
    at: ({ shift }) => `/openings/${shift}/sessions`,
    meet: broken(calls.opening, calls.lists),
    shows: /是我们这边出了毛病/,
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
    at: () => `/openings/${unknownOpening}/sessions`,
    shows: /看不到了/,
  },
  {
    route: '/openings/:id/sessions',
    state: 'longest names',
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
    act: (page, say) => page.getByLabel(say('社区叫什么')).fill('甘泉'),
    shows: /东街街道/,
  },
  {
    route: '/community',
    state: 'none found',
    who: nobody,
    at: () => '/community',
    act: (page, say) => page.getByLabel(say('社区叫什么')).fill('月亮上'),
    shows: /没找到这个地方/,
  },
  {
    route: '/community',
    state: 'without the location',
    who: nobody,
    at: () => '/community',
    act: (page, say) => page.getByRole('button', { name: say('用手机定位') }).click(),
    shows: /没说在哪里|问不出在哪里/,
  },
  {
    route: '/community',
    state: 'loading',
    at: () => '/community',
    meet: held(calls.divisions),
    shows: /正在找/,
    waits: true,
  },
  {
    route: '/community',
    state: 'error',
    at: () => '/community',
    meet: broken(calls.divisions),
    shows: /是我们这边出了毛病/,
  },
  { route: '/community', state: 'longest names', at: () => '/community', meet: longestNames, shows: long },
  {
    route: '/community/:code',
    state: 'loading',
    at: () => '/community/620702',
    meet: held(calls.divisions),
    shows: /正在找/,
    waits: true,
  },
  { route: '/community/:code', state: 'as it is', at: () => '/community/620702', shows: /就选甘州区/ },
  {
    route: '/community/:code',
    state: 'refused',
    at: () => '/community/999999',
    meet: refused(calls.divisions, 404, 'no_such_division'),
    shows: /没有找到这个地方/,
  },
  {
    route: '/community/:code',
    state: 'error',
    at: () => '/community/620702',
    meet: broken(calls.divisions),
    shows: /是我们这边出了毛病/,
  },
  {
    route: '/community/:code',
    state: 'longest names',
    at: () => '/community/620702',
    meet: longestNames,
    shows: long,
  },
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
  { route: '/install', state: 'as it is', at: () => '/install', shows: /点一下图标就打开/ },
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

/** Where sizes and colours are tried on the next opening; without one, on a sentence. */
const looksTried: readonly Visit[] = (
  [
    ['/settings', /语言|字要多大/],
    ['/welcome/text', /第\d步，共\d步/],
  ] as const
).flatMap(([route, shows]): Visit[] => [
  { route, state: 'as it is', at: () => route, shows },
  { route, state: 'empty', at: () => route, meet: emptied(calls.lists), shows },
  { route, state: 'loading', at: () => route, meet: held(calls.lists), shows, waits: true },
  { route, state: 'error', at: () => route, meet: broken(calls.lists), shows, quiet: true },
  { route, state: 'longest names', at: () => route, meet: longestNames, shows: long },
])

/** The three questions of the first time. */
const questions: readonly Visit[] = [
  { route: '/welcome/community', state: 'as it is', at: () => '/welcome/community', shows: /东街街道/ },
  {
    route: '/welcome/community',
    state: 'loading',
    at: () => '/welcome/community',
    meet: held(calls.divisions),
    shows: /正在找/,
    waits: true,
  },
  {
    route: '/welcome/community',
    state: 'error',
    at: () => '/welcome/community',
    meet: broken(calls.divisions),
    shows: /是我们这边出了毛病/,
  },
  {
    route: '/welcome/community',
    state: 'longest names',
    at: () => '/welcome/community',
    meet: longestNames,
    shows: long,
  },
  { route: '/welcome/reading', state: 'as it is', at: () => '/welcome/reading', shows: /第\d步，共\d步/ },
]

/** One opening, one's community, and the rest that needs nobody to be signed in. */
export const publicVisits: readonly Visit[] = [...openings, ...communities, ...looksTried, ...questions]
