import type { Page } from '@playwright/test'
import { broken, calls, changed, held, longestName, refused } from './states.ts'
import type { Known, Say, Visit } from './visit.ts'
import { senior, signedIn } from './visitors.ts'

const id = (n: number) => `01a00000-0000-7000-8000-00000000000${n}`
const paper = (n: number, more: object = {}) => ({
  ...{ id: id(n), how: 'paper', name: '王小梅', relation: 'daughter', phoneEnd: '5678' },
  ...{ scopes: ['look', 'enrol', 'meals', 'record'], until: '2027-05-01', state: 'entered' },
  ...{ enteredAt: '2026-11-20T02:00:00.000Z', enteredBy: '李建军', mayConfirm: false, hasPhoto: true },
  ...more,
})
const two = { how: 'two-workers', scopes: ['look', 'enrol'] }
const papers = [
  paper(1),
  paper(2, {
    ...two,
    state: 'unconfirmed',
    mayConfirm: true,
    relation: 'son',
    name: '古丽巴哈尔·阿不都热西提',
  }),
  paper(3, { ...two, state: 'confirmed', confirmedBy: '赵敏' }),
  paper(4, { state: 'ended', hasPhoto: false }),
]
/** A grey square that stands for a sheet; a JPEG as browsers know it. */
const photo =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='

const shows =
  (call: RegExp, json: object) =>
  async (page: Page): Promise<void> => {
    await page.route(call, route => route.fulfill({ json }))
  }
/** Who is signed in has the rights of staff; nobody still is nobody. */
const works = changed<{ id?: string; roles?: readonly object[] }>(calls.me, reply => ({
  ...reply,
  ...(reply.id === undefined ? {} : { roles: [{ role: 'coordinator', division: '620702' }] }),
}))
const told = (items: readonly object[], name = '刘桂芳') => shows(calls.papers, { name, items })
const asWorker = async (page: Page): Promise<void> => {
  await works(page)
  await told(papers)(page)
}
const and =
  (...meets: readonly NonNullable<Visit['meet']>[]) =>
  async (page: Page, known: Known): Promise<void> => {
    for (const meet of meets) await meet(page, known)
  }
const longNamed = and(
  works,
  told(
    papers.map(each => ({ ...each, name: longestName, enteredBy: longestName })),
    longestName,
  ),
)
const press = (name: string) => (page: Page, say: Say) =>
  page.getByRole('button', { name: say(name), exact: true }).click()

const base = '/staff/sites/:id/people/:person/family'
const at =
  (rest: string) =>
  ({ site }: Known) =>
    `/staff/sites/${site}/people/${id(1)}/family${rest}`
const list = { route: base, at: at('') }
const enter = { route: `${base}/new`, at: at('/new') }
const one = { route: `${base}/:paper`, at: at(`/${id(2)}`) }

const common: readonly Visit[] = [
  { ...list, words: /照纸登记一位家人/ },
  { ...enter, words: /当面看老人签字/ },
  { ...one, words: /看那张纸的照片/ },
].flatMap(({ words, ...visit }): Visit[] => [
  { ...visit, state: 'as it is', meet: asWorker, shows: new RegExp(`${words.source}|这一页是您自己的`) },
  { ...visit, state: 'loading', meet: held(calls.me, calls.papers), shows: /正在打开/, waits: true },
  { ...visit, state: 'error', who: signedIn, meet: broken(calls.papers), shows: /是我们这边出了毛病/ },
  { ...visit, state: 'refused', who: signedIn, shows: /回到站里的活/ },
  { ...visit, state: 'longest names', who: signedIn, meet: longNamed, shows: new RegExp(longestName) },
])

/** Sheets by which seniors let relatives help, as the desk sees them. */
export const paperVisits: readonly Visit[] = [
  ...common,
  { ...list, state: 'empty', who: signedIn, meet: and(works, told([])), shows: /还没有照纸登记过/ },
  {
    ...{ ...list, state: 'just entered', who: senior, meet: asWorker, shows: /老人自己点了同意才算数/ },
    at: at('?done=paper'),
  },
  {
    ...{ ...enter, state: 'error: left empty', who: senior, meet: asWorker, shows: /请写家里人的姓名/ },
    act: press('登记'),
  },
  {
    ...{ ...enter, state: 'error: no picture', who: senior, meet: asWorker, shows: /这张照片打不开/ },
    act: async (page, say) => {
      const file = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') }
      await page.getByLabel(say('签了字的纸，拍一张')).setInputFiles(file)
    },
  },
  {
    ...{ ...enter, state: 'by two workers', who: senior, meet: asWorker, shows: /只看看报了什么/ },
    act: (page, say) => page.getByLabel(say('老人没有手机、也来不了，两位同事办')).check({ force: true }),
  },
  {
    ...{ ...one, state: 'the photo', who: senior, shows: /我来核对/ },
    meet: and(asWorker, shows(calls.paperPhoto, { photo })),
    act: press('看那张纸的照片'),
  },
  {
    ...{ ...one, state: 'about to confirm', who: senior, shows: /您看过签字/ },
    meet: and(asWorker, shows(calls.paperPhoto, { photo })),
    act: async (page, say) => {
      await press('看那张纸的照片')(page, say)
      await press('我来核对')(page, say)
    },
  },
  {
    ...{ ...one, state: 'refused: not this worker', who: senior, shows: /这件事现在办不了/ },
    meet: and(
      asWorker,
      shows(calls.paperPhoto, { photo }),
      refused(calls.paperConfirm, 409, 'second_worker_needed'),
    ),
    act: async (page, say) => {
      await press('看那张纸的照片')(page, say)
      await press('我来核对')(page, say)
      await press('对，是真的')(page, say)
    },
  },
  {
    ...{ ...one, state: 'the photo is gone', who: senior, meet: asWorker, shows: /照片已经按期删了/ },
    at: at(`/${id(4)}`),
  },
]
