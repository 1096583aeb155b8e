import type { ComponentType } from 'preact'

/** The id of a place in the bottom bar. */
export type PlaceId = 'home' | 'nearby' | 'speak' | 'mine'

/** One screen a person can reach. */
export interface ScreenRoute {
  /** The address; `:name` parts are read with `useRoute().params`. */
  path: string
  /** Fetches the screen when it is first needed. */
  screen: () => Promise<ComponentType>
  /** Text namespaces the screen uses besides `app`; they are there before it shows. */
  texts: readonly string[]
  /** The place that is lit in the bottom bar. */
  place: PlaceId | null
}
