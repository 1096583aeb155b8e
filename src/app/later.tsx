import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export interface LaterProps {
  /** From when on it is wanted. */
  when: boolean
  /** Fetches it, with its texts. */
  bring: () => Promise<ComponentType>
}

/** A part of the first screen that isn't needed for the first paint. Nothing stands in its place until it is here. */
export function Later({ when, bring }: LaterProps) {
  const [Part, setPart] = useState<ComponentType>()
  useEffect(() => {
    if (!when || Part !== undefined) return
    let left = false
    // Without a network this part may not be here yet; the rest of the screen doesn't need it.
    bring().then(
      part => left || setPart(() => part),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [when])
  return Part === undefined ? null : <Part />
}
