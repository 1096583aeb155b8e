import { contrast, contrastIn, groundOf } from './colours.ts'
import type { Finding, Measure } from './measure.ts'
import { isSeen, whereIs, wordsOf } from './scene.ts'

const enough = 2.99

/** The best of what tells a thing to press from its surroundings: its field, a border, a line under it, its icon. */
function mark(element: Element): number {
  const style = getComputedStyle(element)
  const around = groundOf(element.parentElement)
  const borders = (['Top', 'Right', 'Bottom', 'Left'] as const)
    .filter(
      side => Number.parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== 'none',
    )
    .map(side => contrastIn(element, style[`border${side}Color`], around))
  const underlined = [element, ...element.querySelectorAll('*')].some(each =>
    getComputedStyle(each).textDecorationLine.includes('underline'),
  )
  const icons = [...element.querySelectorAll('svg')].map(icon => iconContrast(icon))
  return Math.max(contrast(groundOf(element), around), underlined ? 21 : 0, ...borders, ...icons)
}

/** The best of what a picture is drawn in; a part without a colour of its own has that of the whole. */
function iconContrast(icon: Element): number {
  const drawn = [...icon.querySelectorAll('path, rect, circle, ellipse, line, polyline, polygon')]
  const colours = drawn.flatMap(part => {
    const { fill, stroke } = getComputedStyle(part)
    return [fill, stroke].filter(colour => colour !== 'none')
  })
  return Math.max(0, ...colours.map(colour => contrastIn(icon, colour, groundOf(icon.parentElement))))
}

/** Borders and icons: 3:1, so that one sees where a thing to press begins and what a sign shows. */
export const shapeContrast: Measure = {
  name: 'shape contrast',
  of: 'colours',
  find({ pressables }) {
    const found: Finding[] = []
    for (const { element } of pressables) {
      const ratio = mark(element)
      if (ratio < enough)
        found.push({
          where: whereIs(element),
          words: wordsOf(element),
          is: `told from its surroundings by ${ratio.toFixed(1)}:1`,
          wanted: '3:1 by a border, a field, an underline or an icon',
        })
    }
    for (const icon of document.querySelectorAll('svg')) {
      const ratio = iconContrast(icon)
      if (isSeen(icon) && ratio < enough)
        found.push({ where: whereIs(icon), words: '', is: `an icon of ${ratio.toFixed(1)}:1`, wanted: '3:1' })
    }
    return found
  },
  planted: {
    bad: '<button style="border: 2px solid #ccc; background: #fff; color: #000">去</button>',
    good: '<button style="border: 2px solid #777; background: #fff; color: #000">去</button>',
    finds: /by 1\.6:1/,
  },
}
