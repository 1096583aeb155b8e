import type { APIRequest, BrowserContext } from '@playwright/test'
import { homeFeed, ownClass, smallShift } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere } from '../helpers/demo-people.ts'
import { test as base } from '../helpers/journey.ts'
import type { Known } from './visits/visit.ts'
import { type VisitorName, visitors } from './visits/visitors.ts'

type Cookies = Parameters<BrowserContext['addCookies']>[0]

async function signIn(request: APIRequest, origin: string, number: string): Promise<Cookies> {
  const { pin } = demoCard(number)
  const phone = await request.newContext({ extraHTTPHeaders: { origin } })
  const reply = await phone.post(`${origin}/api/v1/sign-in`, { data: { card: number, pin } })
  if (!reply.ok()) throw new Error(`sign-in: ${reply.status()} ${await reply.text()}`)
  const { cookies } = await phone.storageState()
  await phone.dispose()
  return cookies
}

interface CrawlFixtures {
  readonly known: Known
  readonly cookiesOf: (visitor: VisitorName) => Promise<Cookies>
}

/** A visit to a screen, with what its address needs and whom it meets. */
export const test = base.extend<object, CrawlFixtures>({
  // Signing in takes a computer long, on purpose: once for all visits is enough.
  cookiesOf: [
    async ({ playwright }, use) => {
      const origin = process.env.JOURNEY_ORIGIN ?? ''
      const kept = new Map<VisitorName, Promise<Cookies>>()
      await use(name => {
        const { card } = visitors.find(each => each.name === name) ?? { card: null }
        const cookies =
          kept.get(name) ?? (card === null ? Promise.resolve([]) : signIn(playwright.request, origin, card))
        kept.set(name, cookies)
        return cookies
      })
    },
    { scope: 'worker' },
  ],
  known: [
    async ({ browserName: _ }, use) => {
      const origin = process.env.JOURNEY_ORIGIN ?? ''
      const [lesson, shift, person, { sites }] = await Promise.all([
        ownClass(origin, 8),
        smallShift(origin, 4),
        personElsewhere(origin, '10000016'),
        homeFeed(origin),
      ])
      const live = (await person.enrolments()).find(
        ({ status, sessions }) =>
          status === 'enrolled' && sessions.some(({ startsAt }) => Date.parse(startsAt) > Date.now()),
      )
      if (!live) throw new Error(`${person.name} has joined nothing that still comes`)
      const elsewhere = (await person.devices()).find(({ here }) => here)
      const [helper] = (await person.family()).helpers
      await use({
        helper: helper?.id ?? '',
        elsewhere: elsewhere?.id ?? '',
        lesson: lesson.id,
        shift: shift.opening.id,
        turn: shift.sessionId,
        enrolment: live.id,
        site: sites[0]?.id ?? '',
      })
    },
    { scope: 'worker' },
  ],
})
