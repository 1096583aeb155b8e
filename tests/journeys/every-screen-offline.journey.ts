import { expect } from '../helpers/journey.ts'
import { looks, photograph } from './sweep/looks.ts'
import { expectAccessibleIn, test, visitors, waitForCalm } from './sweep/sweep-test.ts'
import type { Known } from './sweep/visit.ts'

test.use({ reducedMotion: 'reduce' })

const paths: readonly ((known: Known) => string)[] = [
  () => '/',
  () => '/nearby',
  () => '/nearby/day',
  () => '/find?q=书法',
  ({ lesson }) => `/openings/${lesson}`,
  ({ shift }) => `/openings/${shift}/sessions`,
  ({ lesson }) => `/openings/${lesson}/enrol`,
  () => '/community',
  () => '/settings',
  () => '/sign-in',
  () => '/mine',
  () => '/mine/enrolments',
  () => '/mine/record',
  ({ enrolment }) => `/enrolments/${enrolment}`,
  ({ enrolment }) => `/enrolments/${enrolment}/cancel`,
]

for (const visitor of visitors) {
  for (const [memory, seen] of [
    ['seen before', paths],
    ['never seen', [() => '/settings']],
  ] as const) {
    test(`without a network, ${memory}, ${visitor}: anybody can see, read and press every screen`, async ({
      page,
      context,
      known,
      seniorCookies,
    }) => {
      test.setTimeout(process.env.SWEEP === 'full' ? 600_000 : 120_000)
      if (visitor === 'a senior') await context.addCookies(seniorCookies)
      for (const path of seen) await page.goto(path(known), { waitUntil: 'networkidle' })
      await page.evaluate(() => navigator.serviceWorker.ready)
      await context.setOffline(true)
      for (const path of paths) {
        const name = `offline, ${memory}, ${visitor}, ${path(known)}`
        await page.goto(path(known))
        await expect(page.getByText('现在没有网').first()).toBeVisible()
        await waitForCalm(page)
        await expectAccessibleIn(looks(name, false), page, name)
        await photograph(page, name)
      }
    })
  }
}
