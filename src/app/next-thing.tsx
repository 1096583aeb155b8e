import { nearestCards } from '../features/openings/device/nearby.ts'
import { Later } from './later.tsx'

/**
 * The person's next thing, once it is known whose phone this is. Who comes for the first time has none, so its
 * code waits until the openings are there; on later visits it comes at once, since it stands above them.
 */
export function NextThing() {
  const again = Boolean(navigator.serviceWorker?.controller)
  return <Later when={again || nearestCards(1) !== undefined} part="nextThing" />
}
