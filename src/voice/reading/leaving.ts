/** What belongs to the reading itself: touching it doesn't end it. */
const own = '.read-bar, .page-header__read, .page-offer'
/** The second tap of a shaky finger on 念 would end what the first began. Milliseconds. */
const shakyMs = 600
/** A finger that ends the reading may be pressing something: nothing moves under it before it has. Milliseconds. */
const pressMs = 350

export interface Leaving {
  /** Silence, at once. */
  readonly hush: () => void
  /** The bar may go. */
  readonly close: () => void
}

/**
 * Ends the reading when a person turns to something else: touches the screen, presses or types anything, presses
 * Escape, looks at another app. Returns the way to stop watching.
 */
export function watchLeaving(page: Document, { hush, close }: Leaving): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const isOwn = ({ target }: Event) => target instanceof Element && target.closest(own) !== null
  const since = performance.now()
  const touched = (event: Event) => {
    if (isOwn(event)) {
      const shaky = event.type === 'click' && performance.now() - since < shakyMs
      if (
        shaky &&
        event.target instanceof Element &&
        event.target.closest('.page-header__read, .page-offer') !== null
      ) {
        event.stopPropagation()
      }
      return
    }
    hush()
    timer ??= setTimeout(close, pressMs)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
  }
  const hidden = () => {
    if (page.visibilityState === 'hidden') close()
  }
  const listeners = [
    // A click without a touch comes from a switch, a keyboard or a screen reader.
    ...['pointerdown', 'click', 'input'].map(type => listen(page, type, touched)),
    listen(page, 'keydown', event => event instanceof KeyboardEvent && key(event)),
    listen(page, 'visibilitychange', hidden),
    listen(globalThis, 'pagehide', close),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of listeners) stop()
  }
}

function listen(on: EventTarget, type: string, act: (event: Event) => void): () => void {
  on.addEventListener(type, act, true)
  return () => on.removeEventListener(type, act, true)
}
