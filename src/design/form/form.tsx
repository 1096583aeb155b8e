import type { ComponentChildren } from 'preact'
import './form.css'

/**
 * Questions that are sent together. The browser's own messages are off: they vanish by themselves and can't
 * be made larger; ErrorSummary and the fields say what is wrong instead.
 */
export function Form({ onSubmit, children }: { onSubmit: () => void; children: ComponentChildren }) {
  return (
    <form
      class="form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
