import type { Page } from '@playwright/test'
import { homeFeed } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'
import { press, registerTablet, staffPin } from '../helpers/shared-tablet.ts'
import { waitUntilKept } from '../helpers/wait-until-kept.ts'

// 陈静 looks after the county's sites; who comes to the tablet has a card and nothing else.
const [chen, visitor, other] = ['10000040', '10000057', '10000065'] as const

test.use({
  viewport: { width: 1280, height: 800 },
  expectedErrors: [/status of (401|403|404)/],
})

/** Today's day of open doors (start-everything.ts), and where it is. */
async function openDay(origin: string): Promise<{ id: string; site: string }> {
  const { openings } = await homeFeed(origin)
  const found = openings.find(each => each.title === '敞开门的一天')
  if (found?.place.id === undefined) throw new Error('there is no day of open doors')
  return { id: found.id, site: found.place.id }
}

/** A worker's own browser gets the code, the tablet's takes it. */
async function register(page: Page, site: string): Promise<void> {
  const worker = await page.context().browser()?.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  if (worker === undefined) throw new Error('no browser')
  const origin = new URL(page.url()).origin
  await signInBrowser(worker, origin, chen)
  const desk = await worker.newPage()
  await desk.goto(`${origin}/staff/sites/${site}`)
  await desk.getByRole('link', { name: /平板/ }).click()
  await desk.getByRole('link', { name: '加一台平板' }).click()
  await desk.getByLabel('平板的密码').fill(staffPin)
  await desk.getByRole('button', { name: '要一个登记的号码' }).click()
  const code = (await desk.locator('.big-code__digits').textContent()) ?? ''
  await worker.close()
  await press(page, code.replaceAll(' ', ''))
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('交通巷社区骥千里服务站')
}

test('forty people and one tablet: registered by a worker, each signs in by their own way and leaves nothing', async ({
  page,
  origin,
}) => {
  const { id, site } = await openDay(origin)
  for (const card of [visitor, other]) await (await personElsewhere(origin, card)).enrol(id)
  await page.goto('/tablet/start')
  await register(page, site)

  // By a name in today's list: in, and the next one starts with nothing of theirs.
  await page.getByRole('link', { name: /^签到/ }).click()
  await page.getByRole('button', { name: /点名字/ }).click()
  const name = demoCard(visitor).name
  const shown = `${name[0]}*${name.at(-1)}`
  await page
    .getByRole('button', { name: new RegExp(`^${shown.replace('*', '\\*')}`) })
    .first()
    .click()
  await expect(page.getByText(`${shown}，您好。`)).toBeVisible()
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await expect(page.getByText(/^签到了，/).first()).toBeVisible()
  await page.getByRole('button', { name: '用完了', exact: true }).click()
  await expect(page.getByRole('link', { name: /^签到/ })).toBeVisible()
  await expect(page.getByText('有人正在用')).toHaveCount(0)
  await page.goBack().catch(() => undefined)
  await expect(page.getByText(shown)).toHaveCount(0)

  // By the number on the card, with its PIN, to what is her own.
  await page.goto('/tablet')
  await page.getByRole('link', { name: /我的/ }).first().click()
  await page.getByRole('button', { name: /按卡号/ }).click()
  await press(page, other)
  await page.getByRole('button', { name: '是我' }).click()
  await press(page, demoCard(other).pin)
  await page.getByRole('button', { name: '按好了' }).click()
  await expect(page.getByText(`${demoCard(other).name}，您好。`)).toBeVisible()
  expect(page.url()).toBe(`${origin}/tablet/mine`)
  await page.getByRole('button', { name: /敞开门的一天/ }).click()
  await page.getByRole('button', { name: '不去了' }).click()
  await expect(page.getByText('好，名额让出来了')).toBeVisible()
  await page.getByRole('button', { name: '点错了，我还去' }).click()
  await expect(page.getByText('好，又给您报上了')).toBeVisible()
  await page.getByRole('button', { name: '回到我的' }).click()
  await page.getByRole('button', { name: '看好了，用完了' }).click()
  await expect(page.getByText(demoCard(other).name)).toHaveCount(0)

  // One's own addresses lead to the tablet's pages, which ask again.
  await page.goto('/mine/data')
  await expect(page).toHaveURL('/tablet/mine')
  await expect(page.getByText('您是哪一位？先出示卡，再按密码。')).toBeVisible()
})

test('a scanner that types opens the same door, and staff mode needs its PIN to leave', async ({
  page,
  origin,
}) => {
  const { site } = await openDay(origin)
  await page.goto('/tablet/start')
  await registerTablet(page, site)
  await page.getByRole('link', { name: /我的/ }).first().click()
  await expect(page.getByRole('button', { name: /扫卡/ })).toBeVisible()
  await page.keyboard.type(`${visitor}\n`)
  await expect(page.getByRole('textbox', { name: '密码' })).toBeVisible()
  await page.goto('/tablet')
  await page.getByRole('link', { name: '站里的人从这里进' }).click()
  await press(page, '111222')
  await page.getByRole('button', { name: '按好了' }).click()
  await expect(page.getByText('密码不对，请再按一次。')).toBeVisible()
  await press(page, staffPin)
  await page.getByRole('button', { name: '按好了' }).click()
  await expect(
    page.getByRole('button', { name: new RegExp(`^${demoCard(visitor).name}`) }).first(),
  ).toBeVisible()
  await page.getByRole('button', { name: '不作平板用了' }).click()
  await page.getByRole('button', { name: '对，不作平板用了' }).click()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('button', { name: '用完了' })).toHaveCount(0)
})

test('whoever goes away without a word is asked for, as often as it takes, and then everything is put away', async ({
  page,
  origin,
}) => {
  const { site } = await openDay(origin)
  await page.clock.install()
  await page.goto('/tablet/start')
  await registerTablet(page, site)
  await page.getByRole('link', { name: /我的/ }).first().click()
  await page.getByRole('button', { name: /按卡号/ }).click()
  await press(page, other)
  await page.getByRole('button', { name: '是我' }).click()
  await press(page, demoCard(other).pin)
  await page.getByRole('button', { name: '按好了' }).click()
  const hers = page.getByText(`${demoCard(other).name}，您好。`)
  await expect(hers).toBeVisible()
  // What she came for is there: a clock that is moved would break off calls under way.
  await expect(page.getByRole('button', { name: /让家里人帮我/ })).toBeVisible()
  const question = page.getByRole('dialog', { name: '您还在吗？' })
  for (let times = 0; times < 11; times++) {
    await page.clock.runFor(62_000)
    await expect(question).toBeVisible()
    await question.getByRole('button', { name: '我还在' }).last().click()
    await expect(hers).toBeVisible()
  }
  await page.clock.runFor(62_000)
  await expect(question).toBeVisible()
  await page.clock.runFor(31_000)
  await expect(page.getByRole('link', { name: /^签到/ })).toBeVisible()
  await expect(page).toHaveURL('/tablet')
  await expect(hers).toHaveCount(0)
  await expect(question).toHaveCount(0)
})

test('without a network the tablet says plainly that it can do nothing, and forgets all the same', async ({
  page,
  context,
  origin,
}) => {
  const { site } = await openDay(origin)
  await page.goto('/tablet/start')
  await registerTablet(page, site)
  await page.getByRole('link', { name: /^签到/ }).click()
  await page.getByRole('button', { name: /按卡号/ }).click()
  await waitUntilKept(page)
  await context.setOffline(true)
  await press(page, other)
  await page.getByRole('button', { name: '是我' }).click()
  await expect(page.getByText(/现在连不上，这件事办不成/)).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: '是我' }).click()
  await expect(page.getByText(/，您好。$/)).toBeVisible()
  await page.getByRole('button', { name: '用完了', exact: true }).click()
  await expect(page.getByText(/，您好。$/)).toHaveCount(0)
})
