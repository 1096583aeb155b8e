import type { Page } from '@playwright/test'
import { answered, both, link, opened, press, waiting } from './staff-sample.ts'
import { broken, longestName, refused } from './states.ts'
import type { Say, Visit } from './visit.ts'
import { nobody } from './visitors.ts'

const signIn = /\/api\/v1\/staff\/sign-in$/
const invitation = /\/api\/v1\/staff\/invitation$/
const start = /\/api\/v1\/staff\/start$/

async function typeFactors(page: Page, say: Say): Promise<void> {
  await page.getByRole('textbox', { name: say('卡号') }).fill('10000016')
  await page.getByRole('textbox', { name: say('口令') }).fill('不对的口令不对的口令')
  await page.getByRole('textbox', { name: say('动态码') }).fill('123456')
  await press('登录')(page, say)
}

async function toTheCode(page: Page, say: Say): Promise<void> {
  await page.getByRole('textbox', { name: say('定一个口令') }).fill('巷口老槐树下有三只小花猫')
  await press('下一步')(page, say)
  await page.getByRole('textbox', { name: say('动态码') }).waitFor()
}

/** Browsers keep keys for names alone, and the crawl opens a number. */
const byName = () => `${(process.env.JOURNEY_ORIGIN ?? '').replace('127.0.0.1', 'localhost')}/staff/sign-in`

/** How staff come in. */
export const staffVisits: readonly Visit[] = [
  { route: '/staff/sign-in', state: 'as it is', at: () => '/staff/sign-in', shows: /手机上动态码程序里/ },
  {
    route: '/staff/sign-in',
    state: 'error: nothing written',
    who: nobody,
    at: () => '/staff/sign-in',
    act: press('登录'),
    shows: /卡号是8位数字/,
  },
  {
    route: '/staff/sign-in',
    state: 'error',
    at: () => '/staff/sign-in',
    meet: broken(signIn),
    act: typeFactors,
    shows: /是我们这边出了毛病/,
  },
  {
    route: '/staff/sign-in',
    state: 'refused',
    at: () => '/staff/sign-in',
    meet: refused(signIn, 401, 'wrong_staff_sign_in'),
    act: typeFactors,
    shows: /卡号、口令或动态码不对/,
  },
  {
    ...{ route: '/staff/sign-in', state: 'by the finger of this device', who: nobody, at: byName },
    shows: /用这台设备的指纹或锁屏密码进/,
  },
  {
    ...{ route: '/staff/sign-in', state: 'error: no finger', who: nobody, at: byName },
    meet: async page => {
      await page.addInitScript(() => {
        navigator.credentials.get = async () => {
          throw new DOMException('', 'NotAllowedError')
        }
      })
    },
    act: press('用这台设备的指纹或锁屏密码进'),
    shows: /没有按指纹，或者时间过了/,
  },
  // A link that is none, as for whoever comes late.
  { route: '/staff/start', state: 'as it is', at: link, shows: /这个链接用过了/ },
  ...waiting('/staff/start', link, invitation),
  {
    route: '/staff/start',
    state: 'longest names',
    at: link,
    meet: answered(invitation, opened(longestName)),
    shows: new RegExp(longestName),
  },
  {
    route: '/staff/start',
    state: 'error: easy passphrase',
    who: nobody,
    at: link,
    meet: answered(invitation, opened('甘泉社区服务站')),
    act: press('下一步'),
    shows: /口令要12个字以上/,
  },
  {
    route: '/staff/start',
    state: 'the code',
    who: nobody,
    at: link,
    meet: answered(invitation, opened('甘泉社区服务站')),
    act: toTheCode,
    shows: /手动输入/,
  },
  {
    route: '/staff/start',
    state: 'refused',
    at: link,
    meet: both(answered(invitation, opened('甘泉社区服务站')), refused(start, 404, 'no_such_invitation')),
    act: async (page, say) => {
      await toTheCode(page, say)
      await page.getByRole('textbox', { name: say('动态码') }).fill('123456')
      await press('办好')(page, say)
    },
    shows: /这个链接用过了/,
  },
  {
    route: '/staff/start',
    state: 'done',
    who: nobody,
    at: link,
    meet: both(answered(invitation, opened('甘泉社区服务站')), answered(start, { card: '48213366' })),
    act: async (page, say) => {
      await toTheCode(page, say)
      await page.getByRole('textbox', { name: say('动态码') }).fill('123456')
      await press('办好')(page, say)
    },
    shows: /请把卡号抄下来收好/,
  },
]
