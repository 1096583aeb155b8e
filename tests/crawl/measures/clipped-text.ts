import type { Measure } from './measure.ts'
import { type Text, whereIs } from './scene.ts'

/** How many px of a text something around it, or the edge of the screen, hides for good. */
function hiddenPart({ element, lines }: Text): number {
  const right = document.documentElement.clientWidth
  let hidden = Math.max(0, ...lines.map(line => Math.max(-line.left, line.right - right)))
  for (let above: Element | null = element; above; above = above.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(above)
    const frame = above.getBoundingClientRect()
    for (const line of lines) {
      if (/hidden|clip/.test(overflowX))
        hidden = Math.max(hidden, line.right - frame.right, frame.left - line.left)
      if (/hidden|clip/.test(overflowY))
        hidden = Math.max(hidden, line.bottom - frame.bottom, frame.top - line.top)
    }
  }
  return hidden
}

/** Words an empty field shows are drawn by the browser, so their width is measured apart. */
function placeholderOver(field: HTMLInputElement): number {
  const { font, letterSpacing, paddingLeft, paddingRight } = getComputedStyle(field)
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen || field.placeholder === '' || field.value !== '') return 0
  pen.font = font
  const spacing = (Number.parseFloat(letterSpacing) || 0) * field.placeholder.length
  const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  return pen.measureText(field.placeholder).width + spacing - room
}

/** Nothing is cut off, shortened with dots or hidden under an edge. */
export const clippedText: Measure = {
  name: 'clipped text',
  of: 'shape',
  find({ texts }) {
    const cut = texts.map(text => ({ element: text.element, words: text.words, hidden: hiddenPart(text) }))
    const fields = [...document.querySelectorAll('input')].map(field => ({
      element: field,
      words: field.placeholder,
      hidden: placeholderOver(field),
    }))
    return [...cut, ...fields]
      .filter(({ hidden }) => hidden > 1.5)
      .map(({ element, words, hidden }) => ({
        where: whereIs(element),
        words,
        is: `${Math.round(hidden)} px of text cut off`,
        wanted: 'all of it to be seen',
      }))
  },
  planted: {
    bad: '<p style="width: 90px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">甘泉社区服务站</p>',
    good: '<p style="width: 90px; overflow: hidden">甘泉社区服务站</p>',
    finds: /px of text cut off/,
  },
}
