import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../icon/icon.tsx'
import { openShape } from '../icon/shapes.ts'
import './disclosure.css'

export interface DisclosureProps {
  /** What is inside, and how much of it: 看看全部6次. */
  label: string
  children: ComponentChildren
}

/** Something most people don't need to see, one tap away. Paper has no taps, so it is open there. */
export function Disclosure({ label, children }: DisclosureProps) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const open = () => {
      if (box.current !== null) box.current.open = true
    }
    addEventListener('beforeprint', open)
    return () => removeEventListener('beforeprint', open)
  }, [])
  return (
    <details class="disclosure" ref={box}>
      <summary class="disclosure__label">
        <span>{label}</span>
        <Icon shape={openShape} />
      </summary>
      <div class="disclosure__inside">{children}</div>
    </details>
  )
}
