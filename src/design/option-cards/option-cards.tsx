import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { tickShape } from '../icon/shapes.ts'
import './option-cards.css'

export interface Option<Value extends string> {
  value: Value
  label: string
  /** Shown instead of words alone, such as the text in its true size. */
  sample?: ComponentChildren
}

export interface OptionCardsProps<Value extends string> {
  legend: string
  name: string
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** One out of a few, as large cards around real radio buttons: arrow keys and switches work by themselves. */
export function OptionCards<Value extends string>(props: OptionCardsProps<Value>) {
  const { legend, name, options, value, onChange } = props
  return (
    <fieldset class="option-cards">
      <legend class="option-cards__legend">{legend}</legend>
      <div class="option-cards__list">
        {options.map(option => (
          <label class={option.value === value ? 'option option--chosen' : 'option'} key={option.value}>
            <input
              class="option__input"
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.sample}
            <span class="option__label">{option.label}</span>
            <span class="option__tick">{option.value === value && <Icon shape={tickShape} />}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export interface TickCardsProps {
  legend: string
  options: readonly { value: string; label: string }[]
  /** Those that are ticked. */
  values: readonly string[]
  onChange: (values: string[]) => void
}

/** Any number out of a list, none as well: the same cards around real checkboxes. */
export function TickCards({ legend, options, values, onChange }: TickCardsProps) {
  return (
    <fieldset class="option-cards option-cards--ticks">
      <legend class="only-heard">{legend}</legend>
      <div class="option-cards__list">
        {options.map(({ value, label }) => {
          const chosen = values.includes(value)
          const without = values.filter(each => each !== value)
          return (
            <label class={chosen ? 'option option--chosen' : 'option'} key={value}>
              <input
                class="option__input"
                type="checkbox"
                checked={chosen}
                onChange={() => onChange(chosen ? without : [...values, value])}
              />
              <span class="option__label">{label}</span>
              <span class="option__tick">{chosen && <Icon shape={tickShape} />}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** A word in the size this step would give it. */
export function TextSample({ step, word }: { step: 1 | 2 | 3 | 4; word: string }) {
  return (
    <span class={`text-sample text-sample--${step}`} aria-hidden="true">
      {word}
    </span>
  )
}

/** A word in the colours of a theme. */
export function ThemeSample({ theme, word }: { theme: 'light' | 'dark' | 'contrast'; word: string }) {
  return (
    <span class="theme-sample" data-theme={theme} aria-hidden="true">
      {word}
    </span>
  )
}
