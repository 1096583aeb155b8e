import { answered, both, press, waiting } from './staff-sample.ts'
import { longestName, refused } from './states.ts'
import type { Visit } from './visit.ts'
import { senior } from './visitors.ts'

const route = '/staff/me'
const at = () => route
const me = /\/api\/v1\/staff\/me$/
const passphrase = /\/api\/v1\/staff\/me\/passphrase$/
const key = '01a00000-0000-7000-8000-00000000000b'
const passkeys = [
  { id: key, name: '站里的电脑', madeAt: '2026-03-02T01:00:00Z', usedAt: '2026-10-02T01:00:00Z' },
  { id: key.replace('b', 'c'), name: longestName.slice(0, 40), madeAt: '2026-03-02T01:00:00Z', usedAt: null },
]
const has = (keys: readonly object[]) =>
  answered(me, { card: '48213366', passphraseSince: '2026-03-02T01:00:00Z', passkeys: keys })
const mine = has([])
const keysCall = /\/api\/v1\/staff\/me\/passkeys\//

/** How I come in as staff. */
export const staffMeVisits: readonly Visit[] = [
  { route, state: 'as it is', at, shows: /请先登录|您这张卡没有设过口令/ },
  ...waiting(route, at, me),
  {
    route,
    state: 'refused',
    at,
    meet: both(mine, refused(passphrase, 404, 'no_such_factor')),
    act: async (page, say) => {
      await page.getByRole('textbox', { name: say('换一个新口令') }).fill('巷口老槐树下有三只小花猫')
      await press('换口令')(page, say)
    },
    shows: /您这张卡没有设过口令/,
  },
  { route, state: 'a passphrase', who: senior, at, meet: mine, shows: /换一个新口令/ },
  { route, state: 'devices', who: senior, at, meet: has(passkeys), shows: /不用的、丢了的/ },
  {
    ...{ route, state: 'removing a device', who: senior, meet: has(passkeys) },
    ...{ at: () => `${route}?remove=${key}`, shows: /这台设备就不能用指纹登录了/ },
  },
  {
    ...{ route, state: 'a device removed', who: senior, at: () => `${route}?remove=${key}` },
    meet: both(has(passkeys), answered(keysCall, { removed: true })),
    act: press('删掉'),
    shows: /站里的电脑已经删掉/,
  },
]
