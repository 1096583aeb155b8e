import type { Page } from '@playwright/test'
import { expectMeasuresUp } from '../crawl/measures-up.ts'
import { ownClass } from '../helpers/county-openings.ts'
import { expect, test } from '../helpers/journey.ts'

interface Engine {
  /** When a Chinese voice is listed, in milliseconds; never without it. */
  readonly voiceAfter?: number
  /** After how many sentences `end` no longer comes. */
  readonly endsUntil: number
}

/** Runs in the page before anything of it: a speech engine without sound that writes down what it is told to say. */
function fakeEngine({ voiceAfter, endsUntil }: Engine): void {
  const heard: string[] = []
  const voices = [{ lang: 'en-US', localService: true, name: 'English' }]
  const engine = Object.assign(new EventTarget(), {
    heard,
    speaking: false,
    pending: false,
    getVoices: () => voices,
    resume: () => undefined,
    cancel() {
      engine.speaking = false
    },
    speak(utterance: { text: string; onstart?: () => void; onend?: () => void }) {
      if (utterance.text === '') return
      heard.push(utterance.text)
      engine.speaking = true
      setTimeout(() => utterance.onstart?.(), 5)
      if (heard.length > endsUntil) return
      setTimeout(() => {
        engine.speaking = false
        utterance.onend?.()
      }, 50)
    },
  })
  if (voiceAfter !== undefined)
    setTimeout(() => {
      voices.push({ lang: 'zh-CN', localService: true, name: 'Mandarin' })
      engine.dispatchEvent(new Event('voiceschanged'))
    }, voiceAfter)
  Object.defineProperty(window, 'speechSynthesis', { value: engine })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      voice = null
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  })
}

const heardOn = (page: Page) =>
  page.evaluate(() => {
    const engine: unknown = window.speechSynthesis
    return (engine as { heard: string[] }).heard
  })

const bar = (page: Page) => page.getByRole('region', { name: '念给我听' })
const read = (page: Page) => page.getByRole('button', { name: '念', exact: true })

test('a person has an opening read to her, though the voice comes late and an end never', async ({
  page,
  context,
  origin,
}) => {
  const { id, title } = await ownClass(origin, 2)
  await context.addInitScript(fakeEngine, { voiceAfter: 2500, endsUntil: 4 })
  await page.goto(`/openings/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  expect(await heardOn(page)).toEqual([])
  await read(page).click()
  await expect(bar(page)).toBeVisible()
  await expect.poll(async () => (await heardOn(page)).length, { timeout: 20_000 }).toBe(5)
  const marked = page.locator('[data-being-read]')
  await expect(marked).toHaveCount(1)
  await expect(marked).toBeInViewport()
  // The fifth never ends by itself; after a while the next one is read all the same.
  await expect.poll(async () => (await heardOn(page)).length, { timeout: 30_000 }).toBe(6)
  const heard = await heardOn(page)
  expect(heard.join('')).not.toMatch(/\d/)
  expect(heard.join('')).toMatch(/什么时候，每周.+点/)
  await page.getByRole('button', { name: '下句' }).click()
  await expect.poll(async () => (await heardOn(page)).length).toBe(7)
  await page.getByRole('button', { name: '停下' }).click()
  await expect(bar(page)).toBeHidden()
  await expect(marked).toHaveCount(0)
  expect(await heardOn(page)).toHaveLength(7)
})

test('whoever turns to something else is no longer read to', async ({ page, context }) => {
  await context.addInitScript(fakeEngine, { voiceAfter: 0, endsUntil: 2 })
  await page.goto('/')
  await read(page).click()
  await expect.poll(async () => (await heardOn(page)).length).toBe(3)
  await page.getByRole('link', { name: '附近' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('附近')
  await expect(bar(page)).toBeHidden()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('附近')
  await expect(bar(page)).toBeHidden()
  expect(await heardOn(page)).toHaveLength(3)
})

test('the speed is kept, and the settings show it', async ({ page, context }) => {
  await context.addInitScript(fakeEngine, { voiceAfter: 0, endsUntil: 1 })
  await page.goto('/')
  await read(page).click()
  await page.getByRole('button', { name: '慢点' }).click()
  await page.goto('/settings')
  const pace = page.getByRole('group', { name: '念得多快' })
  await expect(pace.getByLabel('慢一点', { exact: true })).toBeChecked()
  await pace.getByLabel('平常').check()
  await page.reload()
  await expect(pace.getByLabel('平常')).toBeChecked()
})

for (const [phone, prepare] of [
  ['has no Chinese voice', () => undefined],
  ['cannot speak at all', () => void Reflect.deleteProperty(window, 'speechSynthesis')],
] as const) {
  test(`a phone that ${phone} says so in one sentence`, async ({ page, context }) => {
    if (phone === 'has no Chinese voice') await context.addInitScript(fakeEngine, { endsUntil: 9 })
    else await context.addInitScript(prepare)
    await page.goto('/')
    await read(page).click()
    await expect(bar(page).getByRole('status')).toContainText('念不出来')
    await expect(bar(page).getByRole('button')).toHaveText(['知道了'])
    await expect(page.locator('[data-being-read]')).toHaveCount(0)
    await page.getByRole('button', { name: '知道了' }).click()
    await expect(bar(page)).toBeHidden()
  })
}

for (const [width, text, theme] of [
  [320, 4, 'light'],
  [360, 4, 'dark'],
  [320, 1, 'contrast'],
  [1280, 2, 'light'],
] as const) {
  test(`the bar and the mark measure up at ${width} px, text ${text}, ${theme}`, async ({
    page,
    context,
  }) => {
    await context.addInitScript(fakeEngine, { voiceAfter: 0, endsUntil: 3 })
    await context.addInitScript(
      settings => localStorage.setItem('yinling.preferences', settings),
      JSON.stringify({ text, theme }),
    )
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/')
    await expect(page.locator('a.opening-card')).toHaveCount(5)
    await read(page).click()
    await expect.poll(async () => (await heardOn(page)).length).toBe(4)
    await page.setViewportSize({ width, height: 6000 })
    await expectMeasuresUp(page)
  })
}
