import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

type PartName = keyof typeof import('./later-parts.ts').laterParts

/** Fetches a part with its texts. @throws TypeError where it can't be fetched. */
export const bringPart = async (part: PartName): Promise<ComponentType> =>
  (await import('./later-parts.ts')).laterParts[part]()

export interface LaterProps {
  /** From when on it is wanted. */
  when: boolean
  /** Its name in later-parts.ts. */
  part: PartName
}

/** A part of the first screen that isn't needed for the first paint. Nothing stands in its place until it is here. */
export function Later({ when, part }: LaterProps) {
  const [Part, setPart] = useState<ComponentType>()
  useEffect(() => {
    if (!when || Part !== undefined) return
    let left = false
    // Without a network this part may not be here yet; the rest of the screen doesn't need it.
    bringPart(part).then(
      found => left || setPart(() => found),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [when])
  return Part === undefined ? null : <Part />
}
