import type { BrowserContext, Page } from '@playwright/test'
import { expectAccessible } from '../../helpers/accessible.ts'
import { ownClass, smallShift } from '../../helpers/county-openings.ts'
import { demoCard, personElsewhere, signInBrowser } from '../../helpers/demo-people.ts'
import { test as base } from '../../helpers/journey.ts'
import { type Look, wear } from './looks.ts'
import type { Known, Visitor } from './visit.ts'

const wang = '10000016'

export const visitors: readonly Visitor[] = ['nobody signed in', 'a senior']

/** A journey through screens, with what their addresses need. */
export const test = base.extend<object, { readonly known: Known }>({
  known: [
    async ({ browserName: _ }, use) => {
      const origin = process.env.JOURNEY_ORIGIN ?? ''
      const [lesson, shift, person] = await Promise.all([
        ownClass(origin, 8),
        smallShift(origin, 4),
        personElsewhere(origin, wang),
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
      })
    },
    { scope: 'worker' },
  ],
})

/** Makes this browser the visitor's own. */
export async function comeAs(visitor: Visitor, context: BrowserContext, origin: string): Promise<void> {
  if (visitor === 'a senior') await signInBrowser(context, origin, wang)
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
