import { categoryNames } from './browse.ts'
import { feedState } from './county-feed.ts'

/** Names of sites and of places where something is on, so that they are heard as places. */
export function knownPlaces(): string[] {
  const feed = feedState.value?.feed
  const names = [
    ...(feed?.sites ?? []).map(({ name }) => name),
    ...(feed?.openings ?? []).map(({ place }) => place.name),
  ]
  return [...new Set(names)]
}

/** What the programmes call things to do, so that these words are heard. */
export function knownTopics(): string[] {
  return [...categoryNames.value.values()].flatMap(words => words.split(' '))
}
