import './chip-row.css'

export interface Chip<Value extends string> {
  value: Value
  label: string
}

export interface ChipRowProps<Value extends string> {
  /** What is being chosen, for screen readers: 看哪一种. */
  label: string
  /** At most five: a person shouldn't have to weigh more than that. */
  chips: readonly Chip<Value>[]
  value: Value
  onChange: (value: Value) => void
  /** Where the chips alone don't say what is being asked. */
  labelShown?: boolean
}

/** One choice out of a few, at work at once; the chosen one is filled. */
export function ChipRow<Value extends string>(props: ChipRowProps<Value>) {
  const { label, chips, value, onChange, labelShown = false } = props
  return (
    <fieldset class="chip-row">
      <legend class={labelShown ? 'chip-row__label' : 'only-heard'}>{label}</legend>
      {chips.map(chip => (
        <button
          key={chip.value}
          class="chip"
          type="button"
          aria-pressed={chip.value === value}
          onClick={() => onChange(chip.value)}
        >
          {chip.label}
        </button>
      ))}
    </fieldset>
  )
}
