/** Two taps closer together than this (in milliseconds) are one shaky finger. */
const together = 400
/** And this near each other, in px. */
const near = 24

interface Tap {
  at: number
  x: number
  y: number
  control: Element | null
}

/**
 * A hand that shakes taps twice. When the first tap has already brought the next screen, the second would press
 * whatever happens to stand there now, and the result page would be gone unseen: such a tap does nothing. Keys and
 * switches (`detail` 0) are never ignored. Returns the way to stop.
 */
export function ignoreStrayTaps(page: Document): () => void {
  let last: Tap | undefined
  const look = (event: MouseEvent) => {
    if (event.detail === 0 || !(event.target instanceof Element)) return
    const control = event.target.closest('a, button, summary, label, input')
    const tap: Tap = { at: event.timeStamp, x: event.clientX, y: event.clientY, control }
    if (last !== undefined && isStray(tap, last)) {
      event.preventDefault()
      event.stopPropagation()
    } else last = tap
  }
  page.addEventListener('click', look, true)
  return () => page.removeEventListener('click', look, true)
}

function isStray(tap: Tap, before: Tap): boolean {
  const gone = before.control !== null && !before.control.isConnected
  return gone && tap.at - before.at < together && Math.hypot(tap.x - before.x, tap.y - before.y) < near
}
