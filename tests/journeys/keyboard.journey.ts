import type { Locator, Page } from '@playwright/test'
import { ownClass } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'

const [wang, zhao] = ['10000016', '10000073'] as const
const mostStops = 60

/** Presses Tab until the focus stands on `target`; every stop on the way must be seen and not lie under a bar. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(focusTrouble), 'where the focus stands').toBe('')
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`${mostStops} presses of Tab did not reach ${target}`)
}

/** Runs in the page: why the focus could not be seen; empty when it can. */
function focusTrouble(): string {
  const element = document.activeElement
  if (!element || element === document.body) return ''
  const box = element.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const words = (element.textContent ?? '').trim().slice(0, 20)
  const ring =
    element.matches('input[type=radio]') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3)
  if (!ring) return `no ring of 3 px on ${element.className} ${words}`
  const inView = box.bottom > 0 && box.top < innerHeight
  if (!inView) return `outside the screen: ${element.className} ${words}`
  const top = document.elementFromPoint(box.left + box.width / 2, Math.max(box.top + 4, 1))
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  const seen = [top, middle].some(each => each !== null && (element.contains(each) || each.contains(element)))
  return seen ? '' : `covered: ${element.className} ${words}`
}

test('with the keyboard alone a person finds, opens, signs in, enrols and cancels', async ({ page, origin }, {
  project,
}) => {
  // Each width of screen has a class of its own.
  const opening = await ownClass(origin, project.name === 'phone' ? 9 : 19)
  const { number, pin } = demoCard(zhao)
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto('/')
  await tabTo(page, page.getByRole('link', { name: '附近', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: '打字找' }))
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('找一找')
  await expect(heading).toBeFocused()
  await tabTo(page, page.getByLabel('想找什么'))
  await page.keyboard.type(opening.title)
  await tabTo(page, page.locator(`a[href="/openings/${opening.id}"]`))
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText(opening.title)
  await expect(heading).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: '我要报名' }))
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('看一看，对不对')
  await tabTo(page, page.getByRole('button', { name: '先登录' }))
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('登录')
  await tabTo(page, page.getByLabel('卡号'))
  await page.keyboard.type(number)
  await tabTo(page, page.getByLabel('密码'))
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('看一看，对不对')
  await tabTo(page, page.getByRole('button', { name: '对，就报这个' }))
  await page.keyboard.press('Space')
  await expect(heading).toHaveText('报上了')
  await expect(heading).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: '点错了，退掉这个报名' }))
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('真的要退吗')
  await tabTo(page, page.getByRole('button', { name: '对，退掉' }))
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('退掉了')
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
