import { expect, type Page } from '@playwright/test'
import { axeFindings } from '../helpers/accessible.ts'
import { measureIn } from './measures/ruler.ts'
import type { Look } from './measures/scene.ts'

/** The open page as it is now, somewhere within a journey, keeps every rule, axe's among them. */
export async function expectMeasuresUp(page: Page): Promise<void> {
  const { text, theme } = await page.evaluate(() => ({ ...document.documentElement.dataset }))
  const { width, height } = page.viewportSize() ?? { width: 360, height: 800 }
  const look: Look = {
    width,
    height,
    text: ([1, 2, 3, 4] as const)[Number(text) - 1] ?? 1,
    theme: theme === 'dark' || theme === 'contrast' ? theme : 'light',
    language: 'zh-CN',
  }
  const found = await measureIn(page, look, ['shape', 'colours', 'meaning'])
  expect([...found, ...(await axeFindings(page))]).toEqual([])
}
