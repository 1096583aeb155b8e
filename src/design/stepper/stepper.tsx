import { useId } from 'preact/hooks'
import { Icon } from '../icon/icon.tsx'
import { lessShape, moreShape } from '../icon/shapes.ts'
import './stepper.css'

/** What a stepper says; `value` is the present number as people say it: 2个人. */
export interface StepperWords {
  less: string
  more: string
  value: string
  /** Shown at the smallest and at the largest number, since a button that does nothing explains nothing. */
  atMin: string
  atMax: string
}

export interface StepperProps {
  label: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
  words: StepperWords
}

/**
 * A number, one more or one less at a time: nothing to type, nothing to aim at. The number itself is a spin button for
 * keyboards and switches (arrows, Home, End); the two buttons do the same for fingers and keep their focus at the ends.
 */
export function Stepper({ label, value, min, max, onChange, words }: StepperProps) {
  const id = useId()
  const go = (to: number) => {
    const next = Math.min(max, Math.max(min, to))
    if (next !== value) onChange(next)
  }
  const limit = value <= min ? words.atMin : value >= max ? words.atMax : undefined
  return (
    <fieldset class="stepper" aria-labelledby={id}>
      <p class="stepper__label" id={id}>
        {label}
      </p>
      <StepButton shape={lessShape} words={words.less} off={value <= min} onClick={() => go(value - 1)} />
      <div
        class="stepper__value"
        role="spinbutton"
        tabIndex={0}
        aria-labelledby={id}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuetext={words.value}
        onKeyDown={event => {
          const to = target(event.key, value, min, max)
          if (to === undefined) return
          event.preventDefault()
          go(to)
        }}
      >
        <span aria-live="polite">{words.value}</span>
      </div>
      <StepButton shape={moreShape} words={words.more} off={value >= max} onClick={() => go(value + 1)} />
      <p class="stepper__limit" role="status">
        {limit}
      </p>
    </fieldset>
  )
}

/** Where a key leads, by the spin button pattern; undefined for keys that mean nothing here. */
function target(key: string, value: number, min: number, max: number): number | undefined {
  if (key === 'ArrowUp' || key === 'ArrowRight') return value + 1
  if (key === 'ArrowDown' || key === 'ArrowLeft') return value - 1
  if (key === 'Home') return min
  return key === 'End' ? max : undefined
}

interface StepButtonProps {
  shape: string
  words: string
  off: boolean
  onClick: () => void
}

function StepButton({ shape, words, off, onClick }: StepButtonProps) {
  return (
    <button
      class="stepper__button"
      type="button"
      onClick={onClick}
      {...(off ? { 'aria-disabled': true as const } : {})}
    >
      <Icon shape={shape} />
      <span>{words}</span>
    </button>
  )
}
