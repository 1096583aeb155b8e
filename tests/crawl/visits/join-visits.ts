import type { Page } from '@playwright/test'
import { broken, calls, held, longestName, longestNames, refused } from './states.ts'
import type { Say, Visit } from './visit.ts'
import { nobody, signedIn } from './visitors.ts'

const codes = /\/api\/v1\/codes$/
const signInCode = /\/api\/v1\/sign-in\/code$/
const joining = /\/api\/v1\/join$/
const long = new RegExp(longestName)

/** Codes are asked for without a message going out, and nobody has the phone. */
const newHere =
  (sent = true) =>
  async (page: Page): Promise<void> => {
    await page.route(codes, route => route.fulfill({ json: { sent, minutes: 10 } }))
    await refused(signInCode, 404, 'nobody_yet')(page)
  }

const ask = async (page: Page, say: Say): Promise<void> => {
  await page.getByLabel(say('手机号')).fill('13812345678')
  await page.getByRole('button', { name: say('发验证码给我') }).click()
}
const writeCode = async (page: Page, say: Say, code = '204816'): Promise<void> => {
  await page.getByLabel(say('验证码')).fill(code)
  await page.getByRole('button', { name: say('好了，登录') }).click()
}

/** To one question; the page is opened anew there, and what was said is still known. */
const to =
  (step: string) =>
  async (page: Page, say: Say): Promise<void> => {
    await ask(page, say)
    await writeCode(page, say)
    await page.waitForURL(/\/join\//)
    await page.goto(`/join/${step}`)
  }

const next = (page: Page, say: Say): Promise<void> =>
  page.getByRole('button', { name: say('下一步') }).click()

/** Every question answered, before it is sent. */
const toCheck = async (page: Page, say: Say): Promise<void> => {
  await to('name')(page, say)
  await page.getByLabel(say('姓名')).fill('李桂芳')
  await next(page, say)
  await page.getByLabel(say('哪一年')).fill('1951')
  await page.getByLabel(say('几月')).fill('3')
  await next(page, say)
  await page.getByRole('link', { name: '东街街道' }).click()
  await page.getByRole('button', { name: '甘泉社区' }).click()
  await page.getByRole('link', { name: say('不挑，下一步') }).click()
}
const join = async (page: Page, say: Say): Promise<void> => {
  await toCheck(page, say)
  await page.getByRole('button', { name: say('对，就这样登记') }).click()
}

const phone = { route: '/sign-in/phone', at: () => '/sign-in/phone' } as const
const code = { route: '/sign-in/code', at: () => '/sign-in/phone', who: nobody } as const
const step = { route: '/join/:step', at: () => '/sign-in/phone', who: nobody, meet: newHere() } as const

const byCode: readonly Visit[] = [
  { ...phone, state: 'as it is', who: nobody, shows: /发验证码给我/ },
  { ...phone, state: 'as it is', who: signedIn, shows: /换一个人/ },
  {
    ...phone,
    state: 'left empty',
    who: nobody,
    act: (page, say) => page.getByRole('button', { name: say('发验证码给我') }).click(),
    shows: /请写手机号/,
  },
  {
    ...phone,
    state: 'refused',
    who: nobody,
    meet: refused(codes, 429, 'too_many_phone_codes'),
    act: ask,
    shows: /验证码要得太勤了/,
  },
  { ...phone, state: 'error', who: nobody, meet: broken(codes), act: ask, shows: /是我们这边出了毛病/ },
  { ...code, state: 'as it is', meet: newHere(), act: ask, shows: /短信里的6位数字/ },
  { ...code, state: 'as it is', who: signedIn, at: () => '/sign-in/code', shows: /换一个人/ },
  { ...code, state: 'no number yet', at: () => '/sign-in/code', shows: /要先写手机号/ },
  { ...code, state: 'no message goes out', meet: newHere(false), act: ask, shows: /站里的人会念6位数字给您/ },
  {
    ...code,
    state: 'no message came',
    meet: newHere(),
    act: async (page, say) => {
      await ask(page, say)
      await page.locator('summary', { hasText: say('没收到短信') }).click()
      await page.getByRole('button', { name: say('再要一个验证码') }).click()
    },
    shows: /又发了一个/,
  },
  {
    ...code,
    state: 'left empty',
    meet: newHere(),
    act: async (page, say) => {
      await ask(page, say)
      await writeCode(page, say, '')
    },
    shows: /请写验证码/,
  },
  ...(
    [
      ['refused', 401, 'wrong_code', /验证码不对/],
      ['refused, spent', 401, 'code_over', /这个验证码不能用了/],
      ['error', 500, 'unexpected', /是我们这边出了毛病/],
    ] as const
  ).map(
    ([state, status, why, shows]): Visit => ({
      ...code,
      state,
      meet: async page => {
        await newHere()(page)
        await refused(signInCode, status, why)(page)
      },
      act: async (page, say) => {
        await ask(page, say)
        await writeCode(page, say)
      },
      shows,
    }),
  ),
  ...(['/sign-in/code', '/join/:step'] as const).map(
    (route): Visit => ({
      route,
      state: 'loading',
      at: () => route.replace(':step', 'whose'),
      meet: held(calls.me),
      shows: /正在打开/,
      waits: true,
    }),
  ),
]

const questions: readonly Visit[] = [
  { ...step, state: 'as it is', act: to('whose'), shows: /平时就我在用/ },
  { route: '/join/:step', state: 'as it is', who: signedIn, at: () => '/join/whose', shows: /换一个人/ },
  {
    route: '/join/:step',
    state: 'longest names',
    who: signedIn,
    at: () => '/join/whose',
    meet: longestNames,
    shows: long,
  },
  {
    route: '/join/:step',
    state: 'no number yet',
    who: nobody,
    at: () => '/join/name',
    shows: /要先写手机号/,
  },
  { ...step, state: 'a phone of the family', act: to('family'), shows: /一个手机号只认一个人/ },
  { ...step, state: 'name', act: to('name'), shows: /怎么称呼您/ },
  {
    ...step,
    state: 'name, left empty',
    act: async (page, say) => {
      await to('name')(page, say)
      await next(page, say)
    },
    shows: /请写姓名/,
  },
  { ...step, state: 'born', act: to('born'), shows: /只要年和月/ },
  {
    ...step,
    state: 'born, left empty',
    act: async (page, say) => {
      await to('born')(page, say)
      await next(page, say)
    },
    shows: /年份是4位数字/,
  },
  { ...step, state: 'home', act: to('home'), shows: /东街街道/ },
  {
    ...step,
    state: 'longest names',
    meet: async page => {
      await newHere()(page)
      await longestNames(page)
    },
    act: to('home'),
    shows: long,
  },
  { ...step, state: 'likes', act: to('likes'), shows: /点开来挑/ },
  {
    ...step,
    state: 'likes, open',
    act: async (page, say) => {
      await to('likes')(page, say)
      await page.locator('summary', { hasText: say(/学点什么/) }).click()
      await page.getByRole('checkbox').first().check()
    },
    shows: /挑了\d+样/,
  },
  { ...step, state: 'check', act: toCheck, shows: /对，就这样登记/ },
  { ...step, state: 'check, nothing said', act: to('check'), shows: /还有一样没写/ },
  ...(
    [
      ['refused', 401, 'no_proof', /手机号要再验一次/],
      ['error', 500, 'unexpected', /是我们这边出了毛病/],
    ] as const
  ).map(
    ([state, status, why, shows]): Visit => ({
      ...step,
      state,
      meet: async page => {
        await newHere()(page)
        await refused(joining, status, why)(page)
      },
      act: join,
      shows,
    }),
  ),
  {
    route: '/join/:step',
    state: 'done',
    who: signedIn,
    at: () => '/join/done?then=/nearby',
    shows: /登记好了/,
  },
]

/** Signing in by a code to the phone, and joining after it. */
export const joinVisits: readonly Visit[] = [...byCode, ...questions]
