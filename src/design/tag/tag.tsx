import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { type Kind, kindShapes } from '../kinds.ts'
import './tag.css'

/** Says what kind of thing this is: colour, icon and word together. */
export function Tag({ kind, children }: { kind: Kind; children: ComponentChildren }) {
  return (
    <span class={`tag kind kind--${kind}`}>
      <Icon shape={kindShapes[kind]} />
      <span>{children}</span>
    </span>
  )
}
