import { broken, calls, emptied, held, longestName, longestNames } from './states.ts'
import type { Known, Visit } from './visit.ts'

const long = new RegExp(longestName)
const poster = ({ site }: Known) => `/sites/${site}/poster`

/** What is printed for a site's door, and where its code leads. */
export const posterVisits: readonly Visit[] = [
  { route: '/at/:code', state: 'as it is', at: () => '/at/620702001001', shows: /最近的安排/ },
  {
    route: '/at/:code',
    state: 'loading',
    at: () => '/at/620702001001',
    meet: held(calls.divisions),
    shows: /正在找/,
    waits: true,
  },
  { route: '/poster', state: 'as it is', at: () => '/poster', shows: /先选是哪个站/ },
  {
    route: '/poster',
    state: 'error',
    at: () => '/poster',
    meet: broken(calls.lists),
    shows: /现在看不到/,
  },
  {
    route: '/sites/:id/poster',
    state: 'as it is',
    at: ({ site }) => `/sites/${site}/poster`,
    shows: /微信扫一扫/,
  },
  {
    route: '/sites/:id/poster',
    state: 'refused',
    at: () => '/sites/620702-01a00000-0000-7000-8000-000000000000/poster',
    shows: /这个地址可能写错了/,
  },
  {
    route: '/sites/:id/poster',
    state: 'longest names',
    at: ({ site }) => `/sites/${site}/poster`,
    meet: longestNames,
    shows: long,
  },
  {
    route: '/at/:code',
    state: 'error',
    at: () => '/at/620702001001',
    meet: broken(calls.divisions),
    shows: /最近的安排/,
    quiet: true,
  },
  { route: '/at/:code', state: 'refused', at: () => '/at/999999999999', shows: /最近的安排/, quiet: true },
  {
    route: '/poster',
    state: 'empty',
    at: () => '/poster',
    meet: emptied(calls.lists),
    shows: /这个区县还没有站点/,
  },
  {
    route: '/poster',
    state: 'loading',
    at: () => '/poster',
    meet: held(calls.lists),
    shows: /正在找/,
    waits: true,
  },
  { route: '/poster', state: 'longest names', at: () => '/poster', meet: longestNames, shows: long },
  {
    route: '/sites/:id/poster',
    state: 'loading',
    at: poster,
    meet: held(calls.lists),
    shows: /正在找/,
    waits: true,
  },
  { route: '/sites/:id/poster', state: 'error', at: poster, meet: broken(calls.lists), shows: /现在看不到/ },
]
