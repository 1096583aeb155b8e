import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { Kind } from '../kinds.ts'
import './fact-list.css'

export interface Fact {
  shape: string
  label: string
  value: ComponentChildren
}

/** What one thing is about: one question, one answer, one box. `kind` lends the icons its colour. */
export function FactList({ facts, kind }: { facts: readonly Fact[]; kind?: Kind }) {
  return (
    <dl class={kind === undefined ? 'fact-list' : `fact-list kind kind--${kind}`}>
      {facts.map(({ shape, label, value }) => (
        <div class="fact" key={label}>
          <dt class="fact__label">
            <Icon shape={shape} />
            <span>{label}</span>
          </dt>
          <dd class="fact__value">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
