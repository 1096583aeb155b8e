import type { Page } from '@playwright/test'
import { expectMeasuresUp } from '../crawl/measures-up.ts'
import { ownClass } from '../helpers/county-openings.ts'
import { demoCard, fillSignIn, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'
import { fakeEars, speak } from '../helpers/voice-in-page.ts'

const [wang, liu, xu, chen] = ['10000016', '10000057', '10000065', '10000040'] as const

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const answer = (page: Page) => page.locator('.microphone-sheet__answer')
const toSpeak = (page: Page) => page.getByRole('link', { name: '说一说' }).click()

test('by voice alone a person finds, opens, enrols, asks who to ring, and cancels', async ({
  page,
  context,
  origin,
}) => {
  const person = await personElsewhere(origin, liu)
  const statusOf = async (id: string) =>
    (await person.enrolments()).find(({ openingId }) => openingId === id)?.status
  await signInBrowser(context, origin, liu)
  await context.addInitScript(fakeEars, {})
  await page.goto('/')
  await toSpeak(page)
  await speak(page, '嗯那个我想学毛笔字')
  await expect(page.locator('mark')).toHaveText(['书法'])
  await speak(page, '对')
  await expect(page).toHaveURL(`/nearby?q=${encodeURIComponent('书法')}`)
  const first = page.locator('a.opening-card').first()
  const id = ((await first.getAttribute('href')) ?? '').replace('/openings/', '')
  const title = await first.getByRole('heading').innerText()
  await toSpeak(page)
  await speak(page, '打开第一个')
  await expect(heading(page)).toHaveText(title)
  await toSpeak(page)
  await speak(page, '我要报这个')
  await expect(answer(page)).toContainText(title)
  await expect(answer(page)).toContainText(`给${demoCard(liu).name}报名`)
  expect(await statusOf(id)).toBeUndefined()
  await speak(page, '对对对')
  await expect(heading(page)).toHaveText('报上了')
  expect(await statusOf(id)).toBe('enrolled')
  await toSpeak(page)
  await speak(page, '给站里打个电话')
  await expect(answer(page).getByRole('link').first()).toHaveAttribute('href', /^tel:\d+$/)
  await speak(page, '这个我不去了，帮我退掉')
  await expect(answer(page)).toContainText(title)
  expect(await statusOf(id)).toBe('enrolled')
  await speak(page, '是的')
  await expect(heading(page)).toHaveText('退掉了')
  expect(await statusOf(id)).toBe('cancelled')
})

test('by voice alone a person hears her hours, the same as the server keeps', async ({
  page,
  context,
  origin,
}) => {
  const { confirmedMinutes, waitingMinutes } = await (await personElsewhere(origin, wang)).record()
  await signInBrowser(context, origin, wang)
  await context.addInitScript(fakeEars, {})
  await page.goto('/speak')
  await speak(page, '我帮了多少小时忙')
  for (const minutes of [confirmedMinutes, waitingMinutes])
    await expect(answer(page)).toContainText(`${Math.floor(minutes / 60)}`)
  await expect(answer(page).getByRole('link', { name: '看每一次记录' })).toBeVisible()
})

test('which one to cancel is asked, and a no leaves everything as it was', async ({
  page,
  context,
  origin,
}) => {
  const person = await personElsewhere(origin, xu)
  const [one, other] = [await ownClass(origin, 20), await ownClass(origin, 21)]
  await person.enrol(one.id)
  await person.enrol(other.id)
  const lives = async () => (await person.enrolments()).map(({ id, status }) => `${id} ${status}`)
  const before = await lives()
  await signInBrowser(context, origin, xu)
  await context.addInitScript(fakeEars, {})
  await page.goto('/speak')
  await speak(page, '帮我退掉一个')
  await expect(answer(page)).toContainText('您要退哪一个')
  const choices = await page.locator('.choice__title').allInnerTexts()
  expect(choices.length).toBeGreaterThan(1)
  expect(choices.length).toBeLessThan(4)
  await speak(page, '对')
  await expect(answer(page)).toContainText('您要退哪一个')
  await speak(page, '第二个')
  await expect(answer(page)).toContainText('真的要退吗')
  await expect(answer(page)).toContainText((choices[1] ?? '').replace(/^2\. /, ''))
  await speak(page, '不退了')
  await expect(answer(page)).toContainText('没有退')
  await speak(page, '对')
  await expect(answer(page)).toContainText('没有在问您')
  expect(await lives()).toEqual(before)
})

test('who is not signed in signs in and comes back to the very same sentence', async ({
  page,
  context,
  origin,
}) => {
  const opening = await ownClass(origin, 18)
  await context.addInitScript(fakeEars, {})
  await page.goto(`/openings/${opening.id}`)
  await toSpeak(page)
  await speak(page, '给我报上这个')
  await answer(page).getByRole('link', { name: '先登录' }).click()
  await fillSignIn(page, chen)
  await expect(answer(page)).toContainText(opening.title)
  await speak(page, '就这个')
  await expect(heading(page)).toHaveText('报上了')
})

test('念给我听 leads back to the screen she came from, and reads it', async ({ page, context }) => {
  await context.addInitScript(fakeEars, {})
  await page.goto('/nearby')
  await toSpeak(page)
  await speak(page, '念给我听听')
  await expect(heading(page)).toHaveText('附近')
  await expect(page.getByRole('region', { name: '念给我听' })).toBeVisible()
})

test('of several guesses the one that makes sense is taken, however the recogniser ranks them', async ({
  page,
  context,
}) => {
  await context.addInitScript(fakeEars, {})
  await page.goto('/speak')
  await speak(page, '卧像雪树发', '我想学书发')
  await expect(page.locator('mark')).toHaveText(['书法'])
})

test('what is not understood is answered with three things to press', async ({ page, context }) => {
  await context.addInitScript(fakeEars, {})
  await page.goto('/speak')
  await speak(page, '昨天股票跌了多少')
  await expect(answer(page).getByRole('status')).toContainText('没听懂')
  await expect(answer(page).locator('.button')).toHaveCount(3)
})

for (const [width, text, theme] of [
  [320, 4, 'light'],
  [360, 4, 'dark'],
  [320, 1, 'contrast'],
  [1280, 2, 'light'],
] as const) {
  test(`what was heard, the question and the notice measure up at ${width} px, text ${text}, ${theme}`, async ({
    page,
    context,
    origin,
  }) => {
    const opening = await ownClass(origin, 22)
    await signInBrowser(context, origin, wang)
    await context.addInitScript(fakeEars, {})
    await context.addInitScript(
      settings => localStorage.setItem('yinling.preferences', settings),
      JSON.stringify({ text, theme }),
    )
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`/openings/${opening.id}`)
    await toSpeak(page)
    await page.locator('.microphone-sheet__button').click()
    await expectMeasuresUp(page)
    await page.getByRole('button', { name: '关上' }).click()
    await page.setViewportSize({ width, height: 6000 })
    await speak(page, '我要报这个')
    await expect(answer(page)).toContainText(opening.title)
    await expectMeasuresUp(page)
    await speak(page, '礼拜三上午有没有书法')
    await expect(page.locator('mark')).toHaveCount(2)
    await expectMeasuresUp(page)
  })
}
