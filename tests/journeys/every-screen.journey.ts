import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '../helpers/journey.ts'
import { repository } from '../helpers/repository.ts'
import { enrolmentVisits } from './sweep/enrolment-visits.ts'
import { listVisits } from './sweep/list-visits.ts'
import { looks, photograph } from './sweep/looks.ts'
import { ownVisits } from './sweep/own-visits.ts'
import { publicVisits } from './sweep/public-visits.ts'
import { speakVisits } from './sweep/speak-visits.ts'
import { expectAccessibleIn, test, visitors, waitForCalm } from './sweep/sweep-test.ts'
import type { Visitor } from './sweep/visit.ts'

const visits = [...listVisits, ...publicVisits, ...speakVisits, ...enrolmentVisits, ...ownVisits]

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
    test(`${name}: anybody can see, read and press it`, async ({ page, context, known, seniorCookies }) => {
      const chosen = looks(name, visit.state === 'as it is')
      test.setTimeout(30_000 + chosen.length * 5_000)
      if (visitor === 'a senior') await context.addCookies(seniorCookies)
      // Screens for everybody know a senior only once she has been here.
      if (visitor === 'a senior' && visit.state === 'as it is') {
        await page.goto('/mine')
        await expect(page.locator('.stat-pair')).toBeVisible()
      }
      await visit.meet?.(page, known)
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(visit.at(known))
      await expect(page.locator('.page-places')).toBeVisible()
      await visit.act?.(page)
      await expect(page.getByText(visit.shows).filter({ visible: true }).first()).toBeVisible()
      if (!visit.waits) await waitForCalm(page)
      await expect(page.locator('h1:visible')).toHaveCount(1)
      await expect(page).toHaveTitle(/银龄同行/)
      await expectAccessibleIn(chosen, page, name)
      await photograph(page, name)
    })
  }
}
