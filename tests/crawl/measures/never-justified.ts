import type { Measure } from './measure.ts'
import { whereIs } from './scene.ts'

/** Justified lines have gaps that look like words. */
export const neverJustified: Measure = {
  name: 'never justified',
  of: 'shape',
  find: ({ texts }) =>
    texts
      .filter(({ style }) => style.textAlign === 'justify')
      .map(({ element, words }) => ({ where: whereIs(element), words, is: 'justified', wanted: 'ragged' })),
  planted: {
    bad: '<p style="text-align: justify">每周三上午九点</p>',
    good: '<p style="text-align: start">每周三上午九点</p>',
    finds: /justified/,
  },
}
