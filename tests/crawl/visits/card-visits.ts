import type { Page } from '@playwright/test'
import { broken, refused } from './states.ts'
import type { Say, Visit } from './visit.ts'

const route = '/card'
/** Where the QR of a card leads; the server isn't asked whose it is before there is a PIN. */
const at = () => '/card#AAAAAAAAAAAAAAAAAAAAAA'
const byQr = /\/api\/v1\/sign-in\/qr$/

async function write(page: Page, say: Say): Promise<void> {
  await page.getByLabel(say('密码')).fill('135246')
  await page.getByRole('button', { name: say('登录') }).click()
}

/** The card was scanned by the phone's camera. */
export const cardVisits: readonly Visit[] = [
  { route, state: 'as it is', at, shows: /扫到您的卡了/ },
  { route, state: 'empty', at: () => '/card', shows: /请再扫一次卡/ },
  {
    route,
    state: 'with large keys',
    at,
    act: (page, say) => page.getByRole('button', { name: say('用大数字键按') }).click(),
    shows: /还没有按/,
  },
  {
    route,
    state: 'error: nothing written',
    at,
    act: (page, say) => page.getByRole('button', { name: say('登录') }).click(),
    shows: /请写密码/,
  },
  { route, state: 'error', at, meet: broken(byQr), act: write, shows: /是我们这边出了毛病/ },
  {
    route,
    state: 'refused',
    at,
    meet: refused(byQr, 401, 'wrong_card_or_pin'),
    act: write,
    shows: /密码不对，请再写一次/,
  },
  {
    route,
    state: 'refused: no PIN yet',
    at,
    meet: refused(byQr, 409, 'no_pin_yet'),
    act: write,
    shows: /这件事现在办不了/,
  },
]
