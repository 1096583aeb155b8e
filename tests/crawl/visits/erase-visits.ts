import type { Page } from '@playwright/test'
import { broken, calls, changed, held, longestName, longestNames, refused } from './states.ts'
import type { Say, Visit } from './visit.ts'
import { senior } from './visitors.ts'

const route = '/mine/erase'
const at = () => route
const mine = { route, at, who: senior } as const
const erase = (page: Page, say: Say) => page.getByRole('button', { name: say('对，把我的资料删掉') }).click()
const is = (part: object) => changed<object>(calls.erasure, reply => ({ ...reply, ...part }))
const write = async (page: Page, say: Say): Promise<void> => {
  await page.getByLabel(say('您卡的密码')).fill('135246')
  await erase(page, say)
}
/** The plan is told as it is; only the deed itself meets this. */
const deed = (meet: (page: Page) => Promise<void>) => async (page: Page) => {
  await meet(page)
  await page.route(calls.erasure, async each =>
    each.request().method() === 'GET' ? each.continue() : each.fallback(),
  )
}

const correct = { route: '/mine/correct', at: () => '/mine/correct' } as const
const save = (page: Page, say: Say) => page.getByRole('button', { name: say('改好了') }).click()

/** Putting right what is written of oneself. */
const correctVisits: readonly Visit[] = [
  { ...correct, state: 'as it is', shows: /改了马上算数|这一页是您自己的/ },
  { ...correct, state: 'loading', meet: held(calls.me, calls.data), shows: /正在打开/, waits: true },
  { ...correct, state: 'error', who: senior, meet: broken(calls.data), shows: /是我们这边出了毛病/ },
  { ...correct, state: 'longest names', who: senior, meet: longestNames, shows: new RegExp(longestName) },
  {
    ...{ ...correct, state: 'error: left empty', who: senior, shows: /请写姓名/ },
    act: async (page, say) => {
      await page.getByLabel(say('姓名')).fill('')
      await save(page, say)
    },
  },
  {
    ...{ ...correct, state: 'refused', who: senior, act: save, shows: /这件事现在办不了/ },
    meet: refused(calls.profile, 409, 'open_demo'),
  },
]

/** Erasing oneself: the plain page, the proof, and what stands in the way. */
export const eraseVisits: readonly Visit[] = [
  ...correctVisits,
  { route, state: 'as it is', at, shows: /依法要留下的|这一页是您自己的/ },
  { route, state: 'loading', at, meet: held(calls.me, calls.erasure), shows: /正在打开/, waits: true },
  { ...mine, state: 'error', meet: broken(calls.erasure), shows: /是我们这边出了毛病/ },
  { ...mine, state: 'error: nothing written', act: erase, shows: /还没有删，有地方要改/ },
  {
    ...{ ...mine, state: 'refused', act: write, shows: /这件事现在办不了/ },
    meet: deed(refused(calls.erasure, 403, 'wrong_pin')),
  },
  { ...mine, state: 'still staff', meet: is({ staff: true }), shows: /先让给您开通的人把权限收回/ },
  {
    ...{ ...mine, state: 'nothing to show it by', shows: /带上身份证到站里去/ },
    meet: is({ ways: { pin: false, phoneEnd: null } }),
  },
  {
    ...{ ...mine, state: 'by a code', shows: /发验证码到尾号5678的手机/ },
    meet: is({ ways: { pin: true, phoneEnd: '5678' }, places: 12 }),
    act: (page, say) => page.getByRole('button', { name: say('忘了密码，用手机验证码') }).click(),
  },
]
