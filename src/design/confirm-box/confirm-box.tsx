import type { ComponentChildren } from 'preact'
import './confirm-box.css'

/**
 * Everything that is about to happen, or has just happened, in one green box that can be read aloud as it
 * stands. Each child is one line; `<strong>` marks what matters.
 */
export function ConfirmBox({ children }: { children: ComponentChildren }) {
  return <div class="confirm-box">{children}</div>
}
