import { ownClass } from '../helpers/county-openings.ts'
import { demoCard, signInBrowser } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'
import { type RunningApp, startApp } from '../helpers/running-app.ts'

// An app of its own: somebody goes for good.
let app: RunningApp
test.beforeAll(async () => {
  test.setTimeout(200_000)
  app = await startApp()
})
test.afterAll(() => app.stop())

const liu = demoCard('10000057')

test('a senior leaves for good: what goes is said first, the PIN is asked, and her card opens nothing any more', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  await signInBrowser(context, app.origin, liu.number)
  const opening = await ownClass(app.origin, 0)
  await page.goto(`${app.origin}/openings/${opening.id}/enrol`)
  await page.getByRole('button', { name: '对，就报这个' }).click()
  await expect(page.getByText(/报上了，您是第\d+位/)).toBeVisible()

  await page.goto(`${app.origin}/mine`)
  await page.getByRole('link', { name: '我的资料' }).click()
  await page.getByRole('link', { name: '把我的资料删掉' }).click()
  const main = page.getByRole('main')
  await expect(main).toContainText(/还没到的\d+个报名，位子让给别人/)
  await expect(main).toContainText('留下的只有编号')
  await page.getByRole('button', { name: '先不删' }).click()
  await expect(page).toHaveURL(`${app.origin}/mine/data`)
  await page.getByRole('link', { name: '把我的资料删掉' }).click()
  await page.getByRole('button', { name: '对，把我的资料删掉' }).click()
  await expect(page.getByRole('alert')).toContainText('密码是4位到6位数字')
  await page.getByLabel('您卡的密码').fill(liu.pin)
  await page.getByRole('button', { name: '对，把我的资料删掉' }).click()
  await expect(page.getByText('您的资料都删掉了')).toBeVisible()

  await page.goto(`${app.origin}/mine`)
  await expect(page.getByText('这一页是您自己的')).toBeVisible()
  await expect(page.getByText(liu.name)).toHaveCount(0)
  const again = await page.request.post(`${app.origin}/api/v1/sign-in`, {
    headers: { origin: app.origin },
    data: { card: liu.number, pin: liu.pin },
  })
  expect(again.status()).toBe(401)
})
