import type { Measure } from './measure.ts'
import { whereIs } from './scene.ts'

const most = 40

/** At most 40 Chinese characters a line; letters are half as wide, so 80 of those. */
export const lineLength: Measure = {
  name: 'line length',
  of: 'shape',
  find: ({ texts }) =>
    texts
      .map(text => ({ ...text, length: Math.max(0, ...text.lines.map(({ width }) => width)) / text.size }))
      .filter(({ length }) => length > most + 0.5)
      .map(({ element, words, length }) => ({
        where: whereIs(element),
        words: words.slice(0, 24),
        is: `a line of ${Math.round(length)} characters`,
        wanted: `${most}`,
      })),
  planted: {
    bad: `<p style="width: 1000px; font-size: 18px">${'每周三上午九点到十点半'.repeat(6)}</p>`,
    good: `<p style="width: 40em; font-size: 18px">${'每周三上午九点到十点半'.repeat(6)}</p>`,
    finds: /a line of 5\d characters/,
  },
}
