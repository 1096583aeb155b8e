import { contrastIn } from './colours.ts'
import type { Measure } from './measure.ts'
import { isSeen, whereIs } from './scene.ts'

/** Words of an empty field are words too. */
function placeholders(): { element: Element; words: string; colour: string; size: number }[] {
  return [...document.querySelectorAll('input, textarea')]
    .filter(field => (field.getAttribute('placeholder') ?? '') !== '' && isSeen(field))
    .map(element => {
      const { color, fontSize } = getComputedStyle(element, '::placeholder')
      const words = element.getAttribute('placeholder') ?? ''
      return { element, words, colour: color, size: Number.parseFloat(fontSize) }
    })
}

/** Clouded eyes: 7:1 for every text, what is switched off included; 4.5:1 from 24 px. */
export const textContrast: Measure = {
  name: 'text contrast',
  of: 'colours',
  find: ({ texts }) =>
    [
      ...texts.map(({ element, words, style, size }) => ({ element, words, colour: style.color, size })),
      ...placeholders(),
    ]
      .map(each => ({
        ...each,
        ratio: contrastIn(each.element, each.colour),
        least: each.size >= 24 ? 4.5 : 7,
      }))
      .filter(({ ratio, least }) => ratio < least - 0.01)
      .map(({ element, words, colour, ratio, least }) => ({
        where: whereIs(element),
        words: words.slice(0, 24),
        is: `${ratio.toFixed(1)}:1 (${colour})`,
        wanted: `${least}:1`,
      })),
  planted: {
    bad: '<button disabled style="background: #fff; border: 2px solid #000; color: #888">等一等</button>',
    good: '<button disabled style="background: #fff; border: 2px solid #000; color: #444">等一等</button>',
    finds: /3\.5:1/,
  },
}
