import type { TabletFacts } from '../shared/tablet.ts'
import { tablet, tabletKey } from './tablet.ts'

/** From now on a tablet of that site; a tablet hears so again whenever what it knows of itself has changed. */
export function becomeTablet(facts: TabletFacts): void {
  tablet.value = facts
  try {
    localStorage.setItem(tabletKey, JSON.stringify(facts))
  } catch {
    // Without storage it is one until the page is closed; the server goes on knowing it, and says so at the next start.
  }
}

export function endTablet(): void {
  tablet.value = undefined
  try {
    localStorage.removeItem(tabletKey)
  } catch {
    // Where nothing could be kept there is nothing to take away.
  }
}
