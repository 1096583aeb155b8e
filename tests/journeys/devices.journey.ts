import { demoCard, signInBrowser } from '../helpers/demo-people.ts'
import { collectErrors, expect, test } from '../helpers/journey.ts'

const wang = '10000016'

test('a phone that was lost is signed out from another one, and shows nothing of hers any more', async ({
  page,
  context,
  browser,
  origin,
}) => {
  const agent =
    'Mozilla/5.0 (Linux; Android 10; HLK-AL00) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'
  const lost = await browser.newContext({ userAgent: agent, baseURL: origin })
  const errors = collectErrors(lost)
  await signInBrowser(lost, origin, wang)
  const lostPage = await lost.newPage()
  await lostPage.goto('/mine')
  await expect(lostPage.getByText(demoCard(wang).name)).toBeVisible()

  await signInBrowser(context, origin, wang)
  await page.goto('/mine')
  await page.getByRole('link', { name: '我的设备' }).click()
  await expect(page.getByRole('link', { name: /就是您手里这部/ })).toHaveCount(1)
  await page
    .getByRole('link', { name: /安卓手机.*今天/ })
    .first()
    .click()
  await page.getByRole('button', { name: '先不退' }).click()
  await expect(page).toHaveURL('/mine/devices')
  const before = await page.getByRole('link', { name: /安卓手机/ }).count()
  await page
    .getByRole('link', { name: /安卓手机/ })
    .first()
    .click()
  await page.getByRole('button', { name: '对，让它退出来' }).click()
  await expect(page.getByRole('status').filter({ hasText: '那部设备已经退出来了' })).toBeVisible()
  await expect(page.getByRole('link', { name: /安卓手机/ })).toHaveCount(before - 1)

  // It was out of reach, and comes back.
  await lostPage.reload()
  await expect(lostPage.getByText('这一页是您自己的')).toBeVisible()
  await expect(lostPage.getByText(demoCard(wang).name)).toHaveCount(0)
  expect(errors.filter(error => !/status of 401/.test(error))).toEqual([])
  await lost.close()
  // The phone in the hand is still signed in.
  await page.goto('/mine')
  await expect(page.getByText(demoCard(wang).name)).toBeVisible()
})
