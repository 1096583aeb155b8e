import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import './empty-state.css'

export interface EmptyStateProps {
  shape: string
  /** That there is nothing, in a neighbour's words. */
  title: string
  /** What one can do instead: a sentence, a button. */
  children?: ComponentChildren
}

/** Stands where a list would be; comes late, so it is said aloud. */
export function EmptyState({ shape, title, children }: EmptyStateProps) {
  return (
    <div class="empty-state" role="status">
      <Icon shape={shape} />
      <p class="empty-state__title">{title}</p>
      {children}
    </div>
  )
}
