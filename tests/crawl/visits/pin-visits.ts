import type { Page } from '@playwright/test'
import { broken, calls, emptied, held, refused } from './states.ts'
import type { Say, Visit } from './visit.ts'
import { senior } from './visitors.ts'

const at = () => '/mine/pin'
const route = '/mine/pin'
const change = /\/api\/v1\/me\/cards\/[^/]+\/pin$/

async function write(page: Page, say: Say): Promise<void> {
  await page.getByLabel(say('现在的密码')).fill('135246')
  await page.getByLabel(say('新密码')).fill('864213')
  await page.getByRole('button', { name: say('换成新密码') }).click()
}

/** A new PIN for my card. */
export const pinVisits: readonly Visit[] = [
  { route, state: 'as it is', at, shows: /换成新密码|这一页是您自己的/ },
  { route, state: 'loading', at, meet: held(calls.me, calls.cards), shows: /正在打开/, waits: true },
  { route, state: 'error', who: senior, at, meet: broken(calls.cards), shows: /是我们这边出了毛病/ },
  { route, state: 'empty', who: senior, at, meet: emptied(calls.cards), shows: /您没有卡/ },
  {
    route,
    state: 'error: nothing written',
    who: senior,
    at,
    act: (page, say) => page.getByRole('button', { name: say('换成新密码') }).click(),
    shows: /还没有换，有地方要改/,
  },
  {
    route,
    state: 'refused',
    who: senior,
    at,
    meet: refused(change, 403, 'wrong_pin'),
    act: write,
    shows: /现在的密码不对/,
  },
  {
    route,
    state: 'about to stop a lost card',
    who: senior,
    at,
    act: (page, say) => page.getByRole('button', { name: say('停用这张卡') }).click(),
    shows: /停用以后/,
  },
  {
    route,
    state: 'error: a card not stopped',
    who: senior,
    at,
    meet: broken(/\/api\/v1\/me\/cards\/[^/]+$/),
    act: async (page, say) => {
      await page.getByRole('button', { name: say('停用这张卡') }).click()
      await page.getByRole('button', { name: say('对，停用') }).click()
    },
    shows: /是我们这边出了毛病/,
  },
]
