import type { Page } from '@playwright/test'
import { broken, calls, changed, emptied, held, longestName, refused, startsToday } from './states.ts'
import type { Known, Say, Visit } from './visit.ts'
import { daughter, senior, signedIn } from './visitors.ts'

const minute = 60_000
const id = (n: number) => `620702-01a00000-0000-7000-8000-00000000000${n}`
const iso = (at: number) => new Date(at).toISOString()

type Fact = readonly [kind: string, minutes: number]

/** A session that began so many minutes ago, on a whole ten minutes as they all do, with facts so many minutes after. */
function session(n: number, { ago = 10, facts = [] as readonly Fact[], title = '书法入门', more = {} } = {}) {
  const start = Math.floor((Date.now() - ago * minute) / (10 * minute)) * 10 * minute
  return {
    ...{ sessionId: id(n), openingId: id(n), title, place: '甘泉社区服务站二楼' },
    ...{ startsAt: iso(start), endsAt: iso(start + 90 * minute) },
    facts: facts.map(([kind, after]) => ({ id: `${n} ${after}`, kind, at: iso(start + after * minute) })),
    ...more,
  }
}

/** At the site, with these sessions today. */
const here =
  (items: () => readonly object[], more: object = {}) =>
  async (page: Page, { site }: Known): Promise<void> => {
    const reply = {
      siteId: site,
      siteName: '甘泉社区服务站',
      sitePhone: '0936-8210305',
      present: true,
      ...more,
    }
    await page.route(calls.checkIn, route => route.fulfill({ json: { ...reply, items: items() } }))
  }

const one = (more?: Parameters<typeof session>[1]) => here(() => [session(1, more)])
const many = () => [
  session(1),
  session(2, { title: '志愿理发', facts: [['check_in', -3]] }),
  session(3, { title: '合唱', ago: -120 }),
  session(4, { title: '太极', facts: [['check_out', 3]] }),
  session(5, { title: '国画', more: { cancelled: true } }),
]
const long = new RegExp(longestName)
const longest = here(() => [session(1, { title: longestName, more: { place: longestName } })], {
  siteName: longestName,
})

const site = ({ site: known }: Known) => `/check-in/${known}`
const code = ({ site: known }: Known) => `/check-in/${known}/z3k9a-1f2e3d4c5b6a7988`
const done =
  (query = 'did=check_in') =>
  ({ site: known }: Known) =>
    `/check-in/${known}/done?session=${id(1)}&${query}`

const passed = async (page: Page, known: Known): Promise<void> => {
  await page.route(calls.presence, route => route.fulfill({ json: { until: iso(Date.now() + 20 * minute) } }))
  await one()(page, known)
}

const press = (name: string) => (page: Page, say: Say) =>
  page.getByRole('button', { name: say(name) }).click()

const arriving: readonly Visit[] = [
  { at: code, state: 'as it is', meet: passed, shows: /您到了|这一页是您自己的/ },
  { at: code, state: 'loading', meet: held(calls.presence), shows: /正在认这个码/, waits: true },
  { at: code, state: 'error', meet: broken(calls.presence), shows: /是我们这边出了毛病/ },
  {
    ...{ at: code, state: 'refused', shows: /这个码过时了，再扫一次屏幕上的新码/ },
    meet: refused(calls.presence, 409, 'presence_code_over'),
  },
  {
    ...{ at: code, state: 'refused: made up', shows: /这个码不对/ },
    meet: refused(calls.presence, 404, 'wrong_presence_code'),
  },
].map(visit => ({ route: '/check-in/:site/:code', ...visit }))

const out: Fact = ['check_out', 88]
const checkingIn: readonly Visit[] = [
  { state: 'as it is', shows: /还不知道您到了站里|这一页是您自己的/ },
  { state: 'loading', meet: held(calls.me, calls.checkIn), shows: /正在打开/, waits: true },
  { state: 'error', who: senior, meet: broken(calls.checkIn), shows: /是我们这边出了毛病/ },
  { state: 'empty', who: senior, meet: emptied(calls.checkIn), shows: /今天您在这里没有报名/ },
  {
    ...{ state: 'refused', who: senior, shows: /没有找到这个站点/ },
    meet: refused(calls.checkIn, 404, 'no_such_site'),
  },
  { state: 'longest names', who: senior, meet: longest, shows: long },
  { state: 'one thing', who: senior, meet: one(), shows: /还没签到/ },
  { state: 'there', who: senior, meet: one({ facts: [['check_in', -4]] }), shows: /签退/ },
  {
    ...{ state: 'gone', who: senior, shows: /签退了，/ },
    meet: one({ ago: 100, facts: [['check_in', -4], out] }),
  },
  { state: 'too early', who: senior, meet: one({ ago: -120 }), shows: /起可以签到/ },
  { state: 'several', who: senior, meet: here(many), shows: /签到：书法入门/ },
  { state: 'for another', who: daughter, meet: one(), shows: /签到只能签自己的/ },
  {
    ...{ state: 'error on the way', who: senior, shows: /是我们这边出了毛病/ },
    meet: async (page: Page, known: Known) => {
      await one()(page, known)
      await broken(calls.acts)(page)
    },
    act: press('签到'),
  },
].map(visit => ({ route: '/check-in/:site', at: site, ...visit }))

const after: readonly Visit[] = [
  {
    ...{ state: 'as it is', at: done(), shows: /签到了，|这一页是您自己的/ },
    meet: one({ facts: [['check_in', -4]] }),
  },
  {
    ...{ state: 'gone', who: senior, at: done('did=check_out'), shows: /慢走，下次见/ },
    meet: one({ ago: 100, facts: [['check_in', -4], out] }),
  },
  {
    ...{ state: 'refused', who: senior, at: done('refused=too_early'), shows: /还太早/ },
    meet: one({ ago: -120 }),
  },
  { state: 'no session of mine', who: senior, at: done(), meet: here(() => []), shows: /没有找到这一场/ },
  { state: 'loading', at: done(), meet: held(calls.me, calls.checkIn), shows: /正在打开/, waits: true },
  { state: 'error', who: senior, at: done(), meet: broken(calls.checkIn), shows: /是我们这边出了毛病/ },
  { state: 'longest names', who: senior, at: done(), meet: longest, shows: long },
].map(visit => ({ route: '/check-in/:site/done', ...visit }))

const shown = (siteName: string) => async (page: Page, known: Known) => {
  const url = `https://yinling.example.cn${code(known)}`
  const reply = { siteName, code: 'z3k9a-1f2e3d4c5b6a7988', url, renewsAt: iso(Date.now() + 25_000) }
  await page.route(calls.siteCode, route => route.fulfill({ json: reply }))
}
const screen = ({ site: known }: Known) => `/staff/sites/${known}/check-in`
const siteScreen: readonly Visit[] = [
  { state: 'as it is', meet: shown('甘泉社区服务站'), shows: /没带手机|这一页是您自己的/ },
  { state: 'refused', who: signedIn, shows: /这一页给这个站的工作人员用/ },
  { state: 'loading', meet: held(calls.me, calls.siteCode), shows: /正在打开/, waits: true },
  { state: 'error', who: signedIn, meet: broken(calls.siteCode), shows: /暂时不能用手机签到/ },
  { state: 'longest names', who: signedIn, meet: shown(longestName), shows: long },
].map(visit => ({ route: '/staff/sites/:id/check-in', at: screen, ...visit }))

interface Mine {
  readonly items: readonly {
    readonly id: string
    readonly openingId: string
    readonly sessions: readonly object[]
  }[]
}

/** Today's session of her enrolment, which she has signed in to. */
const signedInToday = async (page: Page, known: Known): Promise<void> => {
  await startsToday(page, known)
  await page.route(calls.attendance, async route => {
    const mine = (await (await page.request.get('/api/v1/me/enrolments?limit=100')).json()) as Mine
    const openingId = mine.items.find(each => each.id === known.enrolment)?.openingId
    const start = Math.floor(Date.now() / (10 * minute)) * 10 * minute
    const item = session(1, { more: { openingId, startsAt: iso(start), endsAt: iso(start + 60 * minute) } })
    const facts = [{ id: '1', kind: 'check_in', at: iso(start - 4 * minute) }]
    await route.fulfill({ json: { items: [{ ...item, facts }] } })
  })
}

const elsewhere: readonly Visit[] = [
  {
    ...{ route: '/mine', state: 'signed in today', who: senior, at: () => '/mine' },
    ...{ meet: signedInToday, shows: /签到了，/ },
  },
  {
    ...{ route: '/enrolments/:id', state: 'signed in today', who: senior },
    ...{ at: ({ enrolment }) => `/enrolments/${enrolment}`, meet: signedInToday, shows: /签到了，/ },
  },
  {
    ...{ route: '/mine', state: 'at work', who: senior, at: () => '/mine', shows: /扫码签到的屏幕/ },
    meet: (page, known) =>
      changed<object>(calls.me, reply => ({ ...reply, roles: [{ role: 'staff', site: known.site }] }))(page),
  },
]

/** 签到 and 签退, and the site's screen. */
export const attendanceVisits: readonly Visit[] = [
  ...arriving,
  ...checkingIn,
  ...after,
  ...siteScreen,
  ...elsewhere,
]
