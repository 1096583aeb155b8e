import type { BrowserContext, Page } from '@playwright/test'
import { classesWithRoom, ownClass } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { textOnDevice } from '../helpers/device-data.ts'
import { expect, test } from '../helpers/journey.ts'
import { type RunningApp, startApp } from '../helpers/running-app.ts'
import { waitUntilKept } from '../helpers/wait-until-kept.ts'

const [wang, chen] = ['10000016', '10000040'] as const

/** The county's list is on the screen, and written down: the next page may be opened by its address. */
async function waitForList(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /一共\d+个/ })).toBeVisible()
  await expect.poll(() => textOnDevice(page)).toContain('"py":')
}

/** An ordinary visit: a community, the list, one opening, my own pages. Answers what was seen. */
async function lookAround(page: Page, origin: string, opening: string): Promise<void> {
  await page.goto(`${origin}/community`)
  await page.getByLabel('社区叫什么').fill('gqsq')
  await page.getByRole('button', { name: /甘泉社区.*东街街道/ }).click()
  await waitForList(page)
  await page.goto(`${origin}/openings/${opening}`)
  await expect(page.getByText('什么时候')).toBeVisible()
  await page.goto(`${origin}/mine/record`)
  await expect(page.locator('.stat__value').first()).toBeVisible()
  await page.goto(`${origin}/mine`)
  await expect(page.locator('.opening-card, .today-card').first()).toBeVisible()
  await waitUntilKept(page)
}

interface Seen {
  readonly origin: string
  readonly opening: string
  readonly title: string
  readonly other: string
  readonly enrolment: string
  readonly numbers: readonly string[]
}

/** Every page that was seen opens by its address, with what it showed. */
async function expectStillThere(page: Page, seen: Seen): Promise<void> {
  const open = async (path: string) => {
    await page.goto(seen.origin + path)
    await expect(page.getByText('现在没有网').first()).toBeVisible()
  }
  const cards = page.locator('a.opening-card')
  await open('/')
  await expect(cards).toHaveCount(5)
  await page.reload()
  await expect(cards).toHaveCount(5)
  await open('/nearby')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('附近 · 甘泉社区')
  await expect(page.getByRole('status').filter({ hasText: /一共\d+个/ })).toBeVisible()
  await page.getByRole('button', { name: '课程' }).click()
  await expect(cards.first()).toContainText('课程')
  await open('/find')
  await page.getByLabel('想找什么').fill(seen.title.slice(0, 2))
  await expect(page.getByRole('link', { name: seen.title }).first()).toBeVisible()
  for (const id of [seen.opening, seen.other]) {
    await open(`/openings/${id}`)
    await expect(page.getByText('什么时候')).toBeVisible()
  }
  await open('/mine/record')
  await expect(page.locator('.stat__value')).toHaveText([...seen.numbers])
  await open('/mine')
  await expect(page.locator('.opening-card, .today-card').first()).toBeVisible()
  await open('/mine/enrolments')
  await expect(page.locator(`a[href="/enrolments/${seen.enrolment}"]`)).toBeVisible()
  await open(`/enrolments/${seen.enrolment}`)
  await expect(page.getByText('在哪里')).toBeVisible()
}

/** What the first visit shows to one who holds the card of 王秀兰, so that it can be looked for again. */
async function visitFirst(page: Page, context: BrowserContext, origin: string, own: number): Promise<Seen> {
  const person = await personElsewhere(origin, wang)
  const live = (await person.enrolments()).find(({ status }) => status === 'enrolled')
  const opening = await ownClass(origin, own)
  const other = (await classesWithRoom(origin)).find(({ id }) => id !== opening.id)
  await signInBrowser(context, origin, wang)
  await lookAround(page, origin, opening.id)
  const numbers = await page.locator('.stat__value').allInnerTexts()
  expect(numbers).toHaveLength(2)
  return {
    origin,
    opening: opening.id,
    title: opening.title,
    other: other?.id ?? '',
    enrolment: live?.id ?? '',
    numbers,
  }
}

test('without a network everything seen still opens, by reload and by address', async ({
  page,
  context,
  origin,
}) => {
  const seen = await visitFirst(page, context, origin, 6)
  await context.setOffline(true)
  await expectStillThere(page, seen)
})

test('enrolling without a network says that it is not done, keeps the choice, and goes on when it is back', async ({
  page,
  context,
  origin,
}) => {
  const opening = await ownClass(origin, 7)
  await signInBrowser(context, origin, chen)
  await page.goto('/nearby')
  await waitForList(page)
  await page.goto('/mine')
  await waitUntilKept(page)
  await context.setOffline(true)
  await page.goto(`/openings/${opening.id}`)
  await page.getByRole('link', { name: '我要报名' }).click()
  await page.getByRole('button', { name: '满了就算了' }).click()
  await page.getByRole('button', { name: '对，就报这个' }).click()
  await expect(page.getByRole('alert')).toContainText('现在没有网，还没有报上')
  await page.reload()
  await expect(page.getByRole('button', { name: '满了就算了' })).toHaveAttribute('aria-pressed', 'true')
  const person = await personElsewhere(origin, chen)
  const mine = async () => (await person.enrolments()).filter(({ openingId }) => openingId === opening.id)
  expect(await mine()).toEqual([])
  await page.getByRole('button', { name: '对，就报这个' }).click()
  await expect(page.getByRole('alert')).toContainText('现在没有网，还没有报上')
  await context.setOffline(false)
  await page.getByRole('button', { name: '对，就报这个' }).click()
  await expect(page.getByText(/报上了，您是第\d+位/)).toBeVisible()
  expect(await mine()).toHaveLength(1)
})

test('signing in without a network keeps the card number until it works', async ({ page, context }) => {
  const { number, pin } = demoCard(chen)
  await page.goto('/sign-in')
  await waitUntilKept(page)
  await context.setOffline(true)
  await page.getByLabel('卡号').fill(number)
  await page.getByLabel('密码').fill(pin)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('现在没有网，还没有登录')
  await expect(page.getByLabel('卡号')).toHaveValue(/1000 ?0040/)
  await page.reload()
  await expect(page.getByLabel('卡号')).toHaveValue(/1000 ?0040/)
  await context.setOffline(false)
  await page.getByLabel('密码').fill(pin)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/)
})

test.describe('when the server has gone', () => {
  test.use({ expectedErrors: [/net::ERR_CONNECTION_REFUSED/] })
  let app: RunningApp
  test.beforeAll(async () => {
    app = await startApp({ env: { LIMIT_READS: '100000' } })
  })
  test.afterAll(() => app.stop())

  test('everything seen still opens, and goes on when the server is back', async ({ page, context }) => {
    const { origin } = app
    const seen = await visitFirst(page, context, origin, 6)
    await app.kill9()
    await expectStillThere(page, seen)
    await app.restart()
    await page.goto(`${origin}/openings/${seen.opening}/enrol`)
    await page.getByRole('button', { name: '对，就报这个' }).click()
    await expect(page.getByText(/报上了，您是第\d+位/)).toBeVisible()
  })
})
