import { expect, type Page } from '@playwright/test'
import { preferencesKey } from '../../src/device/preferences.ts'
import { said } from './in-english.ts'
import type { Look } from './measures/scene.ts'
import type { Known, Visit } from './visits/visit.ts'

/** Nothing on the screen has moved for a while: what was on its way is here. */
export async function waitForCalm(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const look = () => `${document.body.innerHTML.length} ${document.documentElement.scrollHeight}`
    for (let before = '', still = 0; still < 4; ) {
      await new Promise(resolve => setTimeout(resolve, 50))
      const now = look()
      still = now === before ? still + 1 : 0
      before = now
    }
  })
}

/** Pages opened from now on speak it. */
export function speak(page: Page, language: Look['language']): Promise<unknown> {
  return page.addInitScript(
    ([key, chosen]) => {
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as object
      localStorage.setItem(key, JSON.stringify({ ...kept, language: chosen }))
    },
    [preferencesKey, language] as const,
  )
}

/** Opens the screen and brings its state about, in one language. */
export async function arrive(
  page: Page,
  visit: Visit,
  known: Known,
  language: Look['language'],
): Promise<void> {
  const address = visit.at(known)
  // Another part of the page that is open would be no new page.
  const [before = '', part] = address.split('#')
  if (part !== undefined) await page.goto(`${before}?before`)
  await page.goto(address)
  await expect(page.locator('.page-places')).toBeVisible()
  await visit.act?.(page, chinese => said(chinese, language))
  const proof = said(visit.shows, language)
  await expect(page.getByText(proof).filter({ visible: true }).first()).toBeVisible()
  if (!visit.waits) await waitForCalm(page)
}
