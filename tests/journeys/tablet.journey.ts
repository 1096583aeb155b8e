import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../helpers/journey.ts'

test.use({ viewport: { width: 768, height: 1024 } })

async function boxOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await part.boundingBox()
  if (box === null) throw new Error('The part is not on the screen')
  return box
}

async function inStep(page: Page, text: number): Promise<void> {
  await page.addInitScript(step => {
    localStorage.setItem('yinling.preferences', JSON.stringify({ text: step }))
  }, text)
}

test('on the tablet what there is to do stands beside what comes next', async ({ page }) => {
  await page.goto('/')
  const [left, right] = [page.locator('.pane').nth(0), page.locator('.pane').nth(1)]
  await expect(right.getByRole('link', { name: '看看全部' })).toBeVisible()
  const [first, second] = [await boxOf(left), await boxOf(right)]
  expect(second.x).toBeGreaterThan(first.x + first.width)
  expect(second.y).toBe(first.y)
})

test('in the largest letters they are under each other again', async ({ page }) => {
  await inStep(page, 4)
  await page.goto('/')
  const [left, right] = [page.locator('.pane').nth(0), page.locator('.pane').nth(1)]
  await expect(right.getByRole('link', { name: '看看全部' })).toBeVisible()
  const [first, second] = [await boxOf(left), await boxOf(right)]
  expect(second.x).toBe(first.x)
  expect(second.y).toBeGreaterThan(first.y + first.height)
})

test('an arm stretched out meets 72 px: both bars, choices and the main button', async ({ page }) => {
  await page.goto('/nearby')
  await page.locator('.opening-card').first().click()
  await expect(page.getByText('什么时候')).toBeVisible()
  const main = page.locator('.button--primary')
  const parts = [
    main,
    ...(await page.locator('.page-header__button').all()),
    ...(await page.locator('.page-places__link').all()),
    page.getByRole('link', { name: /打电话问站里/ }),
  ]
  for (const part of parts) {
    const { width, height } = await boxOf(part)
    expect(Math.min(width, height), await part.innerText()).toBeGreaterThanOrEqual(72)
  }
})

test('the main button stays in sight however long the facts are', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 640 })
  await page.goto('/nearby')
  await page.locator('.opening-card').first().click()
  await expect(page.getByText('什么时候')).toBeVisible()
  await page.locator('.button--primary').scrollIntoViewIfNeeded()
  await page.getByText('适合谁').scrollIntoViewIfNeeded()
  await expect(page.locator('.button--primary')).toBeInViewport()
})
