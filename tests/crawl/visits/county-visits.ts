import type { Page } from '@playwright/test'
import {
  answered,
  both,
  countyOf,
  holder,
  lead,
  madeLink,
  press,
  role,
  site,
  siteOf,
  waiting,
} from './staff-sample.ts'
import { calls, longestName, longestNames, refused } from './states.ts'
import type { Say, Visit } from './visit.ts'
import { nobody, senior } from './visitors.ts'

const county = /\/api\/v1\/staff\/county/
const sites = /\/api\/v1\/staff\/sites\//
const roles = /\/api\/v1\/staff\/roles\/[^/]+$/
const suspends = /\/api\/v1\/staff\/roles\/[^/]+\/suspend$/
const invites = /\/api\/v1\/staff\/invitations$/

const writeName = (label: string, button: string) => async (page: Page, say: Say) => {
  await page.getByRole('textbox', { name: say(label) }).fill('钱小燕')
  await press(button)(page, say)
}

const own = (route: string, at: () => string, call: RegExp): Visit[] => [
  { route, state: 'as it is', at, shows: /请先登录|这一页是给管理员看的|没有找到这个/ },
  ...waiting(route, at, call),
  { route, state: 'refused', at, meet: refused(call, 404, 'no_such_site'), shows: /没有找到这个站点/ },
]

const places: readonly Visit[] = [
  ...own('/staff/county', () => '/staff/county', county),
  {
    route: '/staff/county',
    state: 'empty',
    at: () => '/staff/county',
    meet: answered(county, {
      ...{ ...countyOf('甘州区'), sites: [], leads: [], former: [], invitations: [], mayGive: ['staff'] },
    }),
    shows: /这里还没有站点/,
  },
  {
    route: '/staff/county',
    state: 'longest names',
    at: () => '/staff/county',
    meet: answered(county, countyOf(longestName)),
    shows: new RegExp(longestName),
  },
  {
    route: '/staff/county',
    state: 'the whole country',
    who: senior,
    at: () => '/staff/county',
    meet: answered(county, {
      ...{ place: null, below: [{ code: '62', name: '甘肃省' }], sites: [], leads: [lead('吴敏芝')] },
      ...{ former: [], invitations: [], mayGive: ['administrator'] },
    }),
    shows: /请一位系统管理员/,
  },
  {
    route: '/staff/county',
    state: 'taking a link back',
    who: senior,
    at: () => `/staff/county?withdraw=${role}`,
    meet: answered(county, countyOf('甘州区')),
    shows: /收回给钱小燕的邀请/,
  },
  ...own('/staff/county/sites/:id', () => `/staff/county/sites/${site}`, sites),
  {
    route: '/staff/county/sites/:id',
    state: 'empty',
    at: () => `/staff/county/sites/${site}`,
    meet: answered(sites, siteOf('甘泉社区服务站', [])),
    shows: /还没有工作人员/,
  },
  {
    route: '/staff/county/sites/:id',
    state: 'longest names',
    at: () => `/staff/county/sites/${site}`,
    meet: answered(sites, siteOf(longestName, [holder(longestName, longestName)])),
    shows: new RegExp(longestName),
  },
]

const newSiteAt = '/staff/county/sites/new?division=620702'
const newSites: readonly Visit[] = [
  { route: '/staff/county/sites/new', state: 'as it is', at: () => newSiteAt, shows: /哪个社区/ },
  ...waiting('/staff/county/sites/new', () => newSiteAt, calls.divisions),
  {
    route: '/staff/county/sites/new',
    state: 'empty',
    at: () => `${newSiteAt}001001`,
    shows: /新建站点/,
  },
  {
    route: '/staff/county/sites/new',
    state: 'refused',
    at: () => newSiteAt,
    meet: refused(calls.divisions, 404, 'no_such_division'),
    shows: /没有找到这个地方/,
  },
  {
    route: '/staff/county/sites/new',
    state: 'longest names',
    at: () => newSiteAt,
    meet: longestNames,
    shows: new RegExp(longestName),
  },
  {
    route: '/staff/county/sites/new',
    state: 'error: nothing written',
    who: nobody,
    at: () => `${newSiteAt}001001`,
    act: press('新建站点'),
    shows: /请写站点名称/,
  },
  {
    route: '/staff/county/sites/:id',
    state: 'closing',
    who: senior,
    at: () => `/staff/county/sites/${site}?do=close`,
    meet: answered(sites, siteOf('甘泉社区服务站', [])),
    shows: /大家就找不到这个站点了/,
  },
]

const one = () => `/staff/county/people/${role}`
const suspended = { ...holder('王站长', '甘泉社区服务站'), endedAt: '2026-10-03T01:00:00Z' }
const appoint = () => `/staff/county/appoint?role=staff&site=${site}`

const people: readonly Visit[] = [
  ...own('/staff/county/people/:id', one, roles),
  {
    route: '/staff/county/people/:id',
    state: 'longest names',
    at: one,
    meet: answered(roles, holder(longestName, longestName)),
    shows: new RegExp(longestName),
  },
  {
    route: '/staff/county/people/:id',
    state: 'replacing',
    who: senior,
    at: () => `${one()}?do=replace`,
    meet: answered(roles, holder('王站长', '甘泉社区服务站')),
    shows: /接替的人的姓名/,
  },
  {
    route: '/staff/county/people/:id',
    state: 'asked again who one is',
    who: senior,
    at: () => `${one()}?do=suspend`,
    meet: both(answered(roles, holder('王站长', '甘泉社区服务站')), refused(suspends, 403, 'prove_again')),
    act: press('停用'),
    shows: /请再证实一次是您本人/,
  },
  {
    route: '/staff/county/people/:id',
    state: 'suspended',
    who: senior,
    at: () => `${one()}?do=suspend`,
    meet: both(answered(roles, holder('王站长', '甘泉社区服务站')), answered(suspends, { suspended: true })),
    act: press('停用'),
    shows: /已经停用王站长/,
  },
  {
    ...{
      route: '/staff/county/people/:id',
      state: 'another right',
      who: senior,
      at: () => `${one()}?do=also`,
    },
    meet: both(
      answered(roles, holder('王站长', '甘泉社区服务站')),
      answered(county, { ...countyOf('甘州区'), below: [{ code: '620721', name: longestName }] }),
    ),
    shows: /哪一样？点一个/,
  },
  {
    ...{ route: '/staff/county/people/:id', state: 'another right, before it is given', who: senior },
    at: () => `${one()}?do=also&give=coordinator`,
    meet: both(answered(roles, holder('王站长', '甘泉社区服务站')), answered(county, countyOf('甘州区'))),
    shows: /还用原来的卡号和口令登录/,
  },
  {
    ...{ route: '/staff/county/people/:id', state: 'suspended before', who: senior, at: one },
    meet: answered(roles, suspended),
    shows: /10月3日 星期六停用的/,
  },
  {
    ...{
      route: '/staff/county/people/:id',
      state: 'asking back',
      who: senior,
      at: () => `${one()}?do=restore`,
    },
    meet: answered(roles, suspended),
    shows: /以前的口令、动态码和指纹登录都作废/,
  },
  ...own('/staff/county/appoint', appoint, sites),
  {
    route: '/staff/county/appoint',
    state: 'longest names',
    at: appoint,
    meet: answered(sites, siteOf(longestName, [])),
    shows: new RegExp(longestName),
  },
  {
    route: '/staff/county/appoint',
    state: 'the link',
    who: senior,
    at: appoint,
    meet: both(answered(sites, siteOf('甘泉社区服务站', [])), answered(invites, madeLink)),
    act: writeName('对方的姓名', '做一个邀请'),
    shows: /谁拿到这个码，谁就能顶这个名/,
  },
]

/** The county's own screens. */
export const countyVisits: readonly Visit[] = [...places, ...newSites, ...people]
