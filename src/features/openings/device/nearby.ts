import { signal } from '@preact/signals'
import { preferences } from '../../../device/preferences.ts'
import type { FeedOptions } from './county-feed.ts'
import { firstCards } from './first-list.ts'
import { listNow } from './look-from.ts'
import type { OpeningSummary } from './opening-summary.ts'

// The part that reads, sorts and searches a whole county comes after the first list is on the screen.
type Browsing = Awaited<ReturnType<typeof bringBrowsing>>
const browsing = signal<Browsing | undefined>(undefined)

async function bringBrowsing() {
  const [{ nearestInFeed, nearestSite, openingCounts, seenInMemory }, { loadFeed, renewSeats }] =
    await Promise.all([import('./browse.ts'), import('./county-feed.ts')])
  return { nearestInFeed, nearestSite, openingCounts, seenInMemory, loadFeed, renewSeats }
}

/**
 * Brings in the county's list: from memory at once, then from the server, then the free places. To be called when
 * the first cards are painted, or at once when they could not be fetched. Never throws.
 */
export async function startBrowsing(county: string, options: FeedOptions = {}): Promise<void> {
  listNow.value = (options.now ?? Date.now)()
  // The network may be gone before this part of the app has come; the first page then is all there is.
  const brought = await bringBrowsing().catch(() => undefined)
  if (brought === undefined) return
  browsing.value = brought
  await brought.loadFeed(county, options)
  keepHelpSite(brought.nearestSite.value)
  await brought.renewSeats(county, options)
}

/** The nearest few of everything, for the home screen; undefined while nothing at all is known. */
export function nearestCards(count: number): readonly OpeningSummary[] | undefined {
  return browsing.value?.nearestInFeed(count) ?? firstCards()?.slice(0, count)
}

/** How many openings of each kind the county has; undefined until its list is here. */
export function countsByKind(): ReadonlyMap<string, number> | undefined {
  return browsing.value?.openingCounts.value
}

/** When the county's list was last seen, if it comes from this device's memory. Milliseconds since 1970. */
export function seenInMemory(): number | undefined {
  return browsing.value?.seenInMemory.value
}

/** Whom to ring from any screen, offline too: the site nearest to the chosen community. */
function keepHelpSite(site: { readonly name: string; readonly phone: string } | undefined): void {
  if (site === undefined || site.phone === preferences.current.value.helpSite?.phone) return
  preferences.change({ helpSite: { name: site.name, phone: site.phone } })
}
