const canBeFocused = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/** Tab goes round inside `dialog`, and what takes the focus elsewhere gives it back. The answer lets it go again. */
export function keepFocusIn(dialog: HTMLElement): () => void {
  const stops = () => [...dialog.querySelectorAll<HTMLElement>(canBeFocused)]
  const tab = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    const all = stops()
    const [from, to] = event.shiftKey ? [all[0], all[all.length - 1]] : [all[all.length - 1], all[0]]
    const at = document.activeElement
    if (at !== from && all.some(each => each === at)) return
    event.preventDefault()
    to?.focus()
  }
  const stray = ({ target }: FocusEvent) => {
    if (target instanceof Node && !dialog.contains(target)) stops()[0]?.focus()
  }
  document.addEventListener('keydown', tab)
  document.addEventListener('focusin', stray)
  return () => {
    document.removeEventListener('keydown', tab)
    document.removeEventListener('focusin', stray)
  }
}
