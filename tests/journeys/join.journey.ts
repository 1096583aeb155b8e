import { ownClass } from '../helpers/county-openings.ts'
import { expect, test } from '../helpers/journey.ts'
import { type RunningApp, startApp } from '../helpers/running-app.ts'

// An app of its own: the code is read where a demo writes it, in the log.
let app: RunningApp
test.beforeAll(async () => {
  test.setTimeout(200_000)
  app = await startApp()
})
test.afterAll(() => app.stop())

/** The last code for a phone; logs are written in pieces, about once a second. */
async function codeFor(phone: string): Promise<string> {
  const found = () =>
    app
      .output()
      .split('\n')
      .findLast(line => line.includes(`"sms":"${phone}"`))
      ?.match(/"code":"(\d{6})"/)?.[1] ?? ''
  await expect.poll(found, { timeout: 10_000 }).toMatch(/^\d{6}$/)
  return found()
}

// Nobody has the phone yet: the app asks, and the answer is no.
test.use({ expectedErrors: [/status of 40[14] \([\w ]+\) \(\S+\/api\/v1\/sign-in\/code\)$/] })

const title = { level: 1 } as const

test('a neighbour without an account joins with a code on the way to a class, and enrols at once', async ({
  page,
}) => {
  const phone = '13912345678'
  const opening = await ownClass(app.origin, 0)
  await page.goto(`${app.origin}/openings/${opening.id}`)
  await page.getByRole('link', { name: '我要报名' }).click()
  await page.getByRole('button', { name: '先登录' }).click()
  await page.getByRole('link', { name: '用手机验证码登录' }).click()
  await page.getByLabel('手机号').fill('+86 139-1234-5678')
  await page.getByRole('button', { name: '发验证码给我' }).click()

  await expect(page.getByRole('heading', title)).toHaveText('写验证码')
  await expect(page.getByRole('main')).toContainText('验证码发到139 1234 5678了，10分钟里都能用')
  const field = page.getByLabel('验证码')
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(field).toHaveAttribute('inputmode', 'numeric')
  const code = await codeFor(phone)
  // Going to the messages and back may cost the page.
  await page.reload()
  await field.fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
  await page.getByRole('button', { name: '好了，登录' }).click()
  await expect(page.getByRole('alert')).toContainText('验证码不对')
  await field.fill(` ${code.slice(0, 3)} ${code.slice(3)}`)
  await page.getByRole('button', { name: '好了，登录' }).click()

  await page.getByRole('link', { name: /我自己的/ }).click()
  await page.getByLabel('姓名').fill('李桂芳')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('哪一年').fill('1951')
  await page.getByLabel('几月').fill('3')
  await page.getByRole('button', { name: '下一步' }).click()
  // Back and forth: what was written is still there.
  await page.getByRole('link', { name: '返回' }).click()
  await expect(page.getByLabel('哪一年')).toHaveValue('1951')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('link', { name: '东街街道' }).click()
  await page.getByRole('button', { name: '甘泉社区' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('您喜欢什么')
  await page.locator('summary', { hasText: '学点什么' }).click()
  await page.getByRole('checkbox', { name: '书法', exact: true }).check()
  await page.getByRole('link', { name: '下一步' }).click()

  const main = page.getByRole('main')
  for (const said of ['139 1234 5678', '李桂芳', '1951年3月', '甘泉社区', '书法'])
    await expect(main).toContainText(said)
  await expect(main).toContainText('点了登记，我们就记下这几样')
  await page.reload()
  await expect(main).toContainText('1951年3月')
  await page.getByRole('button', { name: '对，就这样登记' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('登记好了')
  await expect(main).toContainText('李桂芳，现在就能报名了')
  await page.getByRole('link', { name: '接着办刚才的事' }).click()
  await page.getByRole('button', { name: '对，就报这个' }).click()
  await expect(page.getByText(/报上了，您是第\d+位/)).toBeVisible()

  // Signed out, nothing of the joining is left on this phone.
  await page.goto(`${app.origin}/sign-out`)
  await page.getByRole('button', { name: '对，退出登录' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('退出来了')
  await page.goto(`${app.origin}/join/check`)
  await expect(page.getByText('要先写手机号')).toBeVisible()
  expect(app.output().split(code)).toHaveLength(3)
})

test('a phone of the family is left to whom it belongs to, and nothing is kept', async ({ page }) => {
  const phone = '13987654321'
  await page.goto(`${app.origin}/sign-in/phone`)
  await page.getByLabel('手机号').fill(phone)
  await page.getByRole('button', { name: '发验证码给我' }).click()
  await page.getByLabel('验证码').fill(await codeFor(phone))
  await page.getByRole('button', { name: '好了，登录' }).click()
  await page.getByRole('link', { name: /家里人的/ }).click()
  await expect(page.getByRole('main')).toContainText('现在什么都没有登记')
  await page.getByRole('link', { name: '我有卡，用卡登录' }).click()
  await expect(page.getByLabel('卡号')).toBeVisible()
})
