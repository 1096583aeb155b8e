/** What is added to the words of the screen. */
export interface ScreenWords {
  /** Between parts of one thing (a card, a fact). */
  readonly pause: string
  /** Before the first thing that can be pressed: 可以点： */
  readonly canPress: (name: string) => string
  /** After what is chosen out of a few. */
  readonly chosen: (name: string) => string
}

export const canBeSaid = /[\p{L}\p{N}]/u

/** What is drawn, never said, or said by its label. A PIN that was typed stays untold. */
const mute = '[hidden], [aria-hidden="true"], script, style, svg, template, input, select, textarea'

/** Whether a person sees it, or would hear it: `only-heard` is clipped, not hidden. */
export function isThere(element: Element): boolean {
  if (element.matches(mute)) return false
  const inClosed = element.parentElement?.matches('details:not([open])') === true
  if (inClosed && !element.matches('summary')) return false
  const { display, visibility } = getComputedStyle(element)
  return display !== 'none' && visibility !== 'hidden'
}

/** The words of a part of the screen, with a pause wherever the eye would see a new line or column. */
export function textOf(element: Element, words: ScreenWords): string {
  const parts = partsOf(element, words)
    .map(part => part.replace(/\s+/g, ' ').trim())
    .filter(part => part !== '')
  const text = parts.reduce(
    (sofar, part) => (/\p{P}$/u.test(sofar) ? `${sofar}${part}` : `${sofar}${words.pause}${part}`),
    parts.shift() ?? '',
  )
  return isChosen(element) ? words.chosen(text) : text
}

/** Words that belong together, one string each. */
function partsOf(element: Element, words: ScreenWords): string[] {
  const parts = ['']
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) parts[parts.length - 1] += node.nodeValue ?? ''
    if (!(node instanceof Element) || !isThere(node)) continue
    if (!standsApart(node)) {
      const [first = '', ...rest] = partsOf(node, words)
      parts[parts.length - 1] += first
      parts.push(...rest)
    } else parts.push(textOf(node, words), '')
  }
  return parts
}

const inline = new Set(['inline', 'inline-block', 'contents', ''])

function standsApart(element: Element): boolean {
  return element.matches('br, button') || !inline.has(getComputedStyle(element).display)
}

function isChosen(element: Element): boolean {
  if (element.matches('[aria-pressed="true"], [aria-current="true"]')) return true
  return element.matches('label') && element.querySelector('input:checked') !== null
}
