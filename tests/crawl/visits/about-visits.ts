import type { Page } from '@playwright/test'
import { and, asWorker, atOf, id, press, shows } from './desk-visits.ts'
import { broken, calls, held, longestName, refused } from './states.ts'
import type { Say, Visit } from './visit.ts'
import { senior, signedIn } from './visitors.ts'

const nothing = {
  ...{ sex: null, likes: [], skills: '', wishes: '', insuredUntil: null, emergency: null },
  ...{ sensitive: [], consents: [] },
}
const consent = (n: number, item: string, event: string, siteName: string | null = null) => ({
  ...{ id: id(n), item, event, wording: 1, at: '2026-11-20T02:00:00.000Z', siteName },
})
const all = {
  ...{ sex: 'female', likes: ['calligraphy', 'opera'], skills: '会剪纸，会唱秦腔', wishes: '想学拍照' },
  ...{ insuredUntil: '2027-06-30', emergency: { name: '王小梅', relation: 'child', phoneEnd: '5678' } },
  sensitive: [
    { item: 'id_number', shown: '**************002X' },
    { item: 'aid_class', shown: 'dibao,disabled' },
    { item: 'strength', shown: 'tires' },
    { item: 'lives_alone', shown: 'yes' },
  ],
  consents: [
    consent(1, 'lives_alone', 'given', '甘泉社区骥千里服务站'),
    consent(2, 'aid_class', 'given'),
    consent(3, 'strength', 'withdrawn'),
    consent(4, 'id_number', 'given'),
  ],
}
const long = {
  ...all,
  ...{ skills: longestName, wishes: longestName },
  emergency: { name: longestName.slice(0, 40), relation: 'neighbour', phoneEnd: '5678' },
  consents: [consent(1, 'aid_class', 'given', longestName)],
}
const longShown = new RegExp(longestName.slice(0, 40))
const asks = /这一页是您自己的/
const or = (words: RegExp) => new RegExp(`${words.source}|${asks.source}`)

const mine = (route: string, path: string) => ({ route, at: () => path })
const tells = (json: object) => shows(calls.about, json)

const list = mine('/mine/about-me', '/mine/about-me')
const consents = mine('/mine/consents', '/mine/consents')
const part = (name: string) => ({ ...mine('/mine/about-me/:part', `/mine/about-me/${name}`), who: senior })
const write = (label: string, text: string, button: string) => async (page: Page, say: Say) => {
  await page.getByLabel(say(label)).fill(text)
  await press(button)(page, say)
}

/** The first of those that stand there; its words are put together of two. */
const takeBack = (page: Page) => page.getByRole('main').getByRole('button').first().click()

const own: readonly Visit[] = [
  { ...list, state: 'as it is', meet: tells(all), shows: or(/要您另外点头的/) },
  { ...list, state: 'empty', who: senior, meet: tells(nothing), shows: /没有说/ },
  { ...list, state: 'longest names', who: senior, meet: tells(long), shows: longShown },
  { ...list, state: 'just saved', who: senior, at: () => '/mine/about-me?saved=1', shows: /记好了/ },
  { ...consents, state: 'as it is', meet: tells(all), shows: or(/现在记着的/) },
  { ...consents, state: 'empty', who: senior, meet: tells(nothing), shows: /没有什么要您另外点头才记的/ },
  { ...consents, state: 'longest names', who: senior, meet: tells(long), shows: new RegExp(longestName) },
  {
    ...{ ...consents, state: 'about to take one back', who: senior, meet: tells(all), shows: /马上删掉/ },
    act: takeBack,
  },
  {
    ...{ ...consents, state: 'error: not taken back', who: senior, shows: /是我们这边出了毛病/ },
    meet: and(tells(all), broken(calls.aboutItem)),
    act: async (page, say) => {
      await takeBack(page)
      await press('对，收回')(page, say)
    },
  },
  ...[list, consents, mine('/mine/about-me/:part', '/mine/about-me/skills')].flatMap((screen): Visit[] => [
    { ...screen, state: 'loading', meet: held(calls.me, calls.about), shows: /正在打开/, waits: true },
    { ...screen, state: 'error', who: senior, meet: broken(calls.about), shows: /是我们这边出了毛病/ },
  ]),
  {
    ...mine('/mine/about-me/:part', '/mine/about-me/id_number'),
    ...{ state: 'as it is', meet: tells(nothing), shows: or(/我同意，记下来/) },
  },
  { ...part('emergency'), state: 'longest names', meet: tells(long), shows: /请先跟他说一声/ },
  {
    ...{ ...part('emergency'), state: 'error: left empty', meet: tells(nothing), shows: /请写姓名/ },
    act: press('记下来'),
  },
  ...(['sex', 'likes', 'skills', 'wishes', 'insurance', 'emergency'] as const).map(
    (name): Visit => ({ ...part(name), state: `${name}, told`, meet: tells(all), shows: /记下来/ }),
  ),
  ...(['aid_class', 'strength', 'lives_alone', 'id_number'] as const).map(
    (name): Visit => ({
      ...part(name),
      state: `${name}, kept`,
      meet: tells(all),
      shows: /您同意过，现在记着/,
    }),
  ),
  {
    ...{ ...part('id_number'), state: 'error: mistyped', meet: tells(nothing), shows: /有一位写错了/ },
    act: write('身份证号', '110105194912310021', '我同意，记下来'),
  },
  {
    ...{ ...part('id_number'), state: 'refused', shows: /这件事现在办不了/ },
    meet: and(tells(nothing), refused(calls.aboutItem, 409, 'wording_changed')),
    act: write('身份证号', '11010519491231002X', '我同意，记下来'),
  },
]

const tellsWorker = (json: object) => and(asWorker, shows(calls.siteAbout, { name: '刘桂芳', ...json }))
const ofDesk = (rest: string, route = '') => ({
  route: `/staff/sites/:id/people/:person/about${route}`,
  at: atOf(`/people/${id(1)}/about${rest}`),
})
const atDesk: readonly Visit[] = [ofDesk(''), ofDesk('/emergency', '/:part')].flatMap((screen): Visit[] => [
  { ...screen, state: 'as it is', meet: tellsWorker(all), shows: or(/要您另外点头的|请先跟他说一声/) },
  { ...screen, state: 'loading', meet: held(calls.me, calls.siteAbout), shows: /正在打开/, waits: true },
  { ...screen, state: 'error', who: signedIn, meet: broken(calls.siteAbout), shows: /是我们这边出了毛病/ },
  { ...screen, state: 'refused', who: signedIn, shows: /回到站里的活/ },
  { ...screen, state: 'empty', who: signedIn, meet: tellsWorker(nothing), shows: /没有说|请先跟他说一声/ },
  {
    ...{ ...screen, state: 'longest names', who: signedIn },
    ...{ meet: tellsWorker({ ...long, name: longestName }), shows: /东街街道甘泉|请先跟他说一声/ },
  },
])
const numberAtDesk = { ...ofDesk('/id_number', '/:part'), who: senior } as const
const atDeskToo: readonly Visit[] = [
  {
    ...{ ...numberAtDesk, state: 'seen whole', act: press('看完整的'), shows: /用完就离开这一页/ },
    meet: and(tellsWorker(all), shows(calls.unmask, { value: '11010519491231002X' })),
  },
  {
    ...{ ...numberAtDesk, state: 'error: not seen', act: press('看完整的'), shows: /这件事现在办不了/ },
    meet: and(tellsWorker(all), refused(calls.unmask, 404, 'nothing_kept')),
  },
  {
    ...{ ...numberAtDesk, state: 'refused: known of another', shows: /是另一个人，照样记/ },
    meet: and(tellsWorker(nothing), refused(calls.siteAboutItem, 409, 'id_number_known')),
    act: write('身份证号', '11010519491231002X', '本人同意了，记下来'),
  },
]

/** What somebody tells about themselves and agrees to, by themselves and at the desk. */
export const aboutVisits: readonly Visit[] = [...own, ...atDesk, ...atDeskToo]
