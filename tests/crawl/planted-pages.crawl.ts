import type { Page } from '@playwright/test'
import { expect, test } from '../helpers/journey.ts'
import { everyMeasure } from './measures/every-measure.ts'
import { measureIn } from './measures/ruler.ts'
import type { Look } from './measures/scene.ts'
import { everyTrial } from './trials/every-trial.ts'

test.use({ reducedMotion: 'reduce' })

const look: Look = { width: 320, height: 568, text: 1, theme: 'light', language: 'zh-CN' }

async function plant(page: Page, body: string): Promise<void> {
  // Timers of the page before would live on.
  await page.goto('about:blank')
  await page.setViewportSize(look)
  await page.setContent(
    `<!doctype html><html lang="zh-CN" style="font-size: 18px"><body style="margin: 0; background: #fff">${body}`,
  )
}

for (const { name, of, planted } of everyMeasure) {
  test(`${name}: the planted page is found, its twin is not`, async ({ page }) => {
    if (of === 'forced') await page.emulateMedia({ forcedColors: 'active' })
    const found = async (body: string): Promise<string[]> => {
      await plant(page, body)
      return measureIn(page, look, [of], each => each === name)
    }
    expect(await found(planted.bad)).toEqual([expect.stringMatching(planted.finds)])
    expect(await found(planted.good)).toEqual([])
  })
}

for (const { name, run, planted } of everyTrial) {
  for (const { bad, good, finds } of planted) {
    test(`${name}: the page planted for ${finds} is found, its twin is not`, async ({ page }) => {
      await plant(page, bad)
      expect(await run(page, look)).toContainEqual(expect.stringMatching(finds))
      await plant(page, good)
      expect(await run(page, look)).toEqual([])
    })
  }
}
