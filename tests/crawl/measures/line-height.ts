import type { Measure } from './measure.ts'
import { whereIs } from './scene.ts'

/** Wherever text takes a second line, the next line stands 1.5 of its size below: eyes find their way back. */
export const lineHeight: Measure = {
  name: 'line height',
  of: 'shape',
  find: ({ texts }) =>
    texts
      .filter(({ lines }) => new Set(lines.map(({ top }) => Math.round(top))).size > 1)
      .map(text => ({ ...text, height: Number.parseFloat(text.style.lineHeight) / text.size }))
      // `normal` is no number, and what fonts make of it is less than 1.5.
      .filter(({ height }) => !(height >= 1.495))
      .map(({ element, words, height }) => ({
        where: whereIs(element),
        words: words.slice(0, 24),
        is: `lines of ${Number.isNaN(height) ? 'normal height' : height.toFixed(2)}`,
        wanted: '1.5',
      })),
  planted: {
    bad: '<p style="width: 100px; line-height: 1.2">甘泉社区综合养老服务中心</p>',
    good: '<p style="width: 100px; line-height: 1.5">甘泉社区综合养老服务中心</p>',
    finds: /lines of 1\.20/,
  },
}
