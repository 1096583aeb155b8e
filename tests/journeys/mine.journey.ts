import type { Page } from '@playwright/test'
import { comingSpans, ownClass } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { textOnDevice } from '../helpers/device-data.ts'
import { expect, test } from '../helpers/journey.ts'

const [wang, xu, li] = ['10000016', '10000065', '10000032'] as const

const numbersOnPage = (page: Page) => page.locator('.stat__value').allInnerTexts()

test('我的 asks who it is, and brings the person back after signing in', async ({ page }) => {
  await page.goto('/mine')
  await expect(page.getByText('这一页是您自己的')).toBeVisible()
  await page.getByRole('link', { name: '先登录' }).click()
  await page.getByLabel('卡号').pressSequentially('1000 0016')
  await page.getByLabel('密码').pressSequentially(demoCard(wang).pin)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/mine')
  await expect(page.getByRole('heading', { name: '接下来' })).toBeVisible()
})

test('the record shows confirmed and waiting hours as two numbers, the same as the server keeps', async ({
  page,
  context,
  origin,
}) => {
  const { confirmedMinutes, waitingMinutes, items } = await (await personElsewhere(origin, wang)).record()
  await signInBrowser(context, origin, wang)
  await page.goto('/mine')
  const hours = [confirmedMinutes, waitingMinutes].map(minutes => `${Math.floor(minutes / 60)}`)
  expect(confirmedMinutes).toBeGreaterThan(60)
  expect(waitingMinutes).toBeGreaterThan(60)
  await expect(page.locator('.stat__value')).toHaveText(hours)
  await expect(page.getByText('小时 已经确认')).toBeVisible()
  await expect(page.getByText('小时 等人确认')).toBeVisible()
  await page.getByRole('link', { name: '看每一次记录' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我帮忙的记录')
  expect(await numbersOnPage(page)).toEqual(hours)
  await expect(page.locator('.row-list li')).toHaveCount(items.length)
  for (const { title, organiser, inCharge } of items.slice(0, 3)) {
    await expect(page.getByRole('main')).toContainText(title)
    await expect(page.getByRole('main')).toContainText(organiser)
    await expect(page.getByRole('main')).toContainText(inCharge)
  }
})

test('what is on today stands first, on 我的 and on the first screen', async ({ page, context, origin }) => {
  const opening = await ownClass(origin, 4)
  const person = await personElsewhere(origin, xu)
  const { id } = await person.enrol(opening.id)
  const [, second] = comingSpans(opening)
  // The morning of a session: the phone's clock is set on, the server's isn't.
  await page.clock.setFixedTime((second?.start ?? 0) - 3_600_000)
  await signInBrowser(context, origin, xu)
  await page.goto('/mine')
  const today = page.locator('.today-card').filter({ hasText: opening.title })
  await expect(today).toContainText('今天您有一件事')
  await expect(today).toContainText(opening.place.name)
  const order = await page
    .locator('.today-card, .opening-card')
    .evaluateAll(cards => cards.map(card => card.className.includes('today-card')))
  expect(order.indexOf(false) === -1 || order.lastIndexOf(true) < order.indexOf(false)).toBe(true)
  await expect(today.getByRole('link', { name: '看看这件事' })).toHaveAttribute('href', `/enrolments/${id}`)
  await page.goto('/')
  await expect(page.locator('.today-card')).toContainText(/今天您有\d件事/)
})

test('all that was ever joined stands on one list, what still comes first', async ({
  page,
  context,
  origin,
}) => {
  const mine = await (await personElsewhere(origin, wang)).enrolments()
  const lives = mine.filter(
    ({ status, sessions }) =>
      ['enrolled', 'waitlisted', 'offered'].includes(status) &&
      sessions.some(({ endsAt }) => Date.parse(endsAt) > Date.now()),
  )
  await signInBrowser(context, origin, wang)
  await page.goto('/mine')
  await page.getByRole('link', { name: '我报过的' }).click()
  const coming = page.locator('section').filter({ has: page.getByRole('heading', { name: '还没到的' }) })
  await expect(coming.locator('a.opening-card')).toHaveCount(lives.length)
  await expect(page.getByRole('heading', { name: '以前的' })).toBeVisible()
})

test('signing out leaves nothing of the person on the phone, also for who looks with 返回', async ({
  page,
  context,
  origin,
}) => {
  const { name } = demoCard(li)
  const opening = await ownClass(origin, 5)
  const person = await personElsewhere(origin, li)
  const { id } = await person.enrol(opening.id)
  await signInBrowser(context, origin, li)
  await page.goto('/mine')
  await expect(page.getByText(name)).toBeVisible()
  await page.goto(`/enrolments/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(opening.title)
  await expect.poll(() => textOnDevice(page)).toContain(name)
  await page.goto('/mine')
  await page.getByRole('link', { name: '退出登录' }).click()
  await expect(page.getByText(`现在是${name}在用`)).toBeVisible()
  await page.getByRole('button', { name: '对，退出登录' }).click()
  await expect(page.getByText('退出来了，这部手机上没有您的东西了')).toBeVisible()
  const left = await textOnDevice(page)
  expect(left).not.toContain(name)
  expect(left).not.toContain(id)
  await page.goBack()
  await expect(page.getByText('先登录').first()).toBeVisible()
  expect(await page.locator('body').innerText()).not.toContain(name)
  await page.goto(`/enrolments/${id}`)
  await expect(page.getByText('这一页是您自己的')).toBeVisible()
  expect((await context.request.get(`${origin}/api/v1/me`)).status()).toBe(401)
})
