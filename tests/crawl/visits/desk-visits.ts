import type { Page } from '@playwright/test'
import { broken, calls, changed, held, longestName, refused } from './states.ts'
import type { Known, Say, Visit } from './visit.ts'
import { senior, signedIn } from './visitors.ts'

export const id = (n: number) => `01a00000-0000-7000-8000-00000000000${n}`
const site = { id: '', name: '甘泉社区骥千里服务站', division: '620702001005', divisionName: '甘泉社区' }
const person = (n: number, name: string, more: object = {}) => ({
  ...{ id: id(n), name, birthYear: 1949, birthMonth: 7, divisionName: '甘泉社区', cards: 0, confirmed: true },
  ...more,
})
const people = [
  person(1, '刘桂芳'),
  person(2, '古丽巴哈尔·阿不都热西提', { cards: 1, birthYear: null, birthMonth: null }),
  person(3, '陈阿梅', { confirmed: false }),
]
const card = (n: number, more: object = {}) => ({
  ...{ id: id(n), number: `1000001${n}`, hasPin: true, revokedAt: null },
  ...more,
})
const one = {
  ...people[0],
  division: '620702001005',
  contactPhone: '5678',
  cardList: [card(6), card(7, { hasPin: false })],
}
const long = new RegExp(longestName)

export const shows =
  (call: RegExp, json: object) =>
  async (page: Page): Promise<void> => {
    await page.route(call, route => route.fulfill({ json }))
  }
/** Who is signed in has the rights of staff; nobody still is nobody. */
const works = changed<{ id?: string; roles?: readonly object[] }>(calls.me, reply => ({
  ...reply,
  ...(reply.id === undefined ? {} : { roles: [{ role: 'coordinator', division: '620702' }] }),
}))
/** As the server answers a worker of the site: the words on these screens are the same for whoever may see them. */
export const asWorker = async (page: Page, { site: known }: Known): Promise<void> => {
  const here = { ...site, id: known }
  await works(page)
  await shows(calls.mySites, { items: [here] })(page)
  await shows(calls.sitePeople, { site: here, items: people })(page)
  await shows(calls.sitePerson, one)(page)
}
export const longNamed = async (page: Page, known: Known): Promise<void> => {
  const here = { ...site, id: known.site, name: longestName, divisionName: longestName }
  const named = people.map(each => ({ ...each, name: longestName, divisionName: longestName }))
  await works(page)
  await shows(calls.mySites, { items: [here] })(page)
  await shows(calls.sitePeople, { site: here, items: named })(page)
  await shows(calls.sitePerson, { ...one, name: longestName, divisionName: longestName })(page)
}
const nobodyKnown = async (page: Page, { site: known }: Known): Promise<void> =>
  shows(calls.sitePeople, { site: { ...site, id: known }, items: [] })(page)

export const press = (name: string) => (page: Page, say: Say) =>
  page.getByRole('button', { name: say(name), exact: true }).click()
export const and =
  (...meets: readonly NonNullable<Visit['meet']>[]) =>
  async (page: Page, known: Known): Promise<void> => {
    for (const meet of meets) await meet(page, known)
  }

interface Screen {
  readonly route: string
  readonly rest: string
  readonly call: RegExp
  readonly words: RegExp
}
const screens: readonly Screen[] = [
  { route: '/staff/sites/:id', rest: '', call: calls.sitePeople, words: /登记一个人/ },
  { route: '/staff/sites/:id/people', rest: '/people', call: calls.sitePeople, words: /出示卡的人/ },
  { route: '/staff/sites/:id/people/new', rest: '/people/new', call: calls.sitePeople, words: /只问这几样/ },
  {
    route: '/staff/sites/:id/people/:person',
    rest: `/people/${id(1)}`,
    call: calls.sitePerson,
    words: /尾号5678/,
  },
  {
    route: '/staff/sites/:id/people/:person/correct',
    rest: `/people/${id(1)}/correct`,
    call: calls.sitePerson,
    words: /对着身份证改/,
  },
  {
    route: '/staff/sites/:id/people/:person/cards/:card',
    rest: `/people/${id(1)}/cards/${id(6)}`,
    call: calls.sitePerson,
    words: /卡丢了/,
  },
  { route: '/staff/sites/:id/cards', rest: '/cards', call: calls.sitePeople, words: /勾上要做卡的人/ },
  { route: '/staff/sites/:id/code', rest: '/code', call: calls.sitePeople, words: /只念给本人/ },
]

export const atOf =
  (rest: string) =>
  ({ site: known }: Known) =>
    `/staff/sites/${known}${rest}`
const ask = /这一页是您自己的/

const common: readonly Visit[] = screens.flatMap(({ route, rest, call, words }) => {
  const visit = { route, at: atOf(rest) }
  const asked = new RegExp(`${words.source}|${ask.source}`)
  return [
    { ...visit, state: 'as it is', meet: asWorker, shows: asked },
    { ...visit, state: 'loading', meet: held(calls.me, call), shows: /正在打开/, waits: true },
    { ...visit, state: 'error', who: signedIn, meet: broken(call), shows: /是我们这边出了毛病/ },
    { ...visit, state: 'refused', who: signedIn, shows: /回到站里的活/ },
    ...(/people$|cards$|:card$|:person$|:id$/.test(route)
      ? [{ ...visit, state: 'longest names', who: signedIn, meet: longNamed, shows: /东街街道甘泉/ }]
      : []),
  ]
})

const thePeople = { route: '/staff/sites/:id/people', at: atOf('/people') } as const
const register = { route: '/staff/sites/:id/people/new', at: atOf('/people/new'), who: senior } as const
const onePerson = {
  route: '/staff/sites/:id/people/:person',
  at: atOf(`/people/${id(1)}`),
  who: senior,
} as const
const oneCard = {
  route: '/staff/sites/:id/people/:person/cards/:card',
  at: atOf(`/people/${id(1)}/cards/${id(6)}`),
  who: senior,
} as const
const cards = { route: '/staff/sites/:id/cards', at: atOf('/cards'), who: senior } as const
const code = { route: '/staff/sites/:id/code', at: atOf('/code'), who: senior } as const

const fill = async (page: Page, say: Say): Promise<void> => {
  await page.getByLabel(say('姓名')).fill('刘桂方')
  await page.getByLabel(say('出生年')).fill('1949')
  await page.getByLabel(say('出生月')).fill('7')
  await press('登记')(page, say)
}
const made = [
  { person: id(1), name: '刘桂芳', number: '10000016', token: 'AAAAAAAAAAAAAAAAAAAAAA' },
  { person: id(3), name: longestName.slice(0, 40), number: '10000024', token: 'BBBBBBBBBBBBBBBBBBBBBB' },
]

/** The desk of a site, as its worker sees it. */
export const deskVisits: readonly Visit[] = [
  {
    route: '/staff',
    at: () => '/staff',
    state: 'as it is',
    meet: asWorker,
    shows: /县里的事|这一页是您自己的/,
  },
  {
    ...{ route: '/staff', at: () => '/staff', state: 'loading', shows: /正在打开/ },
    ...{ meet: held(calls.me, calls.mySites), waits: true },
  },
  {
    ...{ route: '/staff', at: () => '/staff', state: 'error', who: signedIn, shows: /是我们这边出了毛病/ },
    meet: broken(calls.mySites),
  },
  { route: '/staff', at: () => '/staff', state: 'empty', who: signedIn, shows: /您还没有管着的站点/ },
  {
    ...{ route: '/staff', at: () => '/staff', state: 'longest names', who: signedIn, shows: long },
    meet: longNamed,
  },
  ...common,
  { ...thePeople, who: signedIn, state: 'empty', meet: nobodyKnown, shows: /站里还没有人/ },
  {
    ...{ ...thePeople, who: senior, state: 'nobody of this name', meet: asWorker, shows: /没有找到这个名字/ },
    act: (page, say) => page.getByLabel(say('找人')).fill('欧阳'),
  },
  {
    ...{ ...thePeople, who: senior, state: 'refused: no such card', shows: /这件事现在办不了/ },
    meet: and(asWorker, refused(calls.find, 404, 'no_such_card')),
    act: async (page, say) => {
      await page
        .getByLabel(say('卡号，或者扫卡上的方块码'))
        .fill('https://a.example/card#AAAAAAAAAAAAAAAAAAAAAA')
      await press('找这个人')(page, say)
    },
  },
  { ...register, state: 'error: left empty', meet: asWorker, act: press('登记'), shows: /请写姓名/ },
  {
    ...{ ...register, state: 'refused: maybe known', shows: /是另一个人，照样登记/ },
    meet: and(asWorker, async page => {
      await page.route(calls.sitePeople, route =>
        route.request().method() === 'POST'
          ? route.fulfill({
              ...{ status: 409, contentType: 'application/problem+json' },
              body: JSON.stringify({ status: 409, code: 'maybe_known', title: '可能已经登记过了。' }),
            })
          : route.fallback(),
      )
    }),
    act: fill,
  },
  {
    ...{ ...register, state: 'another home', meet: asWorker, shows: /住在哪个社区/ },
    act: async (page, say) => {
      await press('不住在这里，换一个')(page, say)
      await page.getByLabel(say('住在哪个社区')).fill('高庙')
      await page.getByText('高庙').first().waitFor()
    },
  },
  {
    ...{ ...onePerson, state: 'not seen yet', shows: /见到了，是本人/ },
    meet: and(asWorker, shows(calls.sitePerson, { ...one, confirmed: false, cardList: [] })),
  },
  {
    ...{ ...onePerson, state: 'just registered', meet: asWorker, shows: /登记好了/ },
    at: known => `${onePerson.at(known)}?done=registered`,
  },
  {
    ...oneCard,
    state: 'error: left empty',
    meet: asWorker,
    act: press('就用这个密码'),
    shows: /密码是4位到6位数字/,
  },
  { ...oneCard, state: 'about to stop', meet: asWorker, act: press('停用这张卡'), shows: /停用以后/ },
  {
    ...{ ...oneCard, state: 'refused: too easy', meet: asWorker, shows: /还没有定，请改一改/ },
    act: async (page, say) => {
      await page.getByLabel(say('密码'), { exact: true }).fill('123456')
      await press('就用这个密码')(page, say)
    },
  },
  { ...cards, who: signedIn, state: 'empty', meet: nobodyKnown, shows: /人人都有卡了/ },
  {
    ...{ ...cards, state: 'made', shows: /只在这里出现一次/ },
    meet: and(asWorker, shows(calls.siteCards, { items: made })),
    act: (page, say) => page.getByRole('button', { name: say(/做2张卡/) }).click(),
  },
  {
    ...{ ...code, state: 'read out', shows: /念给本人听/ },
    meet: and(asWorker, shows(calls.siteCodes, { code: '481624', minutes: 10 })),
    act: async (page, say) => {
      await page.getByLabel(say('他的手机号')).fill('13812345678')
      await press('要一个验证码')(page, say)
    },
  },
]
