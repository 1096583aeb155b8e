import type { Measure } from './measure.ts'
import { whereIs } from './scene.ts'

/** Beside these names stand signs; a sample, and the picture of a sheet of paper, shows its own size. */
const bars = 'header a, header button, .page-bottom, .read-bar, .print-sheet, [aria-hidden=true]'

/**
 * No text under 18 px, and none that stays behind when a person asks for larger text. The names in the bars at the top
 * and the bottom may stop growing: they would take the room from what one came to read (decision 13).
 */
export const smallestText: Measure = {
  name: 'smallest text',
  of: 'shape',
  find({ texts }) {
    const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    return texts
      .map(text => ({
        ...text,
        least: text.element.closest(bars) ? 18 : root,
      }))
      .filter(({ size, least }) => size < least - 0.1)
      .map(({ element, words, size, least }) => ({
        where: whereIs(element),
        words,
        is: `text of ${size} px`,
        wanted: `${least} px`,
      }))
  },
  planted: {
    bad: '<p style="font-size: 16px">每周三上午</p>',
    good: '<p style="font-size: 1rem">每周三上午</p>',
    finds: /text of 16 px/,
  },
}
