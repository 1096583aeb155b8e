import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/journey.ts'
import { fakeEars } from '../helpers/voice-in-page.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const toSpeak = (page: Page) => page.getByRole('link', { name: '说一说' }).click()

for (const [browser, prepare] of [
  ['this browser', () => undefined],
  ['a browser without dialogs', () => void Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal')],
] as const) {
  test(`in ${browser} nothing is heard before a person has been told who listens; typing does as well`, async ({
    page,
    context,
  }) => {
    await context.addInitScript(prepare)
    await context.addInitScript(fakeEars, {})
    await page.goto('/speak')
    const home = page.getByRole('link', { name: '首页' })
    await expect(home).toBeVisible()
    await page.locator('.microphone-sheet__button').click()
    const notice = page.getByRole('dialog', { name: '先说明白一件事' })
    await expect(notice).toContainText('可能把您的声音送到')
    await expect(notice.getByRole('heading')).toBeFocused()
    await expect(home).toBeHidden()
    for (const name of ['关上', '好的', '我还是打字']) {
      await page.keyboard.press('Tab')
      await expect(notice.getByRole('button', { name })).toBeFocused()
    }
    await page.keyboard.press('Escape')
    await expect(notice).toBeHidden()
    await expect(home).toBeVisible()
    expect(await page.evaluate(() => Reflect.get(window, 'listening'))).toBeNull()
    await page.getByLabel('也可以打字').fill('字大一点')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-text', '2')
    await page.getByRole('button', { name: '还是原来那样' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-text', '1')
  })
}

for (const [error, words] of [
  ['not-allowed', '手机没让我听'],
  ['network', '手机的听写要有网'],
  ['no-speech', '没听见您说话'],
] as const) {
  test(`a recogniser that answers ${error} is told in words, and the box is there`, async ({
    page,
    context,
  }) => {
    await context.addInitScript(fakeEars, { error })
    await page.goto('/speak')
    await page.locator('.microphone-sheet__button').click()
    await page.getByRole('button', { name: '好的' }).click()
    await expect(page.getByRole('alert')).toContainText(words)
    await page.getByLabel('也可以打字').fill('我想打太极')
    await page.getByRole('button', { name: '就这句' }).click()
    await expect(page.locator('mark')).toHaveText(['太极'])
  })
}

test('a browser without a recogniser leads to the keyboard, which has a microphone of its own', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    for (const name of ['SpeechRecognition', 'webkitSpeechRecognition']) Reflect.deleteProperty(window, name)
  })
  await page.goto('/speak')
  await page.getByRole('button', { name: '点一下，用键盘说' }).click()
  await expect(page.getByRole('alert')).toContainText('键盘上的小话筒')
  await expect(page.getByLabel('也可以打字')).toBeFocused()
})

test('the microphone closes when the person leaves, and Escape leads back where she was', async ({
  page,
  context,
}) => {
  await context.addInitScript(fakeEars, {})
  await page.goto('/nearby')
  await toSpeak(page)
  await page.locator('.microphone-sheet__button').click()
  await page.getByRole('button', { name: '好的' }).click()
  await page.waitForFunction(() => Boolean(Reflect.get(window, 'listening')))
  await page.getByRole('link', { name: '我的' }).click()
  await page.waitForFunction(() => Reflect.get(window, 'listening') === null)
  await page.goBack()
  await expect(heading(page)).toHaveText('说一说')
  await page.keyboard.press('Escape')
  await expect(heading(page)).toHaveText('附近')
})
