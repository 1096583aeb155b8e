import type { Page } from '@playwright/test'
import { preferencesKey } from '../../src/device/preferences.ts'
import { homeFeed, ownClass } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'
import { inkOf, readQr } from '../helpers/read-qr.ts'

const wang = '10000016'

/** The largest text in the darkest colours: paper must not notice. */
const chosenLooks = (theme: 'dark' | 'contrast') => ({
  key: preferencesKey,
  kept: JSON.stringify({ text: 4, theme }),
})

async function wearLooks(page: Page, theme: 'dark' | 'contrast'): Promise<void> {
  await page.addInitScript(({ key, kept }) => localStorage.setItem(key, kept), chosenLooks(theme))
}

/** No printer here: instead of printing, what the printer would have got is written down. */
async function catchPrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      const sheet = document.querySelector('.print-sheet')
      document.documentElement.dataset.printed = sheet?.textContent ?? 'no sheet'
    }
  })
}

/** What the browser's own menu makes of the page: the pages of A4, and the headings on them. */
async function printToPdf(page: Page): Promise<{ pages: number; headings: string }> {
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  const text = pdf.toString('latin1')
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  for (const [, width, height] of boxes) {
    expect(Number(width)).toBeCloseTo(595, -1)
    expect(Number(height)).toBeCloseTo(842, -1)
  }
  const titles = [...text.matchAll(/\/Title <FEFF([0-9A-F]+)>/gi)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  )
  return { pages: boxes.length, headings: titles.join('\n') }
}

/** The sheet as it lies on the paper: A4 less its margins, at 96 px an inch. */
async function layOnPaper(page: Page) {
  await page.setViewportSize({ width: 680, height: 1010 })
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.print-sheet')
  await expect(sheet).toBeVisible()
  for (const name of ['.page-header', '.page-bottom', '.page-help', '.page-main .button'])
    await expect(page.locator(name).filter({ visible: true })).toHaveCount(0)
  const { coloured, white } = await inkOf(sheet)
  expect(coloured).toBe(0)
  expect(white).toBeGreaterThan(0.7)
  const sizes = await sheet
    .locator('p, dt, dd, li, figcaption')
    .evaluateAll(parts => parts.map(part => Number.parseFloat(getComputedStyle(part).fontSize)))
  // 14 pt.
  expect(Math.min(...sizes)).toBeGreaterThan(18.6)
  return sheet
}

test('a person prints an opening for a neighbour without a phone, and its code leads back to it', async ({
  page,
  origin,
}) => {
  const lesson = await ownClass(origin, 8)
  await wearLooks(page, 'dark')
  await catchPrinting(page)
  await page.goto(`/openings/${lesson.id}`)
  await page.getByRole('button', { name: '打印这一页' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', new RegExp(lesson.title))
  const { pages, headings } = await printToPdf(page)
  expect(pages).toBe(1)
  expect(headings).toContain(lesson.title)
  const sheet = await layOnPaper(page)
  for (const fact of [lesson.place.name, lesson.bring, lesson.risk, `电话 ${lesson.phone}`, '这是演示'])
    await expect(sheet).toContainText(fact)
  // It is read tomorrow as well.
  await expect(sheet).not.toContainText(/今天|明天|后天/)
  await expect(sheet).toContainText(/月\d+日 星期.*印的/)
  expect(await readQr(sheet.locator('.qr-code__field'))).toBe(`${origin}/openings/${lesson.id}`)
})

test('the browser’s own menu prints the sheet too, in black on white from yellow on black', async ({
  page,
  origin,
}) => {
  const lesson = await ownClass(origin, 8)
  await wearLooks(page, 'contrast')
  await page.goto(`/openings/${lesson.id}`)
  await expect(page.getByRole('button', { name: '打印这一页' })).toBeVisible()
  await expect(page.locator('.print-sheet')).toHaveCount(0)
  await expect
    .poll(async () => {
      await printToPdf(page)
      return page.locator('.print-sheet').count()
    })
    .toBe(1)
  const { pages, headings } = await printToPdf(page)
  expect({ pages, title: headings.includes(lesson.title) }).toEqual({ pages: 1, title: true })
  await layOnPaper(page)
})

test('王秀兰 prints what she has these 7 days, for the fridge', async ({ page, context, origin }) => {
  await signInBrowser(context, origin, wang)
  await wearLooks(page, 'dark')
  await catchPrinting(page)
  await page.goto('/mine')
  await page.getByRole('link', { name: '看看这7天' }).click()
  const titles = await page.locator('.opening-card__title').allInnerTexts()
  expect(titles.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: '打印这一页' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', new RegExp(demoCard(wang).name))
  const sheet = await layOnPaper(page)
  for (const title of titles) await expect(sheet).toContainText(title)
  await expect(sheet).not.toContainText(/今天|明天|后天/)
  await expect(sheet).toContainText('农历')
  expect(await readQr(sheet.locator('.qr-code__field'))).toBe(`${origin}/mine/week`)
  // No thing is torn over two pages: what fits beside each other on one page stays whole.
  const kept = await sheet
    .locator('.sheet-item')
    .evaluateAll(items => items.map(item => getComputedStyle(item).breakInside))
  expect(new Set(kept)).toEqual(new Set(['avoid']))
  const week = await (await personElsewhere(origin, wang)).enrolments()
  const soon = week.filter(
    ({ status, sessions }) =>
      ['enrolled', 'waitlisted', 'offered'].includes(status) &&
      sessions.some(
        ({ startsAt, endsAt }) =>
          Date.parse(endsAt) > Date.now() && Date.parse(startsAt) < Date.now() + 6 * 86_400_000,
      ),
  )
  for (const { title } of soon) expect(titles).toContain(title)
})

test('any other screen prints as well: no bars, no buttons, black on white from the dark theme', async ({
  page,
  context,
  origin,
}) => {
  await signInBrowser(context, origin, wang)
  await wearLooks(page, 'dark')
  for (const path of ['/mine/record', '/nearby', '/mine/enrolments']) {
    await page.goto(path)
    await expect(page.locator('.row, .opening-card').first()).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('h1')).toBeVisible()
    for (const name of ['.page-header__button', '.page-bottom', '.page-content .button'])
      await expect(page.locator(name).filter({ visible: true })).toHaveCount(0)
    const { coloured, white } = await inkOf(page.locator('body'))
    expect(coloured, path).toBe(0)
    expect(white, path).toBeGreaterThan(0.7)
    await page.emulateMedia({ media: 'screen' })
  }
})

/** What a phone keeps on which this community was chosen. */
const phoneOf = (origin: string, code: string) => ({
  cookies: [],
  origins: [
    {
      origin,
      localStorage: [{ name: preferencesKey, value: JSON.stringify({ community: { code, name: '别处' } }) }],
    },
  ],
})

/** Scans a poster: the first screen opens, for this community. */
async function expectChosen(page: Page, scanned: string, code: string): Promise<void> {
  await page.goto(scanned)
  await expect(page).toHaveURL(/\/$/)
  await expect
    .poll(() =>
      page.evaluate(key => JSON.parse(localStorage.getItem(key) ?? '{}').community?.code, preferencesKey),
    )
    .toBe(code)
}

test('a site prints its poster; who scans it has the app with the site’s community chosen', async ({
  page,
  browser,
  origin,
}) => {
  const [site] = (await homeFeed(origin)).sites
  if (site === undefined) throw new Error('the demo has no site')
  await catchPrinting(page)
  await page.goto('/settings')
  await page.getByText('别的：用哪种话（English）、手机桌面、海报').click()
  await page.getByRole('link', { name: /印一张海报/ }).click()
  await page.locator(`a[href="/sites/${site.id}/poster"]`).click()
  await expect(page.getByText('只在这台电脑上打得开')).toBeVisible()
  await page.getByRole('button', { name: '打印这一页' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', /扫一扫/)
  expect((await printToPdf(page)).pages).toBe(1)
  const sheet = await layOnPaper(page)
  for (const words of [site.name, site.phone, '收藏', '这是演示']) await expect(sheet).toContainText(words)
  const scanned = await readQr(sheet.locator('.qr-code__field'))
  expect(scanned).toBe(`${origin}/at/${site.division}`)
  const [fresh, settled] = [
    await browser.newContext({ baseURL: origin }),
    await browser.newContext({ baseURL: origin, storageState: phoneOf(origin, '620702001002') }),
  ]
  await expectChosen(await fresh.newPage(), scanned, site.division)
  // Whoever has chosen already keeps it.
  await expectChosen(await settled.newPage(), scanned, '620702001002')
  await Promise.all([fresh.close(), settled.close()])
})

test('a worker prints an empty sheet by which a senior lets a relative help: one page to fill in and to sign', async ({
  page,
  context,
  origin,
}) => {
  await signInBrowser(context, origin, '10000032')
  await wearLooks(page, 'dark')
  await catchPrinting(page)
  await page.goto('/staff')
  await page.getByRole('link', { name: /甘泉社区骥千里服务站/ }).click()
  const site = new URL(page.url()).pathname
  const data = { card: wang, birthYear: 1954, birthMonth: 3 }
  const found = await page.request.post(`/api/v1${site.replace('/staff', '')}/find`, {
    data,
    headers: { origin },
  })
  await page.goto(`${site}/people/${(await found.json()).person}/family`)
  await page.getByRole('button', { name: '打印空白的纸' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', /老人签字/)
  const sheet = await layOnPaper(page)
  expect(await printToPdf(page)).toMatchObject({ pages: 1 })
  for (const words of [
    demoCard(wang).name,
    '□ 看、报名和退，也替老人订饭',
    '家里人签字',
    '都不会打电话来要卡号',
  ])
    await expect(sheet).toContainText(words)
  expect(await readQr(sheet.getByRole('img'))).toBe(`${origin}/sign-in/phone?then=/mine/family`)
})
