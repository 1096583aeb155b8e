import { contrastIn, groundOf } from './colours.ts'
import { isSeen, type Look, sceneOf, whereIs, wordsOf } from './scene.ts'

/** Inside a rounded edge, outside its letters. Px. */
const inset = 4

interface Ring {
  readonly width: number
  readonly ratio: number
}

/** The ring may be drawn around the card that a radio covers. */
function ringOf(element: Element): Ring {
  const around = [element, element.closest('label'), element.parentElement].filter(each => each !== null)
  const rings = around.map(each => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(each)
    const inside = Number.parseFloat(outlineOffset) < 0
    const ground = groundOf(inside ? each : each.parentElement)
    const width = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
    return { width, ratio: contrastIn(each, outlineColor, ground) }
  })
  const wide = rings.filter(({ width }) => width >= 3)
  return [...wide, ...rings].reduce((best, ring) =>
    ring.ratio > best.ratio && ring.width >= 3 ? ring : best,
  )
}

function isOnTop(element: Element, x: number, y: number): boolean {
  const met = document.elementFromPoint(x, y)
  const card = element.closest('label') ?? element
  return met !== null && (card.contains(met) || met.contains(card))
}

/** Of the middles of the four edges, how many can't be seen. */
function coveredEdges(element: Element): number {
  const { left, right, top, bottom, width, height } = (
    element.closest('label') ?? element
  ).getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  const points: [number, number][] = [
    [x, top + inset],
    [x, bottom - inset],
    [left + inset, y],
    [right - inset, y],
  ]
  return points.filter(([px, py]) => !isOnTop(element, px, py)).length
}

/**
 * Sentences about where the focus stands now: all of it can be seen, of something high at least two edges, of something higher
 * than the screen one; null when it stands nowhere. */
export function focusTroubles(look: Look): readonly string[] | null {
  const element = document.activeElement
  if (!element || element === document.body || element === document.documentElement) return null
  const { width, ratio } = ringOf(element)
  const of = `${whereIs(element)} “${wordsOf(element)}”`
  const box = element.getBoundingClientRect()
  const covered = coveredEdges(element)
  const spare = box.height > look.height ? 3 : box.height > look.height * 0.4 ? 2 : 0
  return [
    ...(width < 3 ? [`keyboard: a focus ring of ${width} px, wanted 3 px: ${of}`] : []),
    ...(width >= 3 && ratio < 2.99
      ? [`keyboard: a focus ring of ${ratio.toFixed(1)}:1, wanted 3:1: ${of}`]
      : []),
    ...(covered > spare
      ? [`keyboard: ${covered} of 4 edges covered or outside the screen while focused: ${of}`]
      : []),
  ]
}

const met = new WeakSet<Element>()

/** Remembers that the focus has been here. */
export function meetFocused(): void {
  if (document.activeElement) met.add(document.activeElement)
}

/** What can be pressed but was never met; of a group of radios one is enough. */
export function unmet(look: Look): readonly string[] {
  const inputs = sceneOf(look).pressables.map(({ element }) =>
    element.matches('label') ? (element.querySelector('input') ?? element) : element,
  )
  const isRadioMet = (element: Element) =>
    element instanceof HTMLInputElement &&
    element.type === 'radio' &&
    [...document.querySelectorAll(`input[name="${element.name}"]`)].some(each => met.has(each))
  return inputs
    .filter(element => isSeen(element) || element.matches('input'))
    .filter(element => !met.has(element) && !isRadioMet(element) && element.getAttribute('tabindex') !== '-1')
    .map(element => `keyboard: Tab never reaches ${whereIs(element)} “${wordsOf(element)}”`)
}
