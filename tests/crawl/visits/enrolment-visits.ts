import { broken, calls, enrolmentIs, held, longestEnrolmentIs, longestName } from './states.ts'
import type { Known, Visit } from './visit.ts'
import { signedIn } from './visitors.ts'

const mine =
  (end = '') =>
  ({ enrolment }: Known) =>
    `/enrolments/${enrolment}${end}`
const unknown = '01a00000-0000-7000-8000-000000000000'
const offer = { status: 'offered', offeredUntil: new Date(Date.now() + 172_800_000).toISOString() }
const offered = enrolmentIs(offer)
const waiting = enrolmentIs({ status: 'waitlisted', place: 2 })

const inItsStates: readonly Visit[] = [
  { route: '/enrolments/:id', state: 'as it is', at: mine(), shows: /在哪里|这一页是您自己的/ },
  {
    route: '/enrolments/:id',
    state: 'waiting',
    who: signedIn,
    at: mine(),
    meet: waiting,
    shows: /您是第\d位/,
  },
  { route: '/enrolments/:id', state: 'offered', who: signedIn, at: mine(), meet: offered, shows: /我要去/ },
  {
    route: '/enrolments/:id',
    state: 'cancelled',
    who: signedIn,
    at: mine(),
    meet: enrolmentIs({ status: 'cancelled' }),
    shows: /已经退掉了/,
  },
  { route: '/enrolments/:id/done', state: 'as it is', at: mine('/done'), shows: /报上了|这一页是您自己的/ },
  {
    route: '/enrolments/:id/done',
    state: 'waiting',
    who: signedIn,
    at: mine('/done'),
    meet: waiting,
    shows: /排上队了/,
  },
  ...['full', 'already_enrolled'].map(
    (code): Visit => ({
      route: '/enrolments/:id/done',
      state: `refused: ${code}`,
      who: signedIn,
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
    state: 'error on the way',
    who: signedIn,
    at: mine('/cancel'),
    meet: broken(calls.acts),
    act: (page, say) => page.getByRole('button', { name: say('对，退掉') }).click(),
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

/** What every page of one enrolment goes through on its way. */
const onTheWay: readonly Visit[] = (
  [
    ['', {}],
    ['/done', {}],
    ['/cancel', {}],
    ['/decline', offer],
    ['/cancelled', { status: 'cancelled' }],
  ] as const
).flatMap(([end, part]): Visit[] => {
  const route = `/enrolments/:id${end}`
  return [
    {
      route,
      state: 'loading',
      at: mine(end),
      meet: held(calls.me, calls.enrolments),
      shows: /正在打开/,
      waits: true,
    },
    {
      route,
      state: 'error',
      who: signedIn,
      at: mine(end),
      meet: broken(calls.enrolments),
      shows: /是我们这边出了毛病/,
    },
    { route, state: 'refused', who: signedIn, at: () => `/enrolments/${unknown}${end}`, shows: /没有找到/ },
    {
      route,
      state: 'longest names',
      who: signedIn,
      at: mine(end),
      meet: longestEnrolmentIs(part),
      shows: new RegExp(longestName),
    },
  ]
})

/** Everything about one enrolment. */
export const enrolmentVisits: readonly Visit[] = [...inItsStates, ...onTheWay]
