import type { HandedIn } from '../../device/handed-in.ts'
import { cardList, cardsFor, nearestInFeed } from '../../features/openings/device/browse.ts'
import { feedState } from '../../features/openings/device/county-feed.ts'
import { startBrowsing } from '../../features/openings/device/nearby.ts'
import type { OpeningSummary } from '../../features/openings/device/opening-summary.ts'
import { wishOfQuery } from '../../features/openings/screens/nearby-address.ts'
// Openings are found by what people call their categories.
import '../../features/openings/screens/category-names.ts'

/** The county's list, from memory at least; never throws. What is there already is not waited for again. */
export async function bringCountyList(county: string, options: HandedIn): Promise<void> {
  const loading = startBrowsing(county, options)
  if (feedState.value?.county === county && feedState.value.feed !== undefined) return
  await loading
}

/** How many openings the first screen lists. */
const onFirstScreen = 5

/** What stood in the list the person came from, in its order. */
export function listedOn(address: string | undefined): readonly OpeningSummary[] {
  const path = address?.split('?')[0]
  if (path === '/nearby' || path === '/find') return cardList.value?.cards ?? []
  return path === '/' ? (nearestInFeed(onFirstScreen) ?? []) : []
}

/** What a list holds that is offered and not opened yet, by its address: 第一个 means the first of it. */
export function offeredCards(address: string): readonly OpeningSummary[] {
  const { searchParams } = new URL(address, location.origin)
  return cardsFor(wishOfQuery(Object.fromEntries(searchParams))) ?? []
}
