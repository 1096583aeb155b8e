import { expect, test } from '../helpers/journey.ts'

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
