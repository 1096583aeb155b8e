import { Icon } from '../icon/icon.tsx'
import { backspaceShape } from '../icon/shapes.ts'
import './pin-pad.css'

export interface PinPadProps {
  /** What is typed with these keys: 按密码. */
  label: string
  value: string
  onInput: (digits: string) => void
  /** How many digits there are at most; a press beyond them does nothing. */
  length: number
  words: PinPadWords
}

export interface PinPadWords {
  clear: string
  remove: string
  /** How many digits are there: 按了3位. The digits themselves are never said: whoever stands beside would hear them. */
  typed: string
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Keys of 72 px for who can't hit those of the phone, and for tablets that have none. Stands under its field. */
export function PinPad({ label, value, onInput, length, words }: PinPadProps) {
  const add = (digit: string) => value.length < length && onInput(value + digit)
  return (
    <fieldset class="pin-pad" aria-label={label}>
      {digits.map(digit => (
        <Key key={digit} onClick={() => add(digit)}>
          {digit}
        </Key>
      ))}
      <button class="pin-pad__key pin-pad__key--word" type="button" onClick={() => onInput('')}>
        {words.clear}
      </button>
      <Key onClick={() => add('0')}>0</Key>
      <button
        class="pin-pad__key pin-pad__key--word"
        type="button"
        onClick={() => onInput(value.slice(0, -1))}
      >
        <Icon shape={backspaceShape} />
        <span>{words.remove}</span>
      </button>
      <p class="pin-pad__typed" role="status">
        {words.typed}
      </p>
    </fieldset>
  )
}

function Key({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <button class="pin-pad__key" type="button" onClick={onClick}>
      {children}
    </button>
  )
}
