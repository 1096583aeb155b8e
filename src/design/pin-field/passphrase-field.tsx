import { useId, useState } from 'preact/hooks'
import { FieldFrame } from '../field/field.tsx'
import { Eye } from './eye.tsx'

export interface PassphraseFieldProps {
  id?: string
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: string
  onInput: (value: string) => void
  autocomplete: 'current-password' | 'new-password'
  /** Words on the button that shows and hides what is typed: a long one is mistyped more easily than seen by others. */
  words: { show: string; hide: string }
}

/** A passphrase: hidden at first, shown on request, pasted and filled in by managers of passwords. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { id, name, label, hint, error, value, onInput, autocomplete, words } = props
  const ownId = useId()
  const inputId = id ?? ownId
  const [shown, setShown] = useState(false)
  return (
    <div class="pin-field">
      <FieldFrame id={inputId} label={label} hint={hint} error={error}>
        {described => (
          <input
            {...described}
            {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
            class="field__input"
            id={inputId}
            name={name}
            autocomplete={autocomplete}
            autocapitalize="off"
            spellcheck={false}
            maxLength={200}
            value={value}
            onInput={event => onInput(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
      <Eye shown={shown} words={words} onPress={() => setShown(!shown)} />
    </div>
  )
}
