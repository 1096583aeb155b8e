import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '../icon/icon.tsx'
import { careShape } from '../icon/shapes.ts'
import './field.css'

export interface FieldProps {
  /** Also the id the error summary links to. */
  id?: string
  name: string
  label: string
  hint?: string | undefined
  /** What is wrong and what would be right; shown under the label and tied to the input. */
  error?: string | undefined
  value: string
  onInput: (value: string) => void
  type?: 'text' | 'search' | 'tel'
  inputMode?: 'text' | 'numeric' | 'tel' | 'search'
  autocomplete?: string
  maxLength?: number
}

// Preact types each kind of input by itself.
const inputTypes = {
  text: { type: 'text' },
  search: { type: 'search' },
  tel: { type: 'tel' },
} as const

/** One question: label, hint, error, input, in the order they are read. */
export function Field({
  id,
  name,
  label,
  hint,
  error,
  value,
  onInput,
  type = 'text',
  inputMode = 'text',
  autocomplete = 'off',
  maxLength = 200,
}: FieldProps) {
  const ownId = useId()
  const inputId = id ?? ownId
  return (
    <FieldFrame id={inputId} label={label} hint={hint} error={error}>
      {described => (
        <input
          {...described}
          {...inputTypes[type]}
          class="field__input"
          id={inputId}
          name={name}
          inputMode={inputMode}
          autocomplete={autocomplete}
          maxLength={maxLength}
          value={value}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  )
}

/** What ties the hint and the error to an input, so that they are read together. */
export interface Described {
  'aria-describedby'?: string
  'aria-invalid'?: true
}

interface FieldFrameProps {
  id: string
  label: string
  hint: string | undefined
  error: string | undefined
  children: (described: Described) => ComponentChildren
}

/** What is around every input; other inputs (a PIN, say) put their own inside. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const errorId = error === undefined ? undefined : `${id}-error`
  const described: Described = {}
  const ids = [hintId, errorId].filter(part => part !== undefined)
  if (ids.length > 0) described['aria-describedby'] = ids.join(' ')
  if (errorId !== undefined) described['aria-invalid'] = true
  return (
    <div class={errorId === undefined ? 'field' : 'field field--wrong'}>
      <label class="field__label" for={id}>
        {label}
      </label>
      {hintId !== undefined && (
        <p class="field__hint" id={hintId}>
          {hint}
        </p>
      )}
      {errorId !== undefined && (
        <p class="field__error" id={errorId}>
          <Icon shape={careShape} /> {error}
        </p>
      )}
      {children(described)}
    </div>
  )
}
