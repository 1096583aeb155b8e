import { useId, useState } from 'preact/hooks'
import { type Described, FieldFrame } from '../field/field.tsx'
import { PinPad, type PinPadWords } from '../pin-pad/pin-pad.tsx'
import { Eye } from './eye.tsx'
import './pin-field.css'

export interface DigitsFieldProps {
  id?: string
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: string
  /** Gets digits only: spaces, dashes and full-width digits of a Chinese keyboard are put right. */
  onInput: (digits: string) => void
  /** How many digits there are at most. */
  length: number
  autocomplete?: string
  /** Shown in groups of this many, as on the card: 1000 0016. What `onInput` gets stays digits only. */
  group?: number
  /** Large keys under the input; the keyboard of the device then stays away. */
  pad?: (PinPadWords & { label: string }) | undefined
  onFocus?: () => void
}

/** A card number or a code: large digits, the number keyboard, paste allowed. */
export function DigitsField({ id, label, hint, error, pad, ...input }: DigitsFieldProps) {
  const ownId = useId()
  const inputId = id ?? ownId
  return (
    <div class="pin-field">
      <FieldFrame id={inputId} label={label} hint={hint} error={error}>
        {described => (
          <DigitsInput
            {...input}
            inputId={inputId}
            described={described}
            hidden={false}
            keys={pad !== undefined}
          />
        )}
      </FieldFrame>
      <Pad pad={pad} {...input} />
    </div>
  )
}

function Pad({
  pad,
  value,
  onInput,
  length,
}: Pick<DigitsFieldProps, 'pad' | 'value' | 'onInput' | 'length'>) {
  if (pad === undefined) return null
  const { label, ...words } = pad
  return <PinPad label={label} words={words} value={value} onInput={onInput} length={length} />
}

export interface PinFieldProps extends DigitsFieldProps {
  /** Words on the button that shows and hides what is typed: a person may check it before sending. */
  words: { show: string; hide: string }
}

/** A PIN: hidden at first, shown on request. */
export function PinField({ id, label, hint, error, words, pad, ...input }: PinFieldProps) {
  const ownId = useId()
  const inputId = id ?? ownId
  const [shown, setShown] = useState(false)
  return (
    <div class="pin-field">
      <FieldFrame id={inputId} label={label} hint={hint} error={error}>
        {described => (
          <DigitsInput
            {...input}
            inputId={inputId}
            described={described}
            hidden={!shown}
            keys={pad !== undefined}
          />
        )}
      </FieldFrame>
      <Pad pad={pad} {...input} />
      <Eye shown={shown} words={words} onPress={() => setShown(!shown)} />
    </div>
  )
}

/** More digits than a card has stand closer together. */
const longGroup = 8

interface DigitsInputProps
  extends Pick<
    DigitsFieldProps,
    'name' | 'value' | 'onInput' | 'length' | 'autocomplete' | 'group' | 'onFocus'
  > {
  inputId: string
  described: Described
  hidden: boolean
  /** Keys of the page's own are there. */
  keys: boolean
}

function DigitsInput({
  inputId,
  described,
  hidden,
  keys,
  name,
  value,
  onInput,
  length,
  autocomplete = 'off',
  group = length,
  onFocus,
}: DigitsInputProps) {
  return (
    <input
      {...described}
      {...(hidden ? { type: 'password' as const } : { type: 'text' as const })}
      class={`field__input digits-input${length > longGroup ? ' digits-input--long' : ''}`}
      id={inputId}
      name={name}
      inputMode={keys ? 'none' : 'numeric'}
      {...(onFocus === undefined ? {} : { onFocus })}
      autocomplete={autocomplete}
      value={inGroups(value, group)}
      onInput={event => {
        const input = event.currentTarget
        const digits = digitsIn(input.value).slice(0, length)
        showDigits(input, digits, group)
        onInput(digits)
      }}
    />
  )
}

/** Puts the digits into the input and leaves the caret behind the digit it stood behind. */
function showDigits(input: HTMLInputElement, digits: string, group: number): void {
  const shown = inGroups(digits, group)
  // Preact leaves the input alone when the value it knows hasn't changed, so a refused letter would stay.
  if (input.value === shown) return
  const behind = digitsIn(input.value.slice(0, input.selectionStart ?? input.value.length)).length
  input.value = shown
  const caret = inGroups(digits.slice(0, behind), group).length
  input.setSelectionRange(caret, caret)
}

/** 10000016 as 1000 0016. */
function inGroups(digits: string, size: number): string {
  return digits.replace(new RegExp(`(\\d{${size}})(?=\\d)`, 'g'), '$1 ')
}

/** The digits of a text, with full-width ones (１２３) as plain ones. */
export function digitsIn(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '')
}
