import type { BrowserContext, Page } from '@playwright/test'
import type { MyAttendance } from '../../src/features/attendance/contract.ts'
import { homeFeed } from '../helpers/county-openings.ts'
import { fillSignIn, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { collectErrors, expect, test } from '../helpers/journey.ts'
import { readQr } from '../helpers/read-qr.ts'

// 赵玉梅 comes to the day of open doors; 陈静 looks after the county's sites.
const [zhao, chen, worker] = ['10000073', '10000040', '10000032'] as const

test.use({ expectedErrors: [/status of (404 .*\/presence\)$|401)/] })

/** Today's day of open doors (start-everything.ts), and where it is. */
async function openDay(origin: string): Promise<{ id: string; site: string }> {
  const { openings } = await homeFeed(origin)
  const found = openings.find(each => each.title === '敞开门的一天')
  if (found?.place.id === undefined) throw new Error('there is no day of open doors')
  return { id: found.id, site: found.place.id }
}

const attendance = async (context: BrowserContext, origin: string): Promise<MyAttendance> =>
  (await (await context.request.get(`${origin}/api/v1/me/attendance`)).json()) as MyAttendance

const scan = (screen: Page) => readQr(screen.locator('.qr-code__field'))

test('a senior scans the site’s screen with her own phone, signs in to the app there, and is signed in and out', async ({
  page,
  context,
  browser,
  origin,
}) => {
  const { id, site } = await openDay(origin)
  await (await personElsewhere(origin, zhao)).enrol(id)
  const hall = await browser.newContext({ baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const errors = collectErrors(hall)
  await signInBrowser(hall, origin, chen)
  const screen = await hall.newPage()
  await screen.goto(`/staff/sites/${site}/check-in`)
  await expect(screen.getByText('用手机扫一扫，就能签到')).toBeVisible()

  const address = await scan(screen)
  expect(address).toMatch(new RegExp(`^${origin}/check-in/${site}/\\w+-[0-9a-f]{16}$`))
  await page.goto(address)
  await expect(page.getByText(/这一页是您自己的/)).toBeVisible()
  expect(page.url()).toBe(`${origin}/check-in/${site}`)
  await page.getByRole('link', { name: '先登录' }).click()
  await fillSignIn(page, zhao)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('签到')
  await expect(page.getByText('敞开门的一天')).toBeVisible()
  await page.getByRole('button', { name: '签到' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('签到了')
  await expect(page.getByText(/^签到了，.*点/).first()).toBeVisible()
  expect((await attendance(context, origin)).items).toMatchObject([{ facts: [{ kind: 'check_in' }] }])
  await page.getByRole('link', { name: '好了' }).click()
  await expect(page.getByText(/^签到了，/)).toBeVisible()

  // She leaves: the same with what the screen shows then.
  await page.goto(await scan(screen))
  await page.getByRole('button', { name: '签退' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('签退了')
  const { items } = await attendance(context, origin)
  expect(items[0]?.facts.map(({ kind }) => kind)).toEqual(['check_in', 'check_out'])

  // What is not of this screen opens nothing.
  await page.goto(`${address.slice(0, -1)}${address.endsWith('0') ? '1' : '0'}`)
  await expect(page.getByText('这个码不对，请扫站里屏幕上的码。')).toBeVisible()
  expect(errors).toEqual([])
  await hall.close()
})

test('a site worker finds the screen with the work of the desk, and whoever does not work there does not', async ({
  page,
  context,
  origin,
}) => {
  await signInBrowser(context, origin, worker)
  await page.goto('/mine')
  await page.getByRole('link', { name: '站里的活' }).click()
  await page.getByRole('link', { name: /甘泉社区骥千里服务站/ }).click()
  await page.getByRole('link', { name: /扫码签到的屏幕/ }).click()
  await expect(page.getByRole('img', { name: /签到的二维码/ })).toBeVisible()
  await expect(page.getByText('没带手机：跟站里的人说一声。')).toBeVisible()
  await signInBrowser(context, origin, zhao)
  await page.goto('/mine')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的')
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('link', { name: '站里的活' })).toHaveCount(0)
})
