import { demoCard, signInBrowser } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'
import { type RunningApp, startApp } from '../helpers/running-app.ts'

// An app of its own: what is told here is nobody else's business.
let app: RunningApp
test.beforeAll(async () => {
  test.setTimeout(200_000)
  app = await startApp()
})
test.afterAll(() => app.stop())

const wang = demoCard('10000016')
const worker = '10000032'
const idNumber = '11010519491231002X'

test('a senior tells what she likes to, agrees to one delicate thing, a worker sees it and she sees that; then she takes it back', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(150_000)
  await signInBrowser(context, app.origin, wang.number)
  await page.goto(`${app.origin}/mine/data`)
  const born = await page.getByText(/^\d{4}年\d+月$/).innerText()
  const [year = '', month = ''] = born.match(/\d+/g) ?? []
  await page.getByRole('link', { name: /^我的情况/ }).click()
  await page.getByRole('link', { name: /会什么/ }).click()
  await page.getByLabel('会做什么，能教别人什么').fill('会剪纸')
  await page.getByRole('button', { name: '记下来' }).click()
  await expect(page.getByText('记好了')).toBeVisible()
  await expect(page.getByRole('link', { name: /会什么.*会剪纸/ })).toBeVisible()
  await page.getByRole('link', { name: /身份证号/ }).click()
  await expect(page.getByRole('main')).toContainText('屏幕上只看得到末4位')
  await page.getByLabel('身份证号').fill(idNumber.toLowerCase())
  await page.getByRole('button', { name: '我同意，记下来' }).click()
  await expect(page.getByText('**************002X')).toBeVisible()

  const desk = await browser.newContext({ baseURL: app.origin })
  await signInBrowser(desk, app.origin, worker)
  const staff = await desk.newPage()
  await staff.goto('/staff')
  await staff.getByRole('link', { name: /甘泉社区骥千里服务站/ }).click()
  await staff.getByRole('link', { name: /站里的人/ }).click()
  await staff.getByLabel('卡号，或者扫卡上的方块码').fill(wang.number)
  await staff.getByLabel('出生年').fill(year)
  await staff.getByLabel('出生月').fill(month)
  await staff.getByRole('button', { name: '找这个人' }).click()
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText(wang.name)
  await staff.getByRole('link', { name: /他的情况/ }).click()
  await staff.getByRole('link', { name: /身份证号/ }).click()
  await expect(staff.getByText(idNumber)).toHaveCount(0)
  await staff.getByRole('button', { name: '看完整的' }).click()
  await expect(staff.getByText(idNumber)).toBeVisible()
  await desk.close()

  await page.goto(`${app.origin}/mine/data`)
  await expect(page.getByText('站里的人看过您的证件号或紧急联系电话')).toBeVisible()
  await page.getByRole('link', { name: /我同意过什么/ }).click()
  await page.getByRole('button', { name: '收回：身份证号' }).click()
  await expect(page.getByRole('main')).toContainText('马上删掉')
  await page.getByRole('button', { name: '对，收回' }).click()
  await expect(page.getByText('收回了，那一项已经删掉')).toBeVisible()
  await expect(page.getByText('身份证号：收回')).toBeVisible()
  await expect(page.getByText('**************002X')).toHaveCount(0)

  // What is written wrongly she puts right herself.
  await page.goto(`${app.origin}/mine/data`)
  await page.getByRole('link', { name: /写错了，改一改/ }).click()
  await expect(page.getByLabel('姓名')).toHaveValue(wang.name)
  await page.getByLabel('姓名').fill('王秀岚')
  await page.getByRole('button', { name: '改好了' }).click()
  await expect(page.getByRole('status').filter({ hasText: '改好了' })).toBeVisible()
  await expect(page.getByText('王秀岚')).toBeVisible()
})
