import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** How a person may have set the app, on what width of screen (CSS px). */
export interface Look {
  readonly width: number
  readonly text: 1 | 2 | 3 | 4
  readonly theme: 'light' | 'dark' | 'contrast'
}

const steps = [1, 2, 3, 4] as const
const themes = ['light', 'dark', 'contrast'] as const
const widths = [320, 360, 768, 1280] as const

const every: readonly Look[] = [
  ...themes.flatMap(theme => steps.map(text => ({ width: 320, text, theme }))),
  { width: 768, text: 4, theme: 'light' },
  { width: 1280, text: 1, theme: 'light' },
  { width: 1280, text: 4, theme: 'contrast' },
]

/** Always the same for one name; another `SWEEP_SEED` gives others. */
function drawn(name: string): Look {
  const [a = 0, b = 0, c = 0] = createHash('sha256')
    .update(`${process.env.SWEEP_SEED ?? ''}${name}`)
    .digest()
  const at = <Value>(list: readonly [Value, ...Value[]], number: number): Value =>
    list[number % list.length] ?? list[0]
  return { width: at(widths, a), text: at(steps, b), theme: at(themes, c) }
}

/**
 * The looks a screen is checked in: all of them with `SWEEP=full`; else a drawn one, and for a screen `asItIs` the
 * smallest text in light and the largest in dark before it.
 */
export function looks(name: string, asItIs: boolean): readonly Look[] {
  if (process.env.SWEEP === 'full') return every
  const outermost: readonly Look[] = [
    { width: 320, text: 1, theme: 'light' },
    { width: 320, text: 4, theme: 'dark' },
  ]
  return asItIs ? [...outermost, drawn(name)] : [drawn(name)]
}

/** In CSS px; more than anything that arrives late could add. */
const roomBelow = 1200

/**
 * Puts the look on the open page, as the settings do, on a screen so high that nothing lies under the bar at the
 * bottom: what a person would scroll to isn't small.
 */
export async function wear(page: Page, look: Look, below = roomBelow): Promise<void> {
  const { width, ...settings } = look
  await page.setViewportSize({ width, height: 800 })
  const height = await page.evaluate(({ text, theme }) => {
    document.documentElement.dataset.text = `${text}`
    document.documentElement.dataset.theme = theme
    return document.documentElement.scrollHeight
  }, settings)
  await page.setViewportSize({ width, height: Math.max(800, height) + below })
}

/** Keeps pictures for people to look at, if `SWEEP_PICTURES` names a folder. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.SWEEP_PICTURES
  if (!folder) return
  await mkdir(folder, { recursive: true })
  const pictures: readonly Look[] = [
    { width: 360, text: 1, theme: 'light' },
    { width: 360, text: 4, theme: 'dark' },
    { width: 1280, text: 1, theme: 'light' },
  ]
  for (const look of pictures) {
    await wear(page, look, 0)
    const file = `${name.replace(/[^\w-]+/g, '_')}-${look.width}-${look.text}-${look.theme}.png`
    await page.screenshot({ path: join(folder, file), fullPage: true })
  }
}
