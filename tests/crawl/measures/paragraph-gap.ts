import type { Measure } from './measure.ts'
import { isSeen, whereIs, wordsOf } from './scene.ts'

/**
 * From the last line of one paragraph to the first of the next it is at least 1.5 lines, or one can't tell where a
 * thought ends (decision 13). Only where a paragraph has more than one line is there anything to tell, and not where each
 * begins with a sign of its own, as the rows of a card do.
 */
export const paragraphGap: Measure = {
  name: 'paragraph gap',
  of: 'shape',
  find: () =>
    [...document.querySelectorAll('p + p')].flatMap(next => {
      if (next.firstElementChild?.matches('svg')) return []
      const before = next.previousElementSibling
      if (!before || !isSeen(before) || !isSeen(next)) return []
      const [above, below] = [before.getBoundingClientRect(), next.getBoundingClientRect()]
      const line = Number.parseFloat(getComputedStyle(next).lineHeight)
      const manyLines = Math.max(above.height, below.height) > line * 1.5
      const fromLineToLine = (below.top - above.bottom) / line + 1
      return manyLines && below.top >= above.bottom - 1 && fromLineToLine < 1.48
        ? [
            {
              where: whereIs(next),
              words: wordsOf(next),
              is: `${fromLineToLine.toFixed(2)} lines under the paragraph above`,
              wanted: '1.5 lines',
            },
          ]
        : []
    }),
  planted: {
    bad: '<div style="font-size: 20px; line-height: 30px"><p style="margin: 0">您报的课改到了星期四上午九点，地方没有变。</p><p style="margin: 5px 0 0">有事打电话。</p></div>',
    good: '<div style="font-size: 20px; line-height: 30px"><p style="margin: 0">您报的课改到了星期四上午九点，地方没有变。</p><p style="margin: 15px 0 0">有事打电话。</p></div>',
    finds: /1\.17 lines under/,
  },
}
