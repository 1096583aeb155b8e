import type { Page } from '@playwright/test'
import { broken, held } from './states.ts'
import type { Known, Say, Visit } from './visit.ts'

/** What somebody with both factors would be answered: the visitors here have none. */
export const answered =
  (which: RegExp, reply: unknown) =>
  async (page: Page): Promise<void> => {
    await page.route(which, route => route.fulfill({ json: reply }))
  }

export const both =
  (...meets: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const meet of meets) await meet(page)
  }

export const site = '620702-01a00000-0000-7000-8000-000000000001'
export const role = '01a00000-0000-7000-8000-00000000000a'
export const later = new Date(Date.now() + 80_000_000).toISOString()
export const token = 'A'.repeat(43)
let openings = 0
/** Another address each time: the same again, with its #, would open no page anew. */
export const link = () => {
  openings++
  return `/staff/start?again=${openings}#${token}`
}

export const holder = (name: string, place: string) => ({
  id: role,
  right: { role: 'staff', site },
  place,
  name,
  since: '2026-03-02T01:00:00Z',
  lastActiveAt: '2026-10-02T01:00:00Z',
  endedAt: null as string | null,
  mine: false,
})
export const lead = (name: string) => ({
  ...holder(name, name),
  right: { role: 'coordinator', division: '620702' },
})

export const countyOf = (name: string) => ({
  place: { code: '620702', name },
  below: [],
  sites: [
    { id: site, name, address: name, workers: 0, lastActiveAt: null },
    { id: `${site.slice(0, -1)}2`, name: '甘泉社区服务站', address: '', workers: 2, lastActiveAt: later },
  ],
  leads: [lead(name)],
  former: [{ ...lead(name), endedAt: '2026-10-03T01:00:00Z' }],
  invitations: [{ id: role, right: { role: 'staff', site }, place: name, name: '钱小燕', expiresAt: later }],
  mayGive: ['staff', 'coordinator', 'auditor'],
})
export const siteOf = (name: string, workers: readonly unknown[]) => ({
  ...{ id: site, name, division: '620702001', address: name, phone: '0936-8210301', workers, openings: 2 },
  former: [{ ...holder(name, name), endedAt: '2026-10-03T01:00:00Z' }],
})
export const opened = (name: string) => ({
  ...{ right: { role: 'staff', site }, place: name, name: '钱小燕', setup: 'x' },
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  address: 'otpauth://totp/x:x?issuer=x&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&digits=6&period=30',
})
export const madeLink = {
  id: role,
  token,
  expiresAt: later,
  right: { role: 'staff', site },
  place: '甘泉社区服务站',
}

export const press = (name: string) => (page: Page, say: Say) =>
  page
    .getByRole('button', { name: say(name) })
    .first()
    .click()

export const waiting = (route: string, at: (known: Known) => string, call: RegExp): Visit[] => [
  { route, state: 'loading', at, meet: held(call), shows: /正在打开/, waits: true },
  { route, state: 'error', at, meet: broken(call), shows: /是我们这边出了毛病/ },
]
