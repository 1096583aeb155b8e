import type { Page } from '@playwright/test'
import { expect } from '../helpers/journey.ts'
import { waitForCalm } from './arrive.ts'
import { componentNames } from './component-names.ts'
import { photograph, taking } from './contact-sheet.ts'
import { test } from './crawl-test.ts'
import { examine, Findings, planFor } from './examine.ts'
import { drawing, full, pick } from './looks.ts'

test.use({ serviceWorkers: 'block', reducedMotion: 'reduce' })

const linksOf = (page: Page): Promise<string[]> =>
  page.locator('.choice-list a').evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))

test('the list of components is the whole list', async ({ page }) => {
  await page.goto('/design')
  await expect(page.locator('.choice-list a').first()).toBeVisible()
  expect(await linksOf(page)).toEqual(componentNames().map(name => `/design/${name}`))
})

/** Every other component when only a part is drawn. */
const isDrawn = (component: string) => !drawing || pick([true, false], component)

for (const component of componentNames().filter(isDrawn)) {
  test(`every example of ${component}`, async ({ page }) => {
    test.setTimeout(full ? 1_200_000 : 120_000)
    await page.goto(`/design/${component}`)
    await expect(page.locator('.choice-list a').first()).toBeVisible()
    const findings = new Findings()
    for (const example of await linksOf(page)) {
      await page.goto(example)
      // An open dialog hides the page's own heading and brings one.
      await expect(page.locator('h1, h2').filter({ visible: true }).first()).toBeVisible()
      await waitForCalm(page)
      if (taking) {
        await photograph(page, `design ${example}`)
        continue
      }
      // The words are examples in Chinese whatever the language; a screen in English is measured as a screen.
      await examine(page, planFor(example, false), 'zh-CN', findings, { part: true })
    }
    expect(findings.sentences(), component).toEqual([])
  })
}
