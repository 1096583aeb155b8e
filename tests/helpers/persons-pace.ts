import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'

/** Longer than what the app takes for the second tap of a shaky finger (src/app/stray-taps.ts). Milliseconds. */
const betweenTaps = 450
const slowed = new WeakSet<object>()

/** Lets every click wait until a person could have tapped again: a robot's next click comes within a tenth of a second. */
export function atAPersonsPace(page: Page): void {
  const locators: Pick<Locator, 'click'> = Object.getPrototypeOf(page.locator('html'))
  if (slowed.has(locators)) return
  slowed.add(locators)
  const click = locators.click
  let last = 0
  locators.click = async function clickInTime(this: Locator, ...options: Parameters<Locator['click']>) {
    await sleep(Math.max(0, last + betweenTaps - Date.now()))
    await click.apply(this, options)
    last = Date.now()
  }
}
