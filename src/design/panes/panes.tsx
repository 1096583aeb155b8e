import type { ComponentChildren } from 'preact'
import './panes.css'

/** Parts of a page that stand beside each other where there is room; each child is a `Pane`. */
export function Panes({ children }: { children: ComponentChildren }) {
  return <div class="panes">{children}</div>
}

export interface PaneProps {
  /** Takes the room that is left over: a list that falls into columns. */
  broad?: boolean
  /** Stays in sight while the other pane is scrolled; for a pane lower than the screen. */
  stays?: boolean
  /** Has the whole width of a screen that stands upright. */
  alone?: boolean
  children: ComponentChildren
}

/** The order in which panes are given is the order in which they are read, on every screen. */
export function Pane({ broad = false, stays = false, alone = false, children }: PaneProps) {
  const looks = [broad && 'pane--broad', stays && 'pane--stays', alone && 'pane--alone'].filter(Boolean)
  return <div class={['pane', ...looks].join(' ')}>{children}</div>
}
