import { useId } from 'preact/hooks'
import './progress.css'

export interface StepProgressProps {
  /** 第2步，共3步: the words say it, the bar only shows it. */
  words: string
  /** The step a person is at, from 1. */
  step: number
  of: number
}

/** How far one is in a few questions: one field a step. */
export function StepProgress({ words, step, of }: StepProgressProps) {
  return (
    <div class="progress">
      <p class="progress__words">{words}</p>
      <div class="progress__steps" aria-hidden="true">
        {Array.from({ length: of }, (_, at) => (
          <span class={at < step ? 'progress__step progress__step--done' : 'progress__step'} key={at} />
        ))}
      </div>
    </div>
  )
}

export interface WaitProgressProps {
  /** What is going on and how far it is: 已经送出12条，一共17条. */
  words: string
  /** From 0 to 1; left out when nobody can tell. */
  share?: number
}

/** Something that takes a while. Nothing in it moves by itself; the words say that it is still going on. */
export function WaitProgress({ words, share }: WaitProgressProps) {
  const id = useId()
  return (
    <div class="progress">
      <p class="progress__words" id={id} role="status">
        {words}
      </p>
      <progress
        class="progress__bar"
        aria-labelledby={id}
        max={1}
        {...(share === undefined ? {} : { value: share })}
      />
    </div>
  )
}
