import type { Page } from '@playwright/test'
import { answered, both, press } from './staff-sample.ts'
import { broken, calls, changed, held, longestName, refused } from './states.ts'
import type { Known, Say, Visit } from './visit.ts'
import { senior, signedIn } from './visitors.ts'

const route = '/staff/audit'
const audit = /\/api\/v1\/audit\?/
const exported = /\/api\/v1\/audit\/export/
const id = (n: number) => `01a00000-0000-7000-8000-00000000000${n}`

const line = (n: number, what: string, more: object = {}) => ({
  ...{ id: id(n), at: new Date(Date.now() - n * 3_600_000).toISOString(), what, outcome: 'done' },
  ...{ actor: id(8), person: id(9), thing: id(7), device: id(6), network: '9f3ac2' },
  ...more,
})
const items = [
  line(1, 'card_made'),
  line(2, 'sign_in', { actor: null, person: null, outcome: 'wrong_card_or_pin' }),
  line(3, 'staff_invited', { person: null, thing: `620702-${id(5)}`, outcome: 'id_reused' }),
  line(4, 'audit_read', { person: null, thing: '620702' }),
]

/** Who is signed in checks these divisions; nobody still is nobody. */
const checks = (...divisions: readonly string[]) =>
  changed<{ id?: string; roles?: readonly object[] }>(calls.me, reply => ({
    ...reply,
    ...(reply.id === undefined ? {} : { roles: divisions.map(division => ({ role: 'auditor', division })) }),
  }))
const lines = both(checks('620702'), answered(audit, { items, next: 'AAAA' }))
const at = () => route
const searching = () => `${route}?county=620702&span=today&show=search`
const exporting = () => `${route}?county=620702&span=today&show=export`
const ask = /这一页是您自己的/

const takeOut = (page: Page, say: Say) => press('拿出来')(page, say)

/** What was done, for who checks it: there is no auditor in the demo, so the answers are told here. */
export const auditVisits: readonly Visit[] = [
  { route, state: 'as it is', at, meet: lines, shows: new RegExp(`您每查一次|${ask.source}`) },
  { route, state: 'loading', at, meet: held(calls.me, audit), shows: /正在打开/, waits: true },
  {
    ...{ route, state: 'error', who: signedIn, at, shows: /是我们这边出了毛病/ },
    meet: both(checks('620702'), broken(audit)),
  },
  {
    ...{ route, state: 'refused', who: signedIn, at, shows: /这件事现在办不了/ },
    meet: both(checks('620702'), refused(audit, 403, 'not_allowed')),
  },
  {
    ...{ route, state: 'empty', who: signedIn, at, shows: /这几天没有这样的事/ },
    meet: both(checks('620702'), answered(audit, { items: [], next: null })),
  },
  {
    ...{ route, state: 'longest names', who: signedIn, at, shows: new RegExp(longestName) },
    meet: async (page: Page, _known: Known) => {
      await lines(page)
      await changed<{ parent: object }>(calls.divisions, reply => ({
        ...reply,
        parent: { ...reply.parent, name: longestName },
      }))(page)
    },
  },
  { route, state: 'not an auditor', who: senior, at, shows: /您不管审计/ },
  { route, state: 'a province', who: senior, at, meet: checks('62'), shows: /不落在任何地方的事/ },
  { route, state: 'search', who: senior, at: searching, meet: lines, shows: /人、卡、站点的整个编号/ },
  {
    ...{ route, state: 'error: a search that says nothing', who: senior, at: searching, meet: lines },
    act: async (page, say) => {
      await page.getByRole('radio', { name: say('自己选日子') }).check({ force: true })
      await page.getByRole('textbox', { name: say('从哪天') }).fill('昨天')
      await page.getByRole('textbox', { name: say('编号') }).fill('张秀兰')
      await press('查')(page, say)
    },
    shows: /还没有查，有地方要改/,
  },
  {
    ...{ route, state: 'one line', who: senior, meet: lines, shows: /这里只有编号，没有姓名/ },
    at: () => `${route}?county=620702&span=today&line=${id(1)}`,
  },
  { route, state: 'taking it out', who: senior, at: exporting, meet: lines, shows: /这一次也会记上一条/ },
  {
    ...{ route, state: 'asked again who one is', who: senior, at: exporting, act: takeOut },
    meet: both(lines, refused(exported, 403, 'prove_again')),
    shows: /请再证实一次是您本人/,
  },
  {
    ...{ route, state: 'taken out', who: senior, at: exporting, act: takeOut, shows: /只拿了最新的5000条/ },
    meet: both(lines, answered(exported, { items, whole: false })),
  },
]
