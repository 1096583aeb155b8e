import { describe, expect, test } from 'vitest'
import css from './tokens.css?raw'

const themes = ['light', 'dark', 'contrast'] as const
const kinds = ['pine', 'indigo', 'plum', 'rust', 'lake', 'olive']

// Every text colour with every field it is used on. From 24 px on 4.5 would do, but nothing here needs that.
const texts: readonly [string, readonly string[]][] = [
  ['ink', ['paper', 'card', ...kinds.map(kind => `${kind}-soft`)]],
  ['ink-soft', ['paper', 'card', ...kinds.map(kind => `${kind}-soft`)]],
  ['on-bar', ['bar', 'bar-button']],
  ['on-amber', ['amber']],
  ['on-chosen', ['chosen']],
  ...kinds.map((kind): [string, string[]] => [`on-${kind}`, [kind]]),
  ...kinds.map((kind): [string, string[]] => [kind, ['paper', 'card', `${kind}-soft`]]),
]

// What has to be seen without being read: borders, icons, the focus ring.
const shapes: readonly [string, readonly string[]][] = [
  ['border', ['paper', 'card', 'pine-soft']],
  ['focus', ['paper', 'card', 'pine-soft', 'rust-soft']],
  ['on-bar', ['bar']],
  ['on-amber', ['amber']],
]

describe.each(themes)('in the %s theme', theme => {
  const colours = coloursOf(theme)

  test.each(pairs(texts))('%s can be read on %s', (text, field) => {
    expect(contrast(colours, text, field)).toBeGreaterThanOrEqual(7)
  })

  test.each(pairs(shapes))('%s can be made out on %s', (shape, field) => {
    expect(contrast(colours, shape, field)).toBeGreaterThanOrEqual(3)
  })

  test('every colour of the light theme has its counterpart', () => {
    expect([...colours.keys()].sort()).toEqual([...coloursOf('light').keys()].sort())
  })
})

test('no text is smaller than 1rem, and 1rem is never under 18 px', () => {
  const sizes = [...css.matchAll(/--text[a-z-]*: ([\d.]+)rem/g)].map(([, rem]) => Number(rem))
  expect(Math.min(...sizes)).toBe(1)
  const steps = [...css.matchAll(/data-text="\d"\] \{\s*font-size: (\d+)px/g)].map(([, px]) => Number(px))
  expect(steps).toEqual([18, 22, 26, 32])
})

function pairs(list: readonly [string, readonly string[]][]): [string, string][] {
  return list.flatMap(([front, fields]) => fields.map((field): [string, string] => [front, field]))
}

/** The custom properties of one theme that are colours, by name without dashes. */
function coloursOf(theme: string): Map<string, string> {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

/** The ratio of WCAG 2.2, between 1 and 21. */
function contrast(colours: Map<string, string>, one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(colours.get(one)), luminance(colours.get(other))].sort(
    (a, b) => a - b,
  )
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string | undefined): number {
  if (hex === undefined) throw new Error('A colour of the list is missing from the theme')
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
