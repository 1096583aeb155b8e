import type { Measure } from './measure.ts'
import { isSeen, whereIs } from './scene.ts'

/** Words of letters, where the page speaks English; Chinese may break anywhere. */
const lettered = /[A-Za-z]{2,}/g

function linesOf(node: Text, from: number, to: number): number {
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
}

/** A word cut in two by the edge of its place is a riddle. */
export const brokenWords: Measure = {
  name: 'broken words',
  of: 'shape',
  find({ texts }) {
    const nodes = texts.flatMap(({ element }) =>
      [...element.childNodes].filter(
        node => node instanceof Text && isSeen(element) && element.closest('[lang]')?.matches('[lang=en]'),
      ),
    )
    return [...new Set(nodes)].flatMap(node =>
      [...(node.textContent ?? '').matchAll(lettered)]
        .filter(({ index, 0: word }) => node instanceof Text && linesOf(node, index, index + word.length) > 1)
        .map(([word]) => ({
          where: node.parentElement ? whereIs(node.parentElement) : 'body',
          words: word,
          is: 'a word in two pieces',
          wanted: 'one',
        })),
    )
  },
  planted: {
    bad: '<p lang="en" style="width: 60px; overflow-wrap: anywhere">Neighbourhood</p>',
    good: '<p lang="en" style="width: 260px; overflow-wrap: anywhere">Neighbourhood</p>',
    finds: /a word in two pieces/,
  },
}
