/** All in CSS px. */
export interface ScreenLimits {
  /** Least width and height of whatever can be pressed. */
  readonly hit: number
  /** Least gap between two things that can be pressed. */
  readonly apart: number
  /** Least size of text. */
  readonly text: number
}

/**
 * Runs inside the page, so it may use nothing from outside itself.
 * @returns a sentence for each breach, naming the element
 */
export function measureScreen({ hit, apart, text }: ScreenLimits): string[] {
  const pressable =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], [role=switch]'

  const name = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 20)
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${words}`
  }
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    const { visibility, clipPath, opacity } = getComputedStyle(element)
    const drawn = visibility === 'visible' && clipPath === 'none' && opacity !== '0'
    // What a closed list holds has a size, but isn't shown.
    return width > 1 && height > 1 && drawn && element.checkVisibility()
  }
  /** A tick box is pressed through its label, a covering child through its parent. */
  const areaOf = (element: Element): Element => {
    const isTick = element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)
    return (isTick && (element.closest('label') ?? element.labels?.[0])) || element
  }
  /** A link inside a sentence is as high as its line, as WCAG 2.5.5 allows. */
  const isInSentence = (element: Element): boolean =>
    element.matches('a') &&
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length
  const floats = (element: Element): boolean => {
    for (let above: Element | null = element; above; above = above.parentElement) {
      if (/^(fixed|sticky)$/.test(getComputedStyle(above).position)) return true
    }
    return false
  }

  const areas = [...new Set([...document.querySelectorAll(pressable)].map(areaOf))].filter(
    element => isSeen(element) && !isInSentence(element),
  )
  const boxes = areas.map(element => ({
    element,
    box: element.getBoundingClientRect(),
    floats: floats(element),
  }))
  type Box = (typeof boxes)[number]

  const tooSmall = boxes
    .filter(({ box }) => box.width < hit - 0.5 || box.height < hit - 0.5)
    .map(
      ({ element, box }) =>
        `${Math.round(box.width)}x${Math.round(box.height)} px to press: ${name(element)}`,
    )
  /** Negative where they overlap; a bar that floats over a scrolling list is no neighbour of what lies under it. */
  const gap = (one: Box, other: Box): number => {
    const nested = one.element.contains(other.element) || other.element.contains(one.element)
    if (nested || one.floats !== other.floats) return Number.POSITIVE_INFINITY
    const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right)
    const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom)
    return Math.max(across, down)
  }
  const tooNear = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(other => gap(one, other) < apart - 0.5)
      .map(
        other => `${Math.round(gap(one, other))} px apart: ${name(one.element)} and ${name(other.element)}`,
      ),
  )

  const withOwnText = [...document.body.querySelectorAll('*')].filter(
    element =>
      !element.closest('script, style, noscript, svg') &&
      isSeen(element) &&
      [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  )
  const tooFine = withOwnText
    .map(element => ({ element, size: Number.parseFloat(getComputedStyle(element).fontSize) }))
    .filter(({ size }) => size < text - 0.1)
    .map(({ element, size }) => `text of ${size} px: ${name(element)}`)

  const { scrollWidth, clientWidth } = document.documentElement
  /** How many px of a text lie outside the screen or outside something around it that hides what sticks out. */
  const hiddenPart = (element: Element): number => {
    const box = element.getBoundingClientRect()
    let hidden = Math.max(-box.left, box.right - clientWidth)
    for (let above: Element | null = element; above; above = above.parentElement) {
      if (!/hidden|clip/.test(getComputedStyle(above).overflow)) continue
      const frame = above.getBoundingClientRect()
      const inner = above.scrollWidth - above.clientWidth
      const around = [
        box.right - frame.right,
        frame.left - box.left,
        box.bottom - frame.bottom,
        frame.top - box.top,
      ]
      hidden = Math.max(hidden, above === element ? inner : 0, ...around)
    }
    return hidden
  }
  const cut = withOwnText
    .map(element => ({ element, hidden: hiddenPart(element) }))
    .filter(({ hidden }) => hidden > 1.5)
    .map(({ element, hidden }) => `${Math.round(hidden)} px of text cut off: ${name(element)}`)
  const linesOf = (element: Element): Box[] =>
    [...element.getClientRects()].map(box => ({ element, box, floats: floats(element) }))
  const lines = withOwnText.map(linesOf)
  const laidOver = lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter(other => one.some(line => other.some(another => gap(line, another) < -2)))
      .map(
        other =>
          `one text over another: ${name(one[0]?.element ?? document.body)} and ${name(other[0]?.element ?? document.body)}`,
      ),
  )
  const sideways = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px of sideways scroll`] : []
  return [...tooSmall, ...tooNear, ...tooFine, ...cut, ...laidOver, ...sideways]
}
