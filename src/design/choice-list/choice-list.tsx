import { Icon } from '../icon/icon.tsx'
import { forwardShape, tickShape } from '../icon/shapes.ts'
import './choice-list.css'

export interface Choice {
  /** Unique in the list. */
  id: string
  title: string
  note?: string
  shape?: string
  /** Says and shows that this one is chosen now. */
  chosen?: boolean
  /** A choice either goes somewhere or does something. */
  go: string | (() => void)
}

/** Big rows, one answer each: provinces, streets, communities, settings. */
export function ChoiceList({ choices }: { choices: readonly Choice[] }) {
  return (
    <ul class="choice-list">
      {choices.map(choice => (
        <li key={choice.id}>
          <ChoiceRow choice={choice} />
        </li>
      ))}
    </ul>
  )
}

function ChoiceRow({ choice }: { choice: Choice }) {
  const { go, chosen = false } = choice
  const className = chosen ? 'choice choice--chosen' : 'choice'
  if (typeof go === 'string') {
    return (
      <a class={className} href={go} {...(chosen ? { 'aria-current': true } : {})}>
        <ChoiceFace choice={choice} />
      </a>
    )
  }
  return (
    <button class={className} type="button" onClick={go} {...(chosen ? { 'aria-pressed': true } : {})}>
      <ChoiceFace choice={choice} />
    </button>
  )
}

function ChoiceFace({ choice }: { choice: Choice }) {
  return (
    <>
      {choice.shape !== undefined && <Icon shape={choice.shape} />}
      <span class="choice__words">
        <span class="choice__title">{choice.title}</span>
        {choice.note !== undefined && <span class="choice__note">{choice.note}</span>}
      </span>
      <Icon shape={choice.chosen === true ? tickShape : forwardShape} />
    </>
  )
}
