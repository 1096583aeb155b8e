import type { Page } from '@playwright/test'
import { expect } from '../helpers/journey.ts'
import { looks } from './sweep/looks.ts'
import { expectAccessibleIn, test } from './sweep/sweep-test.ts'

test.use({ reducedMotion: 'reduce' })

const linksOf = (page: Page): Promise<string[]> =>
  page.locator('.choice-list a').evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))

test('every example of every component can be seen, read and pressed by anybody', async ({ page }) => {
  test.setTimeout(process.env.SWEEP === 'full' ? 1_800_000 : 480_000)
  await page.goto('/design')
  await expect(page.locator('.choice-list a').first()).toBeVisible()
  const components = await linksOf(page)
  expect(components.length).toBeGreaterThan(20)
  for (const component of components) {
    await page.goto(component)
    await expect(page.locator('.choice-list a').first()).toBeVisible()
    for (const example of await linksOf(page)) {
      await page.goto(example)
      // An open dialog hides the page's own heading and brings one.
      await expect(page.locator('h1, h2').filter({ visible: true }).first()).toBeVisible()
      await expectAccessibleIn(looks(example, process.env.SWEEP === 'full'), page, example)
    }
  }
})

test('a step and a theme are tried on one example, and what the person chose comes back', async ({
  page,
}) => {
  await page.goto('/design/opening-card/0')
  await page.getByRole('button', { name: '最大' }).click()
  await page.getByRole('button', { name: '黑底黄字' }).click()
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-text', '4')
  await expect(root).toHaveAttribute('data-theme', 'contrast')
  await page.getByRole('link', { name: '首页' }).click()
  await expect(root).toHaveAttribute('data-text', '1')
  await expect(root).toHaveAttribute('data-theme', 'light')
})
