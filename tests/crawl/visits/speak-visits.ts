import type { Page } from '@playwright/test'
import { fakeEars } from '../../helpers/voice-in-page.ts'
import { broken, calls, emptied, held, longestName, longestNames } from './states.ts'
import type { Say, Visit } from './visit.ts'

const long = new RegExp(longestName)

const ears =
  (engine: Parameters<typeof fakeEars>[0]) =>
  async (page: Page): Promise<void> =>
    void (await page.addInitScript(fakeEars, engine))

/** Who has agreed is never asked again: in the second language the first tap listens. */
async function agree(page: Page, say: Say): Promise<void> {
  await page.locator('.microphone-sheet__button').click()
  const agreeing = page.getByRole('button', { name: say('好的') })
  const asked = agreeing.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  )
  if (await asked) await agreeing.click()
}

/** 说一说 while it listens, asks, answers and fails. */
export const speakVisits: readonly Visit[] = [
  { route: '/speak', state: 'as it is', at: () => '/speak', shows: /想说什么就说什么/ },
  ...(
    [
      ['found', '礼拜三上午有没有书法', /我再说一遍/],
      ['answered', '站里电话多少', /就拨过去了/],
      ['not understood', '昨天股票跌了多少', /没听懂/],
      ['asked what to enrol in', '给我报名书法', /您想报哪一个|要先登录|对不对/],
      ['asked what to cancel', '不去了，帮我退掉', /您要退哪一个|要先登录|真的要退吗/],
      ['text changed', '字大一点', /还是原来那样|已经最大/],
    ] as const
  ).map(
    ([state, said, shows]): Visit => ({
      route: '/speak',
      state,
      at: () => `/speak?say=${encodeURIComponent(said)}`,
      shows,
    }),
  ),
  {
    route: '/speak',
    state: 'told who listens',
    at: () => '/speak',
    meet: ears({}),
    act: page => page.locator('.microphone-sheet__button').click(),
    shows: /先说明白一件事/,
  },
  {
    route: '/speak',
    state: 'listening',
    at: () => '/speak',
    meet: ears({}),
    act: agree,
    shows: /我在听/,
  },
  {
    route: '/speak',
    state: 'refused',
    at: () => '/speak',
    meet: ears({ error: 'not-allowed' }),
    act: agree,
    shows: /手机没让我听/,
  },
  {
    route: '/speak',
    state: 'error',
    at: () => `/speak?say=${encodeURIComponent('我想学书法')}`,
    meet: broken(calls.lists),
    shows: /现在看不到都有什么/,
  },
  {
    route: '/speak',
    state: 'loading',
    at: () => `/speak?say=${encodeURIComponent('我帮了多少小时')}`,
    meet: held(calls.me, calls.mine),
    shows: /请等一等/,
    waits: true,
  },
  {
    route: '/speak',
    state: 'empty',
    at: () => `/speak?say=${encodeURIComponent('我想学书法')}`,
    meet: emptied(calls.lists),
    shows: /眼下没有这样的/,
  },
  {
    route: '/speak',
    state: 'longest names',
    at: () => `/speak?say=${encodeURIComponent('给我报名书法')}`,
    meet: longestNames,
    shows: long,
  },
]
