import type { Page } from '@playwright/test'
import { comingSpans, homeCounty, homeFeed, openingNow } from '../helpers/county-openings.ts'
import { expect, test } from '../helpers/journey.ts'

const cards = (page: Page) => page.locator('a.opening-card')

test('a person without an account sees at once what day it is, what one can do, and the next five openings', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/好|夜深了/)
  await expect(page.getByText(/农历/)).toBeVisible()
  for (const verb of ['学点什么', '帮帮别人', '凑个热闹', '吃饭'])
    await expect(page.locator('a.verb-tile').filter({ hasText: verb })).toBeVisible()
  await expect(cards(page)).toHaveCount(5)
  await expect(page.getByRole('link', { name: '好，问吧' })).toBeVisible()
  await expect(page).toHaveURL('/')
})

test('a person chooses their community step by step, and it is still theirs the next day', async ({
  page,
}) => {
  await page.goto('/community')
  for (const step of ['甘肃省', '张掖市', '甘州区', '东街街道'])
    await page.getByRole('main').getByRole('link', { name: step, exact: true }).click()
  await page.getByRole('button', { name: '甘泉社区' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('附近 · 甘泉社区')
  await expect(cards(page).first()).toContainText('本社区')
  await page.goto('/')
  await expect(page.getByText('您选的是甘泉社区')).toBeVisible()
})

for (const [how, typed] of [
  ['two characters', '甘泉'],
  ['pinyin initials', 'gqsq'],
] as const) {
  test(`a person chooses their community by ${how}`, async ({ page }) => {
    await page.goto('/community')
    await page.getByLabel('社区叫什么').fill(typed)
    await page
      .getByRole('button', { name: /甘泉社区/ })
      .filter({ hasText: '东街街道' })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('附近 · 甘泉社区')
  })
}

test('a person lets the phone say where it is, and is asked whether that is right', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 38.95, longitude: 100.491 })
  const asked: string[] = []
  page.on('request', request => {
    if (request.url().includes('near=')) asked.push(`${request.url()} ${request.headers().cookie ?? ''}`)
  })
  await page.goto('/community')
  await page.getByRole('button', { name: '用手机定位' }).click()
  const choice = page.getByRole('button', { name: /^就选/ })
  const street = (await choice.innerText()).replace('就选', '')
  expect(street).toMatch(/街道$|镇$|乡$/)
  await choice.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`附近 · ${street}`)
  expect(asked.map(each => each.replace(/^.*near=/, ''))).toEqual(['38.950%2C100.491 '])
})

test('a phone that does not say where it is leaves the other ways open, in words', async ({ page }) => {
  await page.goto('/community')
  await page.getByRole('button', { name: '用手机定位' }).click()
  await expect(page.getByText(/手机没说在哪里|问不出在哪里/)).toBeVisible()
  await expect(page.getByRole('link', { name: '甘肃省' })).toBeVisible()
})

test('a person looks at one kind on one day', async ({ page, origin }) => {
  await page.goto('/nearby')
  await page.getByRole('button', { name: '课程' }).click()
  await expect(page).toHaveURL(/kind=class/)
  await expect(cards(page).first()).toContainText('课程')
  await page.getByRole('link', { name: '哪天去' }).click()
  const days = page.getByRole('main').locator('.choice')
  const chosen = await days.nth(2).locator('.choice__title').innerText()
  await days.nth(2).click()
  await expect(page.getByRole('link', { name: chosen.replace(/ .*/, '') }).first()).toBeVisible()
  const day = new URL(page.url()).searchParams.get('day') ?? ''
  const from = Date.parse(`${day}T00:00:00+08:00`)
  const { openings } = await homeFeed(origin)
  const onThatDay = openings.filter(
    opening =>
      opening.kind === 'class' &&
      comingSpans(opening).some(({ start }) => start >= from && start < from + 86_400_000),
  )
  await expect(page.getByRole('status').filter({ hasText: /一共/ })).toContainText(
    `一共${onThatDay.length}个`,
  )
  const shown = await cards(page).evaluateAll(links => links.map(link => link.getAttribute('href')))
  expect(onThatDay.map(({ id }) => `/openings/${id}`)).toEqual(expect.arrayContaining(shown))
})

test('a person goes to a day further off by months and days, without a calendar to aim at', async ({
  page,
}) => {
  await page.goto('/nearby/day')
  await page.getByText('别的日子').click()
  await page.getByRole('button', { name: '晚一个月' }).click()
  await page.getByRole('spinbutton', { name: '哪一天' }).press('ArrowDown')
  const take = page.getByRole('button', { name: /^就看/ })
  const [, month, day] = /(\d+)月(\d+)日/.exec(await take.innerText()) ?? []
  await take.click()
  await expect(page).toHaveURL(new RegExp(`day=\\d{4}-0?${month}-0?${day}$`))
  await page.getByRole('link', { name: new RegExp(`^${month}月${day}日 星期.去$`) }).click()
  // It stands among the near days now, chosen.
  await expect(page.locator('.choice--chosen')).toContainText(`${month}月${day}日`)
})

for (const [how, typed] of [
  ['two characters', '书法'],
  ['pinyin initials', 'sf'],
] as const) {
  test(`a person finds calligraphy by ${how} while typing`, async ({ page }) => {
    await page.goto('/find')
    await page.getByLabel('想找什么').fill(typed)
    await expect(page.getByRole('status').filter({ hasText: '找到' })).toBeVisible()
    await expect(cards(page).first()).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`/find\\?q=${encodeURIComponent(typed)}`))
    await cards(page).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.goBack()
    await expect(page.getByLabel('想找什么')).toHaveValue(typed)
    await expect(cards(page).first()).toBeVisible()
  })
}

test('words that nobody uses are answered with what else to try', async ({ page }) => {
  await page.goto('/find')
  await page.getByLabel('想找什么').fill('攀岩')
  await expect(page.getByText('没找到“攀岩”')).toBeVisible()
  await page.getByRole('button', { name: '换个词' }).click()
  await expect(page.getByLabel('想找什么')).toBeFocused()
  await expect(page.getByText('大家常找的')).toBeVisible()
})

test('the page of an opening answers everything a neighbour would ask, and its phone can be rung', async ({
  page,
  origin,
}) => {
  const { openings } = await homeFeed(origin)
  const fullest = openings.find(
    ({ kind, place, leader, bring, risk, sessions }) =>
      kind === 'class' && place.type === 'site' && leader && bring && risk && sessions.length > 7,
  )
  const opening = await openingNow(origin, fullest?.id ?? '')
  await page.goto(`/find?q=${encodeURIComponent(opening.title)}`)
  await cards(page)
    .and(page.locator(`[href="/openings/${opening.id}"]`))
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(opening.title)
  await expect(page).toHaveTitle(`${opening.title} - 银龄同行`)
  const main = page.getByRole('main')
  const { place, leader = '', bring, risk, fits, organiser, summary, sessions } = opening
  for (const fact of [place.name, leader, bring, risk, fits, organiser, summary])
    await expect(main).toContainText(fact)
  await expect(main).toContainText(/不累|走动|有些累/)
  const taker = opening.slots.find(({ role, session }) => role === 'taker' && session === undefined)
  await expect(main).toContainText(`${taker?.capacity}个位子`)
  const ahead = sessions.filter(({ endsAt }) => Date.parse(endsAt) > Date.now()).length
  await main.getByText(`看看全部${ahead}次`).click()
  await expect(main.locator('.row-list li')).toHaveCount(ahead)
  await expect(main.getByRole('link', { name: '打电话问站里' })).toHaveAttribute(
    'href',
    `tel:${opening.phone.replace(/\D/g, '')}`,
  )
})

test('a person who gives the location sees how long the walk is, and nobody else learns of it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 38.95, longitude: 100.491 })
  await page.goto('/nearby')
  await expect(cards(page).first()).toBeVisible()
  const sent: string[] = []
  page.on('request', request => sent.push(request.url() + (request.postData() ?? '')))
  await page.getByRole('button', { name: '按离我远近排' }).click()
  await expect(cards(page).first()).toContainText(/走路约\d+分钟/)
  expect(sent.filter(each => /38\.9|100\.4/.test(each))).toEqual([])
})

test('the list of the first screen is the county the site chose to show', async ({ page, origin }) => {
  await page.goto('/')
  await expect(cards(page)).toHaveCount(5)
  const { openings } = await homeFeed(origin)
  const shown = await cards(page).evaluateAll(links => links.map(link => link.getAttribute('href')))
  expect(openings.map(({ id }) => `/openings/${id}`)).toEqual(expect.arrayContaining(shown))
  expect(shown.every(address => address?.startsWith(`/openings/${homeCounty}-`))).toBe(true)
})
