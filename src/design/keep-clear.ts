/** What gets the focus is scrolled clear of the places (see base.css); as long as the bar is there, of it too. */
export function keepClearOf(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null) return undefined
  const { style } = document.documentElement
  const measure = () => style.setProperty('--acting-bar', `${bar.offsetHeight}px`)
  const sizes = new ResizeObserver(measure)
  sizes.observe(bar)
  // A larger text step counts before the next key is pressed, not a frame later.
  const steps = new MutationObserver(measure)
  steps.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text', 'lang'] })
  measure()
  return () => {
    sizes.disconnect()
    steps.disconnect()
    style.removeProperty('--acting-bar')
  }
}
