import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/journey.ts'

const offer = (page: Page) => page.getByRole('link', { name: '好，问吧' })
const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** The first screen again, without the questions, and a screen reader hears where it is. */
async function expectHome(page: Page): Promise<void> {
  await expect(page).toHaveURL('/')
  await expect(title(page)).toBeFocused()
  await expect(offer(page)).toHaveCount(0)
}

test('who comes for the first time answers three questions, and all three answers are at work', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.locator('a.opening-card')).toHaveCount(5)
  await offer(page).click()
  await expect(page.getByText('第1步，共3步')).toBeVisible()
  const sample = page.locator('main .opening-card')
  await expect(sample).toBeVisible()
  const before = await sample.evaluate(card => getComputedStyle(card).fontSize)
  await page.getByRole('radio', { name: '更大' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-text', '3')
  expect(await sample.evaluate(card => getComputedStyle(card).fontSize)).not.toBe(before)
  await page.getByRole('button', { name: '这么大正好' }).click()
  await expect(title(page)).toBeFocused()
  await expect(title(page)).toHaveText('您住哪个社区')
  await page.getByRole('link', { name: '东街街道' }).click()
  await page.getByRole('button', { name: '甘泉社区' }).click()
  await expect(title(page)).toHaveText('要不要我念给您听')
  await page.getByRole('button', { name: /^要/ }).click()
  await expectHome(page)
  await expect(page.getByText('您选的是甘泉社区')).toBeVisible()
  await expect(page.getByRole('button', { name: '念给我听' })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-text', '3')
  await expect(page.getByRole('button', { name: '念给我听' })).toBeVisible()
})

test('who would rather not be asked passes all three over, and is not asked again', async ({ page }) => {
  await page.goto('/')
  await offer(page).click()
  for (const step of [1, 2, 3]) {
    await expect(page.getByText(`第${step}步，共3步`)).toBeVisible()
    await page.getByRole('button', { name: '跳过' }).click()
  }
  await expectHome(page)
  await expect(page.getByRole('link', { name: '选我的社区' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: '选我的社区' })).toBeVisible()
  await expect(offer(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: '念给我听' })).toHaveCount(0)
})

test('返回 leads to the question before, and nothing chosen is lost or asked twice', async ({ page }) => {
  await page.goto('/welcome/community')
  await page.getByRole('link', { name: '东街街道' }).click()
  await page.getByRole('button', { name: '甘泉社区' }).click()
  await expect(title(page)).toHaveText('要不要我念给您听')
  await page.getByRole('link', { name: '返回' }).click()
  await expect(title(page)).toHaveText('东街街道')
  await page.getByRole('link', { name: '返回' }).click()
  await expect(page.getByText('您选的是甘泉社区')).toBeVisible()
  await page.getByRole('link', { name: '就是这里' }).click()
  await page.getByRole('button', { name: /^不用/ }).click()
  await expectHome(page)
})

test('who lives elsewhere finds the place by its name, and the third question still comes', async ({
  page,
}) => {
  await page.goto('/welcome/community')
  await page.getByRole('link', { name: '我住别的地方' }).click()
  await page.getByLabel('社区叫什么').fill('gqsq')
  await page.getByRole('button', { name: /甘泉社区.*东街街道/ }).click()
  await expect(title(page)).toHaveText('要不要我念给您听')
})

test('where nothing can be stored the questions work all the same', async ({ page, context }) => {
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await page.goto('/')
  await offer(page).click()
  await page.getByRole('radio', { name: '最大' }).check()
  await page.getByRole('button', { name: '跳过' }).click()
  await page.getByRole('button', { name: '跳过' }).click()
  await page.getByRole('button', { name: /^要/ }).click()
  await expectHome(page)
  await expect(page.locator('html')).toHaveAttribute('data-text', '4')
  await expect(page.getByRole('button', { name: '念给我听' })).toBeVisible()
})

test('without a network the questions can be answered or passed over', async ({ page, context }) => {
  await page.goto('/')
  await expect(page.locator('a.opening-card')).toHaveCount(5)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise(resolve => setTimeout(resolve, 50))
  })
  await context.setOffline(true)
  await offer(page).click()
  await page.getByRole('button', { name: '这么大正好' }).click()
  await expect(title(page)).toHaveText('您住哪个社区')
  await page.getByRole('button', { name: '跳过' }).click()
  await page.getByRole('button', { name: /^要/ }).click()
  await expectHome(page)
})
