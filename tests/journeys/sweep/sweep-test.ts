import type { BrowserContext, Page } from '@playwright/test'
import { expectAccessible } from '../../helpers/accessible.ts'
import { homeFeed, ownClass, smallShift } from '../../helpers/county-openings.ts'
import { demoCard, personElsewhere } from '../../helpers/demo-people.ts'
import { test as base } from '../../helpers/journey.ts'
import { type Look, wear } from './looks.ts'
import type { Known, Visitor } from './visit.ts'

const wang = '10000016'

type Cookies = Parameters<BrowserContext['addCookies']>[0]

export const visitors: readonly Visitor[] = ['nobody signed in', 'a senior']

/** A journey through screens, with what their addresses need. */
export const test = base.extend<object, { readonly known: Known; readonly seniorCookies: Cookies }>({
  // Signing in takes a computer long, on purpose: once for all her visits is enough.
  seniorCookies: [
    async ({ playwright }, use) => {
      const origin = process.env.JOURNEY_ORIGIN ?? ''
      const { number: card, pin } = demoCard(wang)
      const phone = await playwright.request.newContext({ extraHTTPHeaders: { origin } })
      const reply = await phone.post(`${origin}/api/v1/sign-in`, { data: { card, pin } })
      if (!reply.ok()) throw new Error(`sign-in: ${reply.status()} ${await reply.text()}`)
      await use((await phone.storageState()).cookies)
      await phone.dispose()
    },
    { scope: 'worker' },
  ],
  known: [
    async ({ browserName: _ }, use) => {
      const origin = process.env.JOURNEY_ORIGIN ?? ''
      const [lesson, shift, person, { sites }] = await Promise.all([
        ownClass(origin, 8),
        smallShift(origin, 4),
        personElsewhere(origin, wang),
        homeFeed(origin),
      ])
      const live = (await person.enrolments()).find(
        ({ status, sessions }) =>
          status === 'enrolled' && sessions.some(({ startsAt }) => Date.parse(startsAt) > Date.now()),
      )
      if (!live) throw new Error(`${demoCard(wang).name} has joined nothing that still comes`)
      await use({
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

/** Nothing on the screen has moved for a while: what was on its way is here. */
export async function waitForCalm(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const look = () => `${document.body.innerHTML.length} ${document.documentElement.scrollHeight}`
    for (let before = '', still = 0; still < 4; ) {
      await new Promise(resolve => setTimeout(resolve, 50))
      const now = look()
      still = now === before ? still + 1 : 0
      before = now
    }
  })
}

/** The open page measures up in every one of these looks. */
export async function expectAccessibleIn(chosen: readonly Look[], page: Page, of: string): Promise<void> {
  for (const look of chosen) {
    await test.step(`${of}: ${look.width} px, text ${look.text}, ${look.theme}`, async () => {
      await wear(page, look)
      await expectAccessible(page)
    })
  }
}
