import type { Locator, Page } from '@playwright/test'
import { askRuler } from '../crawl/measures/ruler.ts'
import type { Look } from '../crawl/measures/scene.ts'
import { ownClass } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'

const [wang, zhao] = ['10000016', '10000073'] as const
const mostStops = 60

/** What is wrong with where the focus stands: no ring, too pale, covered, or nowhere at all. */
async function focusTrouble(page: Page): Promise<readonly string[]> {
  const { width, height } = page.viewportSize() ?? { width: 360, height: 800 }
  const look: Look = { width, height, text: 1, theme: 'light', language: 'zh-CN' }
  return (await askRuler<readonly string[] | null>(page, 'focusTroubles', look)) ?? ['the focus is lost']
}

/** Presses Tab until the focus stands on `target`; every stop on the way must be seen and not lie under a bar. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    expect(await focusTrouble(page), 'where the focus stands').toEqual([])
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`${mostStops} presses of Tab did not reach ${target}`)
}

/** After a change of screen the focus stands on the new heading, so nothing is lost for who can't see it. */
async function arrivedAt(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(title)
  await expect(heading).toBeFocused()
}

async function signIn(page: Page): Promise<void> {
  const { number, pin } = demoCard(zhao)
  await tabTo(page, page.getByRole('button', { name: '先登录' }))
  await page.keyboard.press('Enter')
  await arrivedAt(page, '登录')
  await tabTo(page, page.getByLabel('卡号'))
  await page.keyboard.type(number)
  await tabTo(page, page.getByLabel('密码'))
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
}

// The five things most people come for: find and enrol, take it back, know one's hours, ring somebody, larger text.

test('with the keyboard alone a person finds, opens, signs in, enrols and cancels', async ({ page, origin }, {
  project,
}) => {
  // Each width of screen has a class of its own.
  const opening = await ownClass(origin, project.name === 'phone' ? 9 : 19)
  await page.goto('/')
  await tabTo(page, page.getByRole('link', { name: '附近', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: '打字找' }))
  await page.keyboard.press('Enter')
  await arrivedAt(page, '找一找')
  await tabTo(page, page.getByLabel('想找什么'))
  await page.keyboard.type(opening.title)
  await tabTo(page, page.locator(`a[href="/openings/${opening.id}"]`))
  await page.keyboard.press('Enter')
  await arrivedAt(page, opening.title)
  await tabTo(page, page.getByRole('link', { name: '我要报名' }))
  await page.keyboard.press('Enter')
  await arrivedAt(page, '看一看，对不对')
  await signIn(page)
  await arrivedAt(page, '看一看，对不对')
  await tabTo(page, page.getByRole('button', { name: '对，就报这个' }))
  await page.keyboard.press('Space')
  await arrivedAt(page, '报上了')
  await tabTo(page, page.getByRole('link', { name: '点错了，退掉这个报名' }))
  await page.keyboard.press('Enter')
  await arrivedAt(page, '真的要退吗')
  await tabTo(page, page.getByRole('button', { name: '对，退掉' }))
  await page.keyboard.press('Enter')
  await arrivedAt(page, '退掉了')
  const mine = await (await personElsewhere(origin, zhao)).enrolments()
  expect(mine.find(({ openingId }) => openingId === opening.id)?.status).toBe('cancelled')
})

test('with the keyboard alone a person asks for her hours and for the number to ring', async ({
  page,
  context,
  origin,
}) => {
  await signInBrowser(context, origin, wang)
  await page.goto('/')
  await tabTo(page, page.getByRole('link', { name: '说一说' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('说一说')
  const box = page.getByLabel('也可以打字')
  await tabTo(page, box)
  await page.keyboard.type('我帮了多少小时')
  await page.keyboard.press('Enter')
  const answer = page.locator('.microphone-sheet__answer')
  await expect(answer).toContainText('已经确认的，一共')
  await expect(answer).toBeFocused()
  await tabTo(page, box)
  await page.keyboard.type('站里电话多少')
  await page.keyboard.press('Enter')
  await expect(answer).toContainText('就拨过去了')
  // Nobody presses Tab in the very moment in which the focus goes to the answer.
  await expect(answer).toBeFocused()
  const call = answer.getByRole('link')
  await tabTo(page, call)
  await expect(call).toHaveAttribute('href', /^tel:\d+$/)
})

test('text size and colours are chosen with the arrow keys and kept', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, page.getByRole('link', { name: '大字' }))
  await page.keyboard.press('Enter')
  const size = page.getByRole('group', { name: '字要多大' })
  await tabTo(page, size.getByRole('radio', { checked: true }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('html')).toHaveAttribute('data-text', '3')
  await tabTo(page, page.getByRole('group', { name: '什么颜色看得清' }).getByRole('radio', { checked: true }))
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-text', '3')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
})
