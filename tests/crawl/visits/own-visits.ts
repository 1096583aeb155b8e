import {
  broken,
  calls,
  emptied,
  enrolmentIs,
  held,
  longestName,
  longestNames,
  longestToday,
  startsToday,
} from './states.ts'
import type { Visit } from './visit.ts'
import { signedIn } from './visitors.ts'

const long = new RegExp(longestName)

const offered = enrolmentIs({
  status: 'offered',
  offeredUntil: new Date(Date.now() + 172_800_000).toISOString(),
})

const own: readonly Visit[] = [
  { route: '/mine', state: 'as it is', at: () => '/mine', shows: /看每一次记录|这一页是您自己的/ },
  { route: '/mine', state: 'today', who: signedIn, at: () => '/mine', meet: startsToday, shows: /今天您/ },
  {
    route: '/mine',
    state: 'offered',
    who: signedIn,
    at: () => '/mine',
    meet: offered,
    shows: /去不去，说一声/,
  },
  {
    route: '/',
    state: 'something today',
    who: signedIn,
    at: () => '/mine',
    meet: startsToday,
    // The first screen knows whose phone it is once that person has been here.
    act: async (page, say) => {
      await page
        .getByText(say(/今天您/))
        .first()
        .waitFor()
      await page.getByRole('link', { name: say('首页') }).click()
    },
    shows: /今天您有\d件事/,
  },
]

const ownLists: readonly Visit[] = (
  [
    ['/mine', /我报过的|看每一次记录/, /接下来没有安排/],
    ['/mine/enrolments', /还没到的|以前的/, /还没有报过名/],
    ['/mine/week', /打印这一页|这7天没有安排/, /这7天没有安排/],
    ['/mine/record', /已经确认/, /还没有记录/],
  ] as const
).flatMap(([route, shows, none]): Visit[] => [
  ...(route === '/mine'
    ? []
    : [{ route, state: 'as it is', at: () => route, shows: new RegExp(`${shows.source}|这一页是您自己的`) }]),
  {
    route,
    state: 'loading',
    at: () => route,
    meet: held(calls.me, calls.mine),
    shows: /正在打开/,
    waits: true,
  },
  { route, state: 'empty', who: signedIn, at: () => route, meet: emptied(calls.mine), shows: none },
  {
    route,
    state: 'error',
    who: signedIn,
    at: () => route,
    meet: broken(calls.mine),
    shows: /是我们这边出了毛病/,
  },
  {
    route,
    state: 'longest names',
    who: signedIn,
    at: () => route,
    meet: route === '/mine/week' ? longestToday : longestNames,
    shows: long,
  },
])

/** 我的 and what is behind it. */
export const ownVisits: readonly Visit[] = [...own, ...ownLists]
