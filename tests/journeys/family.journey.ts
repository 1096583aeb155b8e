import type { Page } from '@playwright/test'
import { ownClass } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { collectErrors, expect, test } from '../helpers/journey.ts'

// 徐国强 lets 刘淑珍 help him; 王秀兰 has her daughter's help from the start.
const [wang, daughter, liu, xu] = ['10000016', '10000024', '10000057', '10000065'] as const

const bar = (page: Page) => page.locator('.acting-bar')

test('a senior reads out a code, a relative asks with it, and nothing counts before the senior says yes', async ({
  page,
  context,
  browser,
  origin,
}) => {
  const hers = await browser.newContext({ baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const errors = collectErrors(hers)
  await signInBrowser(context, origin, xu)
  await signInBrowser(hers, origin, liu)
  const her = await hers.newPage()

  await page.goto('/mine')
  await page.getByRole('link', { name: '家里人帮忙' }).click()
  await page.getByRole('link', { name: '让家里人帮我' }).click()
  await expect(page.getByText('谁打电话来要，就是骗子，挂掉。')).toBeVisible()
  await page.getByRole('button', { name: '给我一个码' }).click()
  const code = (await page.locator('.big-code__digits').innerText()).replace(/\D/g, '')
  expect(code).toMatch(/^\d{6}$/)

  await her.goto('/mine/family/help')
  await her.getByLabel('老人念给您的码').fill(code)
  await her.getByLabel('您平时怎么叫老人').fill('老徐')
  await her.getByRole('button', { name: '下一步' }).click()
  await her.getByLabel('老伴').check()
  await her.getByRole('button', { name: '下一步' }).click()
  await her.getByLabel('看，也替老人报名和退').check()
  await her.getByRole('button', { name: '问问老人' }).click()
  await expect(her.getByRole('heading', { level: 1 })).toHaveText('等老人点头')
  await expect(her.getByText('徐*强')).toBeVisible()
  await expect(her.getByRole('button', { name: /看看、办事/ })).toHaveCount(0)

  await page.getByRole('link', { name: '好了' }).click()
  await page.reload()
  await page.getByRole('link', { name: /想帮您/ }).click()
  await expect(
    page.getByText(/您的老伴刘淑珍想帮您：看您报了什么，替您报名、替您退，到.*为止。您同意吗？/),
  ).toBeVisible()
  await page.getByRole('button', { name: '同意', exact: true }).click()
  await expect(page.getByText('好了，说定了')).toBeVisible()

  await her.goto('/mine/family')
  await her.getByRole('link', { name: /老徐/ }).click()
  await her.getByRole('button', { name: '替老徐看看、办事' }).click()
  await expect(bar(her)).toContainText('我在为老徐办事')
  await expect(her.getByRole('heading', { level: 1 })).toHaveText('替老徐看看')

  // One tap ends it, for both.
  await page.goto('/mine/family')
  await page.getByRole('link', { name: /刘淑珍（老伴）/ }).click()
  await page.getByRole('button', { name: '不让帮了' }).click()
  await expect(page.getByText('好了，已经收回了。')).toBeVisible()
  await her.reload()
  await expect(her.getByText('这一页老徐没有让您看，或者已经收回了。')).toBeVisible()
  await her.getByRole('main').getByRole('button', { name: '回到我自己' }).click()
  await expect(bar(her)).toHaveCount(0)
  expect(errors.filter(error => !/status of (401|403)/.test(error))).toEqual([])
  await hers.close()
})

test('a daughter far away enrols her mother, who sees who did it and takes it back', async ({
  page,
  context,
  browser,
  origin,
}) => {
  const opening = await ownClass(origin, 9)
  await signInBrowser(context, origin, daughter)
  await page.goto('/mine/family')
  await page.getByRole('link', { name: /妈妈/ }).click()
  await page.getByRole('button', { name: '替妈妈看看、办事' }).click()
  await page.goto(`/openings/${opening.id}/enrol`)
  await expect(bar(page)).toContainText('我在为妈妈办事')
  await expect(page.getByText('您要替妈妈报名：')).toBeVisible()
  await page.getByRole('button', { name: '对，就报这个' }).click()
  await expect(page.getByText(/替妈妈报上了/)).toBeVisible()
  await bar(page).getByRole('button', { name: '回到我自己' }).click()
  await expect(page).toHaveURL('/mine')
  await expect(page.getByText(opening.title)).toHaveCount(0)

  const hers = await browser.newContext({ baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const errors = collectErrors(hers)
  await signInBrowser(hers, origin, wang)
  const mother = await hers.newPage()
  await mother.goto('/mine')
  await mother.getByRole('link', { name: `您的女儿王小梅替您报了“${opening.title}”` }).click()
  // 我的 has links that say 退 as well, until the next screen is there.
  await expect(mother.getByRole('heading', { level: 1 })).toHaveText(opening.title)
  await mother.getByRole('link', { name: /退/ }).click()
  await mother.getByRole('button', { name: '对，退掉' }).click()
  await expect(mother.getByText(/还是要去/).first()).toBeVisible()
  const mine = await (await personElsewhere(origin, wang)).enrolments()
  expect(mine.find(each => each.openingId === opening.id)?.status).toBe('cancelled')
  expect(demoCard(wang).name).toBe('王秀兰')
  expect(errors.filter(error => !/status of 401/.test(error))).toEqual([])
  await hers.close()
})
