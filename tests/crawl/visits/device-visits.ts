import type { Page } from '@playwright/test'
import { broken, calls, changed, held, longestName, longestNames } from './states.ts'
import type { Known, Visit } from './visit.ts'
import { senior } from './visitors.ts'

const one = ({ elsewhere }: Known) => `/mine/devices/${elsewhere}`
const unknown = '/mine/devices/01a00000-0000-7000-8000-000000000000'

interface Devices {
  readonly items: readonly { readonly looks: string }[]
}

/** Each line another device, the longest words among them. */
const manyKinds = (page: Page): Promise<void> =>
  changed<Devices>(calls.devices, ({ items: [first] }) => ({
    items: ['android-phone', 'harmony-tablet', 'iphone', 'apple', 'computer', 'unknown'].map((looks, at) => ({
      ...first,
      ...{ id: `01a00000-0000-7000-8000-00000000000${at}`, looks, here: at === 0 },
      ...(at > 2 && { signedInAt: '2025-11-20T02:00:00.000Z', lastUsedOn: '2026-06-02' }),
    })),
  }))(page)

const endIsBroken = async (page: Page): Promise<void> => {
  await page.route(calls.devices, route =>
    route.request().method() === 'DELETE' ? route.fulfill({ status: 500, body: '' }) : route.fallback(),
  )
}

const data: readonly Visit[] = [
  { route: '/mine/data', state: 'as it is', at: () => '/mine/data', shows: /出生年月|这一页是您自己的/ },
  {
    route: '/mine/data',
    state: 'loading',
    at: () => '/mine/data',
    meet: held(calls.me, calls.data),
    shows: /正在打开/,
    waits: true,
  },
  {
    route: '/mine/data',
    state: 'error',
    who: senior,
    at: () => '/mine/data',
    meet: broken(calls.data),
    shows: /是我们这边出了毛病/,
  },
  {
    route: '/mine/data',
    state: 'longest names',
    who: senior,
    at: () => '/mine/data',
    meet: longestNames,
    shows: new RegExp(longestName),
  },
]

/** Where I am signed in, and what is kept about me. */
export const deviceVisits: readonly Visit[] = [
  ...data,
  {
    route: '/mine/devices',
    state: 'as it is',
    at: () => '/mine/devices',
    shows: /就是您手里这部|这一页是您自己的/,
  },
  {
    route: '/mine/devices',
    state: 'many kinds',
    who: senior,
    at: () => '/mine/devices',
    meet: manyKinds,
    shows: /苹果平板或电脑/,
  },
  {
    route: '/mine/devices',
    state: 'one has ended',
    who: senior,
    at: () => '/mine/devices?ended=1',
    shows: /那部设备已经退出来了/,
  },
  {
    route: '/mine/devices/:id',
    state: 'as it is',
    at: one,
    shows: /要让这部设备退出来|这一页是您自己的|已经不在名单里了/,
  },
  {
    route: '/mine/devices/:id',
    state: 'error on the way',
    who: senior,
    at: one,
    meet: endIsBroken,
    act: (page, say) => page.getByRole('button', { name: say('对，让它退出来') }).click(),
    shows: /是我们这边出了毛病/,
  },
  { route: '/mine/devices/:id', state: 'refused', who: senior, at: () => unknown, shows: /已经不在名单里了/ },
  ...(['/mine/devices', '/mine/devices/:id'] as const).flatMap((route): Visit[] => {
    const at = route === '/mine/devices' ? () => route : one
    return [
      { route, state: 'loading', at, meet: held(calls.me, calls.devices), shows: /正在打开/, waits: true },
      { route, state: 'error', who: senior, at, meet: broken(calls.devices), shows: /是我们这边出了毛病/ },
    ]
  }),
]
