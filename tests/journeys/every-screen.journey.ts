import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from '../helpers/accessible.ts'
import { ownClass, smallShift } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { test as base, expect } from '../helpers/journey.ts'
import { repository } from '../helpers/repository.ts'
import { enrolmentVisits } from './sweep/enrolment-visits.ts'
import { listVisits } from './sweep/list-visits.ts'
import { looks, photograph, wear } from './sweep/looks.ts'
import { ownVisits } from './sweep/own-visits.ts'
import { publicVisits } from './sweep/public-visits.ts'
import type { Known, Visitor } from './sweep/visit.ts'

const wang = '10000016'
const visits = [...listVisits, ...publicVisits, ...enrolmentVisits, ...ownVisits]
const visitors: readonly Visitor[] = ['nobody signed in', 'a senior']

const test = base.extend<object, { readonly known: Known }>({
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

test.use({
  serviceWorkers: 'block',
  reducedMotion: 'reduce',
  // The states in which the server is in trouble or says no.
  expectedErrors: [/status of (401|404|429|500)/],
})

test('every screen of the app is visited, by somebody unknown and by a senior', async () => {
  const text = await readFile(join(repository, 'src/app/routes.ts'), 'utf8')
  const routes = [...text.matchAll(/^ {4}path: '([^']+)'/gm)].map(([, path]) => path)
  expect(routes.length).toBeGreaterThan(10)
  const seenBy = (visitor: Visitor) =>
    new Set(visits.filter(({ who = visitor }) => who === visitor).map(({ route }) => route))
  for (const visitor of visitors)
    expect(
      routes.filter(path => !seenBy(visitor).has(path ?? '')),
      `routes without a visit by ${visitor}`,
    ).toEqual([])
})

for (const visit of visits) {
  for (const visitor of visitors.filter(each => each === (visit.who ?? each))) {
    const name = `${visit.route ?? 'elsewhere'}, ${visit.state}, ${visitor}`
    test(`${name}: anybody can see, read and press it`, async ({ page, context, origin, known }) => {
      const chosen = looks(name, visit.state === 'as it is')
      test.setTimeout(30_000 + chosen.length * 5_000)
      if (visitor === 'a senior') {
        await signInBrowser(context, origin, wang)
        // Screens for everybody know her only once she has been here.
        if (visit.state === 'as it is') await page.goto('/mine', { waitUntil: 'networkidle' })
      }
      await visit.meet?.(page, known)
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(visit.at(known))
      await expect(page.locator('.page-places')).toBeVisible()
      await visit.act?.(page)
      await expect(page.getByText(visit.shows).filter({ visible: true }).first()).toBeVisible()
      if (!visit.waits) await page.waitForLoadState('networkidle')
      await expect(page.locator('h1:visible')).toHaveCount(1)
      await expect(page).toHaveTitle(/银龄同行/)
      for (const look of chosen) {
        await test.step(`${look.width} px, text ${look.text}, ${look.theme}`, async () => {
          await wear(page, look)
          await expectAccessible(page)
        })
      }
      await photograph(page, name)
    })
  }
}
