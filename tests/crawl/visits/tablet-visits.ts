import type { Page } from '@playwright/test'
import { broken, calls, held, longestName, refused } from './states.ts'
import type { Known, Say, Visit } from './visit.ts'
import { nobody } from './visitors.ts'

const facts = {
  name: '门口的平板',
  siteName: '甘泉社区骥千里服务站',
  sitePhone: '0936-8210301',
  division: '620702001005',
  divisionName: '甘泉社区',
  ways: ['card', 'number', 'roster'],
}
const person = '01a00000-0000-7000-8000-000000000001'
const visitorOf = (name: string) => ({ pass: 'p'.repeat(43), person, name })
const today = (hour: string) => `${new Date().toISOString().slice(0, 10)}T${hour}:00.000Z`
const tile = (n: number, shown: string, more: object = {}) => ({
  ...{ tile: `${n}`.repeat(22), shown, seat: n, helps: false, here: false },
  ...more,
})
const roster = (people: readonly object[]) => ({
  items: [
    {
      sessionId: '620702-01a00000-0000-7000-8000-000000000002',
      ...{ title: '广场舞新曲学起来', startsAt: today('01:30'), endsAt: today('02:30'), people },
    },
  ],
})
const people = [
  tile(1, '曹*芳'),
  tile(2, '黄*华', { helps: true, here: true }),
  tile(3, '阿*提', { seat: null }),
]
const session = (title: string, more: object = {}) => ({
  sessionId: '620702-01a00000-0000-7000-8000-000000000002',
  openingId: '620702-01a00000-0000-7000-8000-000000000003',
  ...{ title, place: '二楼活动室', facts: [] },
  startsAt: new Date(Date.now() - 600_000).toISOString(),
  endsAt: new Date(Date.now() + 3_000_000).toISOString(),
  ...more,
})

const tabletCalls = {
  itself: /\/api\/v1\/tablet$/,
  visitor: /\/api\/v1\/tablet\/visitor$/,
  roster: /\/api\/v1\/tablet\/roster$/,
  staff: /\/api\/v1\/tablet\/staff$/,
} as const
const shows = async (page: Page, call: RegExp, json: object): Promise<void> => {
  await page.route(call, route => route.fulfill({ json }))
}

/** This browser is a tablet of the site, as far as the app can know. */
const isTablet =
  (more: { facts?: object; names?: readonly object[]; name?: string; sessions?: readonly object[] } = {}) =>
  async (page: Page, { site: siteId }: Known): Promise<void> => {
    const itself = { ...facts, siteId, ...more.facts }
    await page.addInitScript(kept => localStorage.setItem('yinling.tablet', kept), JSON.stringify(itself))
    await shows(page, tabletCalls.itself, itself)
    await shows(page, tabletCalls.roster, roster(more.names ?? people))
    await shows(page, tabletCalls.staff, roster(people.map(each => ({ ...each, name: '曹桂芳' }))))
    await shows(page, tabletCalls.visitor, visitorOf(more.name ?? '王*兰'))
    await shows(page, calls.signOut, { signedOut: true })
    await shows(page, calls.checkIn, {
      ...{ siteId, siteName: facts.siteName, sitePhone: facts.sitePhone, present: true },
      items: more.sessions ?? [session('楷书每周一练')],
    })
    await shows(page, calls.enrolments, { items: [], next: null })
    await shows(page, calls.record, { confirmedMinutes: 480, waitingMinutes: 60, items: [], next: null })
    await shows(page, calls.family, { helpers: [], helping: [] })
  }
const and =
  (...meets: readonly NonNullable<Visit['meet']>[]) =>
  async (page: Page, known: Known): Promise<void> => {
    for (const meet of meets) await meet(page, known)
  }

const press = (name: string | RegExp) => (page: Page, say: Say) =>
  page
    .getByRole('button', { name: say(name) })
    .first()
    .click()
const keys = async (page: Page, digits: string): Promise<void> => {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click()
}
const byName = async (page: Page, say: Say): Promise<void> => {
  await press(/点名字/)(page, say)
  await page.locator('.tile').first().click()
}
const byNumber = async (page: Page, say: Say): Promise<void> => {
  await press(/按卡号/)(page, say)
  await keys(page, '10000016')
  await press('是我')(page, say)
}
const withPin = async (page: Page, say: Say): Promise<void> => {
  await byNumber(page, say)
  await keys(page, '1357')
  await press('按好了')(page, say)
}
const asStaff = async (page: Page, say: Say): Promise<void> => {
  await keys(page, '864213')
  await press('按好了')(page, say)
}

const home = { route: '/tablet', at: () => '/tablet' } as const
const start = { route: '/tablet/start', at: () => '/tablet/start' } as const
const checkIn = { route: '/tablet/check-in', at: () => '/tablet/check-in' } as const
const mine = { route: '/tablet/mine', at: () => '/tablet/mine' } as const
const staff = { route: '/tablet/staff', at: () => '/tablet/staff' } as const
const trouble = /是我们这边出了毛病/

/** A tablet for everybody; whoever stands before it, the page is the same. */
export const tabletVisits: readonly Visit[] = [
  { ...home, state: 'as it is', meet: isTablet(), shows: /来了签到，走时签退/ },
  {
    ...{ ...home, state: 'longest names', shows: new RegExp(longestName) },
    meet: isTablet({ facts: { siteName: longestName } }),
  },
  { ...home, who: nobody, state: 'on a browser that is no tablet', shows: /没找到这一页/ },
  { ...start, state: 'as it is', shows: /登记的号码/ },
  {
    ...start,
    state: 'error',
    meet: broken(tabletCalls.itself),
    shows: trouble,
    act: (page, say) => typeCode(page, say),
  },
  {
    ...{ ...start, state: 'refused', shows: /这个号码不对，或者过时了/ },
    meet: refused(tabletCalls.itself, 404, 'wrong_tablet_code'),
    act: (page, say) => typeCode(page, say),
  },
  { ...start, who: nobody, state: 'error: too short', act: press('登记'), shows: /还没按完/ },
  { ...checkIn, state: 'as it is', meet: isTablet(), shows: /选一种办法/ },
  {
    ...{ ...checkIn, state: 'empty', meet: isTablet({ sessions: [] }), act: byName },
    shows: /今天您在这里没有报名/,
  },
  {
    ...{ ...checkIn, state: 'loading', act: byName, shows: /正在打开/, waits: true },
    meet: and(isTablet(), held(calls.checkIn)),
  },
  {
    ...{ ...checkIn, state: 'error', act: byName, shows: trouble },
    meet: and(isTablet(), broken(calls.checkIn)),
  },
  {
    ...{ ...checkIn, state: 'refused', act: byNumber, shows: /没有找到这张卡/ },
    meet: and(isTablet(), refused(tabletCalls.visitor, 404, 'no_card_here')),
  },
  {
    ...{ ...checkIn, state: 'longest names', act: byName, shows: new RegExp(longestName) },
    meet: isTablet({ name: longestName.slice(0, 20), sessions: [session(longestName)] }),
  },
  { ...checkIn, who: nobody, state: 'the names', meet: isTablet(), act: press(/点名字/), shows: /来帮忙的/ },
  {
    ...checkIn,
    who: nobody,
    state: 'nobody today',
    meet: and(isTablet(), page => shows(page, tabletCalls.roster, { items: [] })),
    act: press(/点名字/),
    shows: /今天没有人报名/,
  },
  {
    ...checkIn,
    who: nobody,
    state: 'the number',
    meet: isTablet(),
    act: press(/按卡号/),
    shows: /卡上的8位数字/,
  },
  { ...checkIn, who: nobody, state: 'without a camera', meet: isTablet(), act: press(/扫卡/), shows: /镜头/ },
  { ...checkIn, who: nobody, state: 'what is on', meet: isTablet(), act: byName, shows: /楷书每周一练/ },
  { ...mine, state: 'as it is', meet: isTablet(), shows: /先出示卡，再按密码/ },
  { ...mine, state: 'empty', meet: isTablet({ name: '王秀兰' }), act: withPin, shows: /让家里人帮我/ },
  {
    ...{ ...mine, state: 'loading', act: withPin, shows: /正在打开/, waits: true },
    meet: and(isTablet({ name: '王秀兰' }), held(calls.enrolments)),
  },
  {
    ...{ ...mine, state: 'error', act: withPin, shows: trouble },
    meet: and(isTablet({ name: '王秀兰' }), broken(calls.enrolments)),
  },
  {
    ...{ ...mine, state: 'refused', act: withPin, shows: /卡号或密码不对/ },
    meet: and(isTablet(), refused(tabletCalls.visitor, 401, 'wrong_card_or_pin')),
  },
  {
    ...{ ...mine, state: 'longest names', act: withPin, shows: /您好/ },
    meet: isTablet({ name: longestName.slice(0, 20) }),
  },
  { ...mine, who: nobody, state: 'the PIN', meet: isTablet(), act: byNumber, shows: /旁边有人就挡一挡/ },
  { ...staff, state: 'as it is', meet: isTablet(), shows: /平板的密码/ },
  {
    ...{ ...staff, state: 'error', act: asStaff, shows: trouble },
    meet: and(isTablet(), broken(tabletCalls.staff)),
  },
  {
    ...{ ...staff, state: 'refused', act: asStaff, shows: /密码不对，请再按一次/ },
    meet: and(isTablet(), refused(tabletCalls.staff, 401, 'wrong_tablet_pin')),
  },
  {
    ...{ ...staff, state: 'empty', act: asStaff, shows: /今天没有人报名/ },
    meet: and(isTablet(), page => shows(page, tabletCalls.staff, { items: [] })),
  },
  {
    ...{ ...staff, state: 'longest names', act: asStaff, shows: new RegExp(longestName.slice(0, 20)) },
    meet: and(isTablet(), page =>
      shows(page, tabletCalls.staff, roster([tile(1, '曹*芳', { name: longestName.slice(0, 20) })])),
    ),
  },
  { ...staff, who: nobody, state: 'open', meet: isTablet(), act: asStaff, shows: /来的人可以怎样出示/ },
]

async function typeCode(page: Page, say: Say): Promise<void> {
  await keys(page, '12345678')
  await press('登记')(page, say)
}
