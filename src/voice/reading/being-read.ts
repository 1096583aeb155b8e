import './being-read.css'

const mark = 'data-being-read'

/**
 * Marks the part of the screen that is being said, and only that. An attribute, because Preact never touches one that
 * it didn't set; the words inside it can't be marked one by one before Chrome 105 and Safari 17.2.
 */
export function markBeingRead(page: Element, element: Element | undefined): void {
  for (const marked of page.querySelectorAll(`[${mark}]`)) {
    if (marked !== element) marked.removeAttribute(mark)
  }
  element?.setAttribute(mark, '')
}

/**
 * Brings what is being said into view, and leaves the screen alone while it is: `bar` covers the lower part. In the
 * middle, so that the next sentences need no move.
 */
export function bringIntoView(element: Element, bar: Element | null): void {
  const { top, bottom } = element.getBoundingClientRect()
  const lowest = bar?.getBoundingClientRect().top ?? innerHeight
  if (top >= 0 && bottom <= lowest) return
  const fits = bottom - top < lowest
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: fits ? 'center' : 'start', behavior: still ? 'auto' : 'smooth' })
}
