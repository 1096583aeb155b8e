import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../icon/icon.tsx'
import { againShape, closeShape, nextShape, previousShape, slowerShape, stopShape } from '../icon/shapes.ts'
import './read-bar.css'

export interface ReadBarProps {
  /** The name of the bar for screen readers: 念给我听. */
  label: string
  words: { stop: string; close: string; previous: string; next: string; again: string; slower: string }
  /** Why nothing is heard, and what to do. */
  note?: string | undefined
  /** Without a voice there is only one thing to do: close the bar. */
  canRead: boolean
  onStop: () => void
  onPrevious: () => void
  onNext: () => void
  onAgain: () => void
  onSlower: () => void
}

/**
 * Stands above the places while the screen is read aloud. It says nothing to screen readers while a voice speaks: two
 * voices at once help nobody. The keyboard finds 停下 at once, and goes back where it was when the bar goes.
 */
export function ReadBar({ label, words, note, canRead, ...acts }: ReadBarProps) {
  const first = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    first.current?.focus({ preventScroll: true })
    const bar = first.current?.closest('.read-bar')
    return () => {
      const inside =
        bar?.contains(document.activeElement) === true || document.activeElement === document.body
      if (inside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  const button = (word: string, shape: string, act: () => void) => (
    <button class="read-bar__button" type="button" onClick={act}>
      <Icon shape={shape} />
      <span>{word}</span>
    </button>
  )
  return (
    <section class="read-bar" aria-label={label}>
      {note !== undefined && (
        <p class="read-bar__note" role="status">
          {note}
        </p>
      )}
      <div class="read-bar__buttons">
        <button class="read-bar__button" type="button" ref={first} onClick={acts.onStop}>
          <Icon shape={canRead ? stopShape : closeShape} />
          <span>{canRead ? words.stop : words.close}</span>
        </button>
        {canRead && (
          <>
            {button(words.previous, previousShape, acts.onPrevious)}
            {button(words.next, nextShape, acts.onNext)}
            {button(words.again, againShape, acts.onAgain)}
            {button(words.slower, slowerShape, acts.onSlower)}
          </>
        )}
      </div>
    </section>
  )
}
