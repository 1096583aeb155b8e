import { computed, effect, signal } from '@preact/signals'
import { nearness } from '../rules.ts'
import { feedState, seatsState } from './county-feed.ts'
import { type FoundOpening, findable, summaryOfFeed } from './feed-summary.ts'
import { daysToChoose, filter, type Placed, type SoundsLike, sortNear, type Wish } from './find-near.ts'
import { firstCards } from './first-list.ts'
import { community, here, listNow } from './look-from.ts'
import type { OpeningSummary } from './opening-summary.ts'

/** How many cards the list shows at first, and how many more at each 更多. */
export const cardsAtATime = 20

/** The chosen kind, day and words. */
export const wish = signal<Wish>({})
/** How many cards are shown. */
export const cardsShown = signal(cardsAtATime)
/** What people call each category, to find openings by. */
export const categoryNames = signal<ReadonlyMap<string, string>>(new Map())

// Each step is worked out only when what it depends on changes: a keystroke repeats the last two alone.
const found = computed<readonly FoundOpening[] | undefined>(() => {
  const names = categoryNames.value
  return feedState.value?.feed?.openings.map(item => findable(item, names.get(item.category) ?? ''))
})
const sorted = computed<readonly Placed<FoundOpening>[] | undefined>(
  () =>
    found.value &&
    sortNear(found.value, { community: community.value, point: here.value, now: listNow.value }),
)
const soundsLike = signal<SoundsLike | undefined>(undefined)
const wished = computed(() => fitting(wish.value))

// What finds words by their sound is fetched with the first word somebody looks for; without it, written words are found.
const stopWaiting = effect(() => {
  if (wish.value.words === undefined) return
  queueMicrotask(() => stopWaiting())
  import('../../../shared/matching/sounding.ts').then(
    sounding => {
      soundsLike.value = sounding.soundsLike
    },
    () => undefined,
  )
})

/** All that fits a wish, nearest first; undefined while the county's list isn't here. */
function fitting(wanted: Wish): readonly Placed<FoundOpening>[] | undefined {
  const found = sorted.value && filter(sorted.value, wanted, listNow.value, soundsLike.value)
  return wanted.free === true ? found?.filter(hasRoom) : found
}

/** What nobody has told the seats of may have room. */
function hasRoom(placed: Placed<FoundOpening>): boolean {
  const { seats } = summaryOfFeed(placed, seatsState.value, listNow.value)
  return seats === undefined || seats.taken < seats.capacity
}

/** Cards of all that fits a wish, beside the list on the screen. */
export function cardsFor(wanted: Wish): readonly OpeningSummary[] | undefined {
  return fitting(wanted)?.map(placed => summaryOfFeed(placed, seatsState.value, listNow.value))
}

/**
 * The list as cards, nearest first. `total` counts all that fit; `complete` is false while only the first page of
 * the county is there (then kind alone can be chosen, and day and words wait for the feed).
 */
export type CardList = {
  readonly cards: readonly OpeningSummary[]
  readonly total: number
  readonly complete: boolean
}

/** Undefined while nothing at all is known yet. */
export const cardList = computed<CardList | undefined>(() => {
  const fitting = wished.value
  if (fitting === undefined) return firstPage()
  const cards = fitting
    .slice(0, cardsShown.value)
    .map(placed => summaryOfFeed(placed, seatsState.value, listNow.value))
  return { cards, total: fitting.length, complete: true }
})

function firstPage(): CardList | undefined {
  const cards = firstCards()?.filter(ofWishedKind)
  return cards && { cards, total: cards.length, complete: false }
}

/** The first few of everything in the county's list, whatever is wished for. */
export function nearestInFeed(count: number): readonly OpeningSummary[] | undefined {
  return sorted.value?.slice(0, count).map(placed => summaryOfFeed(placed, seatsState.value, listNow.value))
}

/** The days of the next two weeks that hold something of the chosen kind. */
export const dayChoices = computed(() => {
  return daysToChoose((found.value ?? []).filter(ofWishedKind), listNow.value)
})

function ofWishedKind(opening: Pick<OpeningSummary, 'kind' | 'category'>): boolean {
  const { kind, category } = wish.value
  return (
    (kind === undefined || opening.kind === kind) && (category === undefined || opening.category === category)
  )
}

/** How many openings of the county still come, by kind; those of `meal` are events and counted there as well. */
export const openingCounts = computed(() => {
  const counts = new Map<string, number>()
  for (const { opening } of sorted.value ?? []) {
    for (const key of new Set([opening.kind, opening.category === 'meal' ? 'meal' : opening.kind])) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
})

/** Changes a part of the wish and starts again at the first cards. */
export function choose(part: Wish): void {
  wish.value = { ...wish.value, ...part }
  cardsShown.value = cardsAtATime
}

export function showMore(): void {
  cardsShown.value += cardsAtATime
}

/** The five categories with most openings, to be offered before anything is typed. */
export const commonCategories = computed<readonly string[]>(() => {
  const counts = new Map<string, number>()
  for (const { opening } of sorted.value ?? []) {
    counts.set(opening.category, (counts.get(opening.category) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 5)
    .map(([key]) => key)
})

/** When the list was last seen, if it comes from memory. Milliseconds since 1970. */
export const seenInMemory = computed(() => {
  const state = feedState.value
  return state?.feed !== undefined && state.stage === 'ready' && state.from === 'memory'
    ? state.at
    : undefined
})

/** The site to ring: the one nearest to my community, known once a community is chosen and its county is here. */
export const nearestSite = computed(() => {
  const mine = community.value
  const sites = feedState.value?.feed?.sites
  if (mine === undefined || sites === undefined) return undefined
  return ['same-community', 'same-street', 'same-county']
    .map(relation => sites.find(site => nearness(site.division, mine) === relation))
    .find(site => site !== undefined)
})
