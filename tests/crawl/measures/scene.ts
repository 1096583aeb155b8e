/** How a person may have set the app, on what screen (CSS px). */
export interface Look {
  readonly width: number
  readonly height: number
  readonly text: 1 | 2 | 3 | 4
  readonly theme: 'light' | 'dark' | 'contrast'
  readonly language: 'zh-CN' | 'en'
}

/** One thing that can be pressed. */
export interface Pressable {
  readonly element: Element
  /** Where a finger counts as having met it. */
  readonly box: DOMRect
  /** It stays where it is while the page scrolls. */
  readonly floats: boolean
}

/** One stretch of text, as drawn. */
export interface Text {
  readonly element: Element
  readonly words: string
  /** A box for each line, as high as the letters rather than as the line. */
  readonly lines: readonly DOMRect[]
  readonly style: CSSStyleDeclaration
  readonly size: number
  readonly floats: boolean
}

/** What all measures look at, gathered once for each look. */
export interface Scene {
  readonly look: Look
  readonly pressables: readonly Pressable[]
  readonly texts: readonly Text[]
}

const pressable =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], [role=switch]'

/** A path of tags and classes, short enough to read and long enough to find. */
export function whereIs(element: Element): string {
  const one = (each: Element): string => {
    const [first] = each.classList
    return `${each.tagName.toLowerCase()}${each.id ? `#${each.id}` : ''}${first ? `.${first}` : ''}`
  }
  const parent = element.parentElement
  return parent && parent !== document.body ? `${one(parent)} > ${one(element)}` : one(element)
}

export function wordsOf(element: Element): string {
  const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
  return words.trim().replace(/\s+/g, ' ').slice(0, 24)
}

/** Drawn at all: what only screen readers get, what a closed list holds and what is see-through aren't. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  const { visibility, clipPath, clip } = getComputedStyle(element)
  const cutAway = clipPath !== 'none' || clip.startsWith('rect(0px, 0px')
  const drawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  return width > 1 && height > 1 && visibility === 'visible' && !cutAway && drawn
}

/** Stays on the screen while the rest scrolls beneath it. A column that stays beside what scrolls covers nothing. */
export function floats(element: Element): boolean {
  for (let above: Element | null = element; above; above = above.parentElement) {
    const bar = /^(fixed|sticky)$/.test(getComputedStyle(above).position)
    if (bar && above.getBoundingClientRect().width > innerWidth / 2) return true
  }
  return false
}

/** A tick box is pressed through its label; one that covers its card unseen is met all over the card. */
function areaOf(element: Element): Element {
  const isTick = element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)
  return (isTick && (element.closest('label') ?? element.labels?.[0])) || element
}

/** A link inside a sentence is as high as its line, as WCAG 2.5.5 allows. */
function isInSentence(element: Element): boolean {
  const around = element.parentElement?.textContent?.trim().length ?? 0
  return (
    element.matches('a') &&
    getComputedStyle(element).display === 'inline' &&
    around > (element.textContent ?? '').trim().length
  )
}

/** Letters are as high as their size; the box a font asks for is higher. */
function letters(box: DOMRect, size: number): DOMRect {
  const height = Math.min(box.height, size)
  return new DOMRect(box.x, box.y + (box.height - height) / 2, box.width, height)
}

function textsOf(root: Element): Text[] {
  const found: Text[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const words = (node.textContent ?? '').trim().replace(/\s+/g, ' ')
    if (!element || words === '' || element.closest('script, style, noscript, template')) continue
    if (!isSeen(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    const lines = [...range.getClientRects()].filter(box => box.width > 0.5).map(box => letters(box, size))
    found.push({ element, words, lines, style, size, floats: floats(element) })
  }
  return found
}

export function sceneOf(look: Look): Scene {
  const areas = new Set([...document.querySelectorAll(pressable)].map(areaOf))
  const pressables = [...areas]
    .filter(element => isSeen(element) && !isInSentence(element))
    .map(element => ({ element, box: element.getBoundingClientRect(), floats: floats(element) }))
  return { look, pressables, texts: textsOf(document.body) }
}
