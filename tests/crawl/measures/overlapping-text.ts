import type { Measure } from './measure.ts'
import { type Text, whereIs } from './scene.ts'

/** Letters may touch by a hair where a font is tall. Px. */
const hair = 2

function over(one: Text, other: Text): boolean {
  if (one.floats !== other.floats) return false
  return one.lines.some(a =>
    other.lines.some(
      b =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair,
    ),
  )
}

/** No text lies over another. */
export const overlappingText: Measure = {
  name: 'overlapping text',
  of: 'shape',
  find: ({ texts }) =>
    texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter(other => over(one, other))
        .map(other => ({
          where: `${whereIs(one.element)} and ${whereIs(other.element)}`,
          words: `${one.words} | ${other.words}`,
          is: 'one text over another',
          wanted: 'each in its own place',
        })),
    ),
  planted: {
    bad: '<p style="margin: 0">书法入门</p><p style="margin: -20px 0 0">每周三</p>',
    good: '<p style="margin: 0">书法入门</p><p style="margin: 20px 0 0">每周三</p>',
    finds: /one text over another/,
  },
}
