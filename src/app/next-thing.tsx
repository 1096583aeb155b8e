import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { nearestCards } from '../features/openings/device/nearby.ts'

/**
 * The person's next thing, once it is known whose phone this is. Who comes for the first time has none, so its
 * code waits until the openings are there; on later visits it comes at once, since it stands above them.
 */
export function NextThing() {
  const [Card, setCard] = useState<ComponentType>()
  const wanted = Boolean(navigator.serviceWorker?.controller) || nearestCards(1) !== undefined
  useEffect(() => {
    if (!wanted || Card !== undefined) return
    let left = false
    const bring = async () => {
      const { NextThingCard } = await import('./next-thing-card.tsx')
      if (!left) setCard(() => NextThingCard)
    }
    // Without a network this part may not be here yet; the rest of the screen doesn't need it.
    bring().catch(() => undefined)
    return () => {
      left = true
    }
  }, [wanted])
  return Card === undefined ? null : <Card />
}
