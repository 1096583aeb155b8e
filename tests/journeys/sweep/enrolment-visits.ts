import { demoCard } from '../../helpers/demo-people.ts'
import {
  broken,
  calls,
  changed,
  enrolmentIs,
  full,
  held,
  longestName,
  longestNames,
  refused,
} from './states.ts'
import type { Known, Visit } from './visit.ts'

const long = new RegExp(longestName)
const nobody = 'nobody signed in'
const senior = 'a senior'
const mine =
  (end = '') =>
  ({ enrolment }: Known) =>
    `/enrolments/${enrolment}${end}`
const confirm = ({ lesson }: Known) => `/openings/${lesson}/enrol`
const unknown = '01a00000-0000-7000-8000-000000000000'
const offered = enrolmentIs({
  status: 'offered',
  offeredUntil: new Date(Date.now() + 172_800_000).toISOString(),
})
const waiting = enrolmentIs({ status: 'waitlisted', place: 2 })

const signing: readonly Visit[] = [
  { route: '/sign-in', state: 'as it is', who: nobody, at: () => '/sign-in', shows: /8位数字/ },
  { route: '/sign-in', state: 'already here', who: senior, at: () => '/sign-in', shows: /换一个人/ },
  {
    route: '/sign-in',
    state: 'with large keys',
    who: nobody,
    at: () => '/sign-in',
    act: page => page.getByRole('button', { name: '用大数字键按' }).click(),
    shows: /还没有按/,
  },
  {
    route: '/sign-in',
    state: 'left empty',
    who: nobody,
    at: () => '/sign-in',
    act: page => page.getByRole('button', { name: '登录', exact: true }).click(),
    shows: /有地方要改/,
  },
  ...(
    [
      ['refused', 401, 'wrong_card_or_pin', /卡号或密码不对/],
      ['locked', 429, 'card_locked', /先歇15分钟/],
    ] as const
  ).map(
    ([state, status, code, shows]): Visit => ({
      route: '/sign-in',
      state,
      who: nobody,
      at: () => '/sign-in',
      meet: refused(calls.signIn, status, code),
      act: async page => {
        await page.getByLabel('卡号').fill(demoCard('10000016').number)
        await page.getByLabel('密码').fill('000000')
        await page.getByRole('button', { name: '登录', exact: true }).click()
      },
      shows,
    }),
  ),
  { route: '/sign-out', state: 'as it is', at: () => '/sign-out', shows: /退出/ },
  {
    route: '/sign-out',
    state: 'error',
    who: senior,
    at: () => '/sign-out',
    meet: broken(calls.signOut),
    act: page => page.getByRole('button', { name: '对，退出登录' }).click(),
    shows: /是我们这边出了毛病/,
  },
]

const enrolling: readonly Visit[] = [
  {
    route: '/openings/:id/enrol',
    state: 'one shift',
    who: nobody,
    at: ({ shift, turn }) => `/openings/${shift}/enrol?session=${turn}`,
    shows: /您要去帮忙/,
  },
  { route: '/openings/:id/enrol', state: 'as it is', at: confirm, shows: /先登录|对，就报这个/ },
  { route: '/openings/:id/enrol', state: 'full', who: senior, at: confirm, meet: full, shows: /给我排上/ },
  {
    route: '/openings/:id/enrol',
    state: 'clash',
    who: senior,
    at: confirm,
    meet: async (page, { lesson, enrolment }) => {
      const reply = await page.request.get(`/api/v1/openings/${lesson}`)
      const { sessions } = (await reply.json()) as { sessions: object[] }
      await enrolmentIs({ status: 'enrolled', sessions })(page, { enrolment })
    },
    shows: /时间撞上了/,
  },
  {
    route: '/openings/:id/enrol',
    state: 'joined already',
    who: senior,
    at: confirm,
    meet: (page, { lesson, enrolment }) =>
      changed<{ items: { id: string; sessionId?: string }[] }>(calls.enrolments, reply => ({
        ...reply,
        items: reply.items
          .filter(({ id }) => id === enrolment)
          .map(({ sessionId: _, ...item }) => ({
            ...item,
            openingId: lesson,
            role: 'taker',
            status: 'enrolled',
          })),
      }))(page),
    shows: /您已经报过这个了/,
  },
  {
    route: '/openings/:id/enrol',
    state: 'loading',
    who: senior,
    at: confirm,
    meet: held(calls.opening, calls.lists),
    shows: /正在打开/,
    waits: true,
  },
  {
    route: '/openings/:id/enrol',
    state: 'error',
    who: senior,
    at: confirm,
    meet: broken(calls.acts),
    act: page => page.getByRole('button', { name: '对，就报这个' }).click(),
    shows: /是我们这边出了毛病，还没有办成/,
  },
  {
    route: '/openings/:id/enrol',
    state: 'refused',
    who: nobody,
    at: () => '/openings/620702-01a00000-0000-7000-8000-000000000000/enrol',
    shows: /没有找到这个活动/,
  },
  {
    route: '/openings/:id/enrol',
    state: 'longest names',
    who: senior,
    at: confirm,
    meet: longestNames,
    shows: long,
  },
  { route: '/enrolments/:id', state: 'as it is', at: mine(), shows: /在哪里|这一页是您自己的/ },
  { route: '/enrolments/:id', state: 'waiting', who: senior, at: mine(), meet: waiting, shows: /您是第2位/ },
  { route: '/enrolments/:id', state: 'offered', who: senior, at: mine(), meet: offered, shows: /我要去/ },
  {
    route: '/enrolments/:id',
    state: 'cancelled',
    who: senior,
    at: mine(),
    meet: enrolmentIs({ status: 'cancelled' }),
    shows: /已经退掉了/,
  },
  {
    route: '/enrolments/:id',
    state: 'refused',
    who: senior,
    at: () => `/enrolments/${unknown}`,
    shows: /没有找到/,
  },
  {
    route: '/enrolments/:id',
    state: 'longest names',
    who: senior,
    at: mine(),
    meet: longestNames,
    shows: long,
  },
  { route: '/enrolments/:id/done', state: 'as it is', at: mine('/done'), shows: /报上了|这一页是您自己的/ },
  {
    route: '/enrolments/:id/done',
    state: 'waiting',
    who: senior,
    at: mine('/done'),
    meet: waiting,
    shows: /排上队了/,
  },
  ...['full', 'already_enrolled'].map(
    (code): Visit => ({
      route: '/enrolments/:id/done',
      state: `refused: ${code}`,
      who: senior,
      at: ({ enrolment, lesson }) => `/enrolments/${enrolment}/done?refused=${code}&opening=${lesson}`,
      shows: /没有报上/,
    }),
  ),
  {
    route: '/enrolments/:id/cancel',
    state: 'as it is',
    at: mine('/cancel'),
    shows: /真的要退吗|这一页是您自己的/,
  },
  {
    route: '/enrolments/:id/cancel',
    state: 'error',
    who: senior,
    at: mine('/cancel'),
    meet: broken(calls.acts),
    act: page => page.getByRole('button', { name: '对，退掉' }).click(),
    shows: /是我们这边出了毛病，还没有办成/,
  },
  {
    route: '/enrolments/:id/decline',
    state: 'as it is',
    at: mine('/decline'),
    meet: offered,
    shows: /真的不要了吗|这一页是您自己的/,
  },
  {
    route: '/enrolments/:id/cancelled',
    state: 'as it is',
    at: mine('/cancelled'),
    meet: enrolmentIs({ status: 'cancelled', place: 3 }),
    shows: /还是要去|这一页是您自己的/,
  },
]

/** Signing in and out, and everything about one enrolment. */
export const enrolmentVisits: readonly Visit[] = [...signing, ...enrolling]
