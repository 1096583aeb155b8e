import { signal } from '@preact/signals'
import type { TabletFacts } from '../shared/tablet.ts'

export const tabletKey = 'yinling.tablet'

/** What this browser is as a tablet of a site; undefined on everybody's own devices. Changed by become-tablet.ts only. */
export const tablet = signal(restored())

function restored(): TabletFacts | undefined {
  try {
    return JSON.parse(localStorage.getItem(tabletKey) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export const isTablet = () => tablet.value !== undefined
