import { answered, both, press, waiting } from './staff-sample.ts'
import { refused } from './states.ts'
import type { Visit } from './visit.ts'
import { senior } from './visitors.ts'

const route = '/staff/me'
const at = () => route
const me = /\/api\/v1\/staff\/me$/
const passphrase = /\/api\/v1\/staff\/me\/passphrase$/
const mine = answered(me, { card: '48213366', passphraseSince: '2026-03-02T01:00:00Z' })

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
]
