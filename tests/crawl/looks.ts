import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Look } from './measures/scene.ts'

const steps = [1, 2, 3, 4] as const
const themes = ['light', 'dark', 'contrast'] as const
export const languages = ['zh-CN', 'en'] as const

/** A small old phone, a usual one, a tablet upright, a desk. CSS px. */
const screens = [
  { width: 320, height: 568 },
  { width: 360, height: 800 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const

/** What a window of 1280x800 has left when the page is made twice and four times as large (WCAG 1.4.10). */
const zoomed = [
  { width: 640, height: 400 },
  { width: 320, height: 200 },
] as const

export const full = process.env.CRAWL === 'full'

/** Neither all of it nor pictures were asked for: a part is enough. */
export const drawing = process.env.CRAWL === undefined

/** A number that is always the same for one name and one seed. */
function drawn(name: string): number {
  return createHash('sha256').update(`${process.env.CRAWL_SEED}/${name}`).digest().readUInt32BE()
}

/** One of these: always the same for one name and one seed. */
export function pick<Value>(list: readonly Value[], name: string): Value {
  const value = list[drawn(name) % list.length]
  if (value === undefined) throw new Error(`nothing to pick from for ${name}`)
  return value
}

const smallest: Look = { ...screens[0], text: 1, theme: 'light', language: 'zh-CN' }
const hardest: Look = { ...screens[0], text: 4, theme: 'dark', language: 'zh-CN' }
const desk: Look = { ...screens[3], text: 1, theme: 'light', language: 'zh-CN' }

/** Sizes and places don't depend on the theme. */
export const everyShape: readonly Look[] = languages.flatMap(language => [
  ...screens.flatMap(screen => steps.map(text => ({ ...smallest, ...screen, text, language }))),
  ...zoomed.map(screen => ({ ...smallest, ...screen, language })),
])

/** Colours don't depend on the width. */
export const everyColour: readonly Look[] = themes.flatMap(theme =>
  ([1, 4] as const).map(text => ({ ...smallest, text, theme })),
)

/** On the smallest phone with the largest letters, and on a desk: where bars cover most, and where lines are longest. */
export const trialLooks: readonly Look[] = [hardest, desk]

/** What a screen is looked at in when only a part is drawn. The plain screen always has its outermost looks. */
export function drawnLooks(
  name: string,
  asItIs: boolean,
): { shapes: readonly Look[]; colours: readonly Look[] } {
  const shape = pick(everyShape, `${name} shape`)
  const others = everyShape.filter(({ language }) => language === shape.language)
  const extra = pick(others, `${name} another shape`)
  return {
    shapes: asItIs ? [smallest, hardest, shape, extra] : [shape, extra],
    colours: [pick(everyColour, `${name} colour`)],
  }
}

/** Puts the look on the open page, as the settings do. The language is the page's own: see `arrive.ts`. */
export async function wear(page: Page, { width, height, text, theme }: Look): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.evaluate(
    look => {
      Object.assign(document.documentElement.dataset, look)
      scrollTo(0, 0)
    },
    { text: `${text}`, theme },
  )
}

/** In CSS px; more than anything that arrives late could add. */
const roomBelow = 1200

/** So high a screen that nothing lies under the bar at the bottom: what a person would scroll to isn't covered. */
export async function wearTall(page: Page, look: Look): Promise<void> {
  await wear(page, look)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: look.width, height: Math.max(look.height, height) + roomBelow })
}
