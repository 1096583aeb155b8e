/** Between two keys of a scanner lie a few milliseconds; a person who types takes longer. */
const scannerPause = 80

/**
 * Listens for a scanner that types: a burst of characters ended by Enter, wherever the focus is. What a person types by hand stays
 * theirs. Returns the way to stop.
 */
export function hearScanner(
  page: Pick<Document, 'addEventListener' | 'removeEventListener'>,
  onText: (text: string) => void,
): () => void {
  let typed = ''
  let last = Number.NEGATIVE_INFINITY
  const key = (event: KeyboardEvent) => {
    const quick = event.timeStamp - last < scannerPause
    last = event.timeStamp
    if (event.key === 'Enter') {
      const text = quick ? typed : ''
      typed = ''
      // Eight characters are the shortest a card has; a lone Enter is a press of the button that has the focus.
      if (text.length < 8) return
      event.preventDefault()
      event.stopPropagation()
      onText(text)
      return
    }
    // Scanners press Shift for #.
    if (event.key.length === 1) typed = quick ? typed + event.key : event.key
  }
  page.addEventListener('keydown', key as EventListener, true)
  return () => page.removeEventListener('keydown', key as EventListener, true)
}
