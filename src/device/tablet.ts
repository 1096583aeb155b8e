import { signal } from '@preact/signals'
import type { TabletFacts } from '../shared/tablet.ts'

export const tabletKey = 'yinling.tablet'

/** What this browser is as a tablet of a site; undefined on everybody's own devices. Changed by `becomeTablet` and `endTablet` only. */
export const tablet = signal(restored())

function restored(): TabletFacts | undefined {
  try {
    return JSON.parse(localStorage.getItem(tabletKey) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

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

export const isTablet = () => tablet.value !== undefined
