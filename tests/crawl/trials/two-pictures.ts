import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Trial } from './trial.ts'

const between = 1500

async function isStill(page: Page): Promise<boolean> {
  // The look was just put on: colours may fade for 150 ms.
  await sleep(400)
  const before = await page.screenshot({ animations: 'allow' })
  await sleep(between)
  return before.equals(await page.screenshot({ animations: 'allow' }))
}

/** Two pictures 1.5 s apart are the same, whether less motion is asked for or not: nothing goes on by itself. */
export const twoPictures: Trial = {
  name: 'two pictures',
  slow: true,
  async run(page) {
    const found: string[] = []
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await page.emulateMedia({ reducedMotion })
      if (!(await isStill(page)))
        found.push(`two pictures: something moves by itself (motion: ${reducedMotion})`)
    }
    return found
  },
  planted: [
    {
      bad: '<p id="t">0</p><script>setInterval(() => t.textContent++, 400)</script>',
      good: '<p id="t">0</p>',
      finds: /something moves by itself \(motion: no-preference/,
    },
  ],
}
