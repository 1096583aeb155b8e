import { useEffect, useRef } from 'preact/hooks'
import './error-summary.css'

export interface ErrorSummaryProps {
  title: string
  errors: readonly { fieldId: string; text: string }[]
}

/**
 * Stands above a form that couldn't be sent, takes the focus and names every field to put right, so that
 * somebody who hears the page or sees a corner of it learns what happened. Give it a new `key` for every try.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div class="error-summary" ref={box} role="alert" tabIndex={-1}>
      <p class="error-summary__title">{title}</p>
      {errors.length > 0 && (
        <ul class="error-summary__list">
          {errors.map(({ fieldId, text }) => (
            <li key={fieldId}>
              <a
                class="error-summary__link"
                href={`#${fieldId}`}
                onClick={event => {
                  event.preventDefault()
                  document.getElementById(fieldId)?.focus()
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
