/** Between two keys of a scanner lie a few milliseconds; a person who types into a field takes longer. */
const pauseInField = 80
/** Outside of fields nobody types but a scanner, however slow the tablet is. */
const pauseElsewhere = 2000
/** The shortest that is on a card is its number. */
const shortest = 8

const isField = (target: EventTarget | null) => target instanceof HTMLInputElement

/**
 * Listens for a scanner that types: characters that follow each other at once, ended by Enter, wherever the focus is. What a person
 * types into a field by hand stays theirs. Returns the way to stop.
 */
export function hearScanner(
  page: Pick<Document, 'addEventListener' | 'removeEventListener'>,
  onText: (text: string) => void,
): () => void {
  let typed = ''
  let last = Number.NEGATIVE_INFINITY
  const key = (event: KeyboardEvent) => {
    const goesOn = event.timeStamp - last < (isField(event.target) ? pauseInField : pauseElsewhere)
    if (event.key === 'Enter') {
      const text = goesOn ? typed : ''
      typed = ''
      // A lone Enter is a press of the button that has the focus.
      if (text.length < shortest) return
      event.preventDefault()
      event.stopPropagation()
      onText(text)
      return
    }
    // Scanners press Shift for #.
    if (event.key.length !== 1) return
    typed = goesOn ? typed + event.key : event.key
    last = event.timeStamp
  }
  page.addEventListener('keydown', key as EventListener, true)
  return () => page.removeEventListener('keydown', key as EventListener, true)
}
