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
import { nobody, signedIn } from './visitors.ts'

const long = new RegExp(longestName)

const confirm = ({ lesson }: Known) => `/openings/${lesson}/enrol`

const signing: readonly Visit[] = [
  { route: '/sign-in', state: 'as it is', who: nobody, at: () => '/sign-in', shows: /8位数字/ },
  { route: '/sign-in', state: 'as it is', who: signedIn, at: () => '/sign-in', shows: /换一个人/ },
  {
    route: '/sign-in',
    state: 'with large keys',
    who: nobody,
    at: () => '/sign-in',
    act: (page, say) => page.getByRole('button', { name: say('用大数字键按') }).click(),
    shows: /还没有按/,
  },
  {
    route: '/sign-in',
    state: 'left empty',
    who: nobody,
    at: () => '/sign-in',
    act: (page, say) => page.getByRole('button', { name: say('登录') }).click(),
    shows: /有地方要改/,
  },
  ...(
    [
      ['refused', 401, 'wrong_card_or_pin', /卡号或密码不对/],
      ['locked', 429, 'card_locked', /先歇15分钟/],
      ['error', 500, 'unexpected', /是我们这边出了毛病/],
    ] as const
  ).map(
    ([state, status, code, shows]): Visit => ({
      route: '/sign-in',
      state,
      who: nobody,
      at: () => '/sign-in',
      meet: refused(calls.signIn, status, code),
      act: async (page, say) => {
        await page.getByLabel(say('卡号')).fill(demoCard('10000016').number)
        await page.getByLabel(say('密码')).fill('000000')
        await page.getByRole('button', { name: say('登录') }).click()
      },
      shows,
    }),
  ),
  { route: '/sign-out', state: 'as it is', at: () => '/sign-out', shows: /退出/ },
  {
    route: '/sign-out',
    state: 'error',
    who: signedIn,
    at: () => '/sign-out',
    meet: broken(calls.signOut),
    act: (page, say) => page.getByRole('button', { name: say('对，退出登录') }).click(),
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
  { route: '/openings/:id/enrol', state: 'full', who: signedIn, at: confirm, meet: full, shows: /给我排上/ },
  {
    route: '/openings/:id/enrol',
    state: 'clash',
    who: signedIn,
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
    who: signedIn,
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
    at: confirm,
    meet: held(calls.opening, calls.lists),
    shows: /正在打开/,
    waits: true,
  },
  {
    route: '/openings/:id/enrol',
    state: 'error',
    at: confirm,
    meet: broken(calls.opening, calls.lists),
    shows: /是我们这边出了毛病/,
  },
  {
    route: '/openings/:id/enrol',
    state: 'error on the way',
    who: signedIn,
    at: confirm,
    meet: broken(calls.acts),
    act: (page, say) => page.getByRole('button', { name: say('对，就报这个') }).click(),
    shows: /是我们这边出了毛病，还没有办成/,
  },
  {
    route: '/openings/:id/enrol',
    state: 'refused',
    at: () => '/openings/620702-01a00000-0000-7000-8000-000000000000/enrol',
    shows: /没有找到这个活动/,
  },
  {
    route: '/openings/:id/enrol',
    state: 'longest names',
    at: confirm,
    meet: longestNames,
    shows: long,
  },
]

/** Signing in and out, and asking for a place. */
export const enrolVisits: readonly Visit[] = [...signing, ...enrolling]
