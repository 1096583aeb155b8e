import type { Page, Route } from '@playwright/test'

/** Which calls of the app a state is about. */
export const calls = {
  lists: /\/api\/v1\/(openings\?|feed\/)/,
  seats: /\/api\/v1\/feed\/\d+\/seats/,
  opening: /\/api\/v1\/openings\/[^/?]+$/,
  divisions: /\/api\/v1\/divisions/,
  enrolments: /\/api\/v1\/me\/enrolments/,
  record: /\/api\/v1\/me\/record/,
  cards: /\/api\/v1\/me\/cards/,
  data: /\/api\/v1\/me\/data/,
  about: /\/api\/v1\/me\/about$/,
  aboutItem: /\/api\/v1\/me\/about\/\w+$/,
  siteAbout: /\/api\/v1\/sites\/[^/]+\/people\/[^/]+\/about$/,
  siteAboutItem: /\/api\/v1\/sites\/[^/]+\/people\/[^/]+\/about\/\w+$/,
  unmask: /\/unmask$/,
  profile: /\/api\/v1\/me\/profile$/,
  erasure: /\/api\/v1\/me\/erasure$/,
  siteErasure: /\/api\/v1\/sites\/[^/]+\/people\/[^/]+\/erasure$/,
  devices: /\/api\/v1\/me\/sessions/,
  family: /\/api\/v1\/me\/family/,
  helpingNews: /\/api\/v1\/me\/helping-news$/,
  doneForMe: /\/api\/v1\/me\/done-for-me/,
  mine: /\/api\/v1\/me\/(enrolments|record)/,
  attendance: /\/api\/v1\/me\/attendance/,
  checkIn: /\/api\/v1\/sites\/[^/]+\/check-in$/,
  siteCode: /\/api\/v1\/sites\/[^/]+\/check-in-code$/,
  presence: /\/api\/v1\/sites\/[^/]+\/presence$/,
  me: /\/api\/v1\/me$/,
  signIn: /\/api\/v1\/sign-in$/,
  signOut: /\/api\/v1\/sign-out$/,
  mySites: /\/api\/v1\/me\/sites$/,
  sitePeople: /\/api\/v1\/sites\/[^/]+\/people$/,
  sitePerson: /\/api\/v1\/sites\/[^/]+\/people\/[^/]+$/,
  papers: /\/api\/v1\/sites\/[^/]+\/people\/[^/]+\/family$/,
  paperPhoto: /\/family\/[^/]+\/photo$/,
  paperConfirm: /\/family\/[^/]+\/confirm$/,
  siteCards: /\/api\/v1\/sites\/[^/]+\/cards$/,
  siteCodes: /\/api\/v1\/sites\/[^/]+\/codes$/,
  find: /\/api\/v1\/sites\/[^/]+\/find$/,
  acts: /\/api\/v1\/(enrolments\/|acts$)/,
} as const

/** No answer comes while the person waits. */
export const held =
  (...which: readonly RegExp[]) =>
  async (page: Page): Promise<void> => {
    for (const call of which) await page.route(call, () => new Promise(() => undefined))
  }

const problem = (route: Route, status: number, code: string, title: string): Promise<void> =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', status, code, title }),
  })

/** The server answers, but with its own trouble. */
export const broken =
  (...which: readonly RegExp[]) =>
  async (page: Page): Promise<void> => {
    for (const call of which)
      await page.route(call, route => problem(route, 500, 'unexpected', '是我们这边出了毛病。'))
  }

/** The server says no. */
export const refused =
  (call: RegExp, status: number, code: string) =>
  async (page: Page): Promise<void> => {
    await page.route(call, route => problem(route, status, code, '这件事现在办不了。'))
  }

/** The server's true answer, changed on its way. */
export const changed =
  <Reply>(call: RegExp, change: (reply: Reply) => unknown) =>
  async (page: Page): Promise<void> => {
    await page.route(call, async route => {
      const reply = await route.fetch()
      const type = reply.headers()['content-type'] ?? ''
      if (!reply.ok() || !type.includes('json')) return route.fulfill({ response: reply })
      await route.fulfill({ response: reply, json: change((await reply.json()) as Reply) })
    })
  }

const nothing = {
  items: [],
  next: null,
  openings: [],
  helpers: [],
  helping: [],
  sites: [],
  confirmedMinutes: 0,
  waitingMinutes: 0,
} as const

/** Lists come, with nothing on them. */
export const emptied =
  (...which: readonly RegExp[]) =>
  async (page: Page): Promise<void> => {
    for (const call of which)
      await changed<object>(call, reply => {
        const parts = Object.entries(nothing).filter(([part]) => part in reply)
        return { ...reply, ...Object.fromEntries(parts) }
      })(page)
  }

/** Sixty characters, as a site that describes itself completely would write them. */
const longest =
  '东街街道甘泉社区综合养老服务中心骥千里服务站二楼多功能活动室银龄书法国画戏曲合唱太极智能手机与反诈宣传联合公益大讲堂第十二期'

const namedParts = new Set(
  'title name place content organiser inCharge leader bring risk fits summary divisionName'.split(' '),
)

function lengthen(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return namedParts.has(key) ? longest : value
  if (Array.isArray(value)) return value.map(each => lengthen(each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([part, inner]) => [part, lengthen(inner, part)]))
}

/** Everything that has a name has the longest. */
export const longestNames = (page: Page): Promise<void> =>
  changed(/\/api\/v1\/(openings|feed|divisions|me)\b/, reply => lengthen(reply))(page)

export const longestName = longest

interface Mine {
  readonly id: string
  readonly sessions: readonly { readonly startsAt: string; readonly endsAt: string }[]
}
interface MineReply {
  readonly items: readonly Mine[]
}

const withPart = (reply: MineReply, id: string, part: object): MineReply => ({
  ...reply,
  items: reply.items.map(item => (item.id === id ? { ...item, ...part } : item)),
})

/** The senior's enrolment in another status than the demo gives it. */
export const enrolmentIs =
  (part: object) =>
  (page: Page, { enrolment }: { readonly enrolment: string }): Promise<void> =>
    changed<MineReply>(calls.enrolments, reply => withPart(reply, enrolment, part))(page)

/** The same, with the longest names. */
export const longestEnrolmentIs =
  (part: object) =>
  (page: Page, { enrolment }: { readonly enrolment: string }): Promise<void> =>
    changed<MineReply>(calls.enrolments, reply => lengthen(withPart(reply, enrolment, part)))(page)

/** The next session of the senior's enrolment began a little while ago, on a whole minute as they all do. */
const today = (): object => {
  const started = Math.floor(Date.now() / 600_000) * 600_000
  const startsAt = new Date(started).toISOString()
  const endsAt = new Date(started + 3_600_000).toISOString()
  return { status: 'enrolled', sessions: [{ startsAt, endsAt }] }
}

export const startsToday = enrolmentIs(today())
export const longestToday = longestEnrolmentIs(today())

/** The one opening on the page has no place left. */
export const full = changed<{ slots?: readonly { capacity: number }[] }>(calls.opening, reply => ({
  ...reply,
  slots: reply.slots?.map(slot => ({ ...slot, taken: slot.capacity, waiting: 3 })),
}))
