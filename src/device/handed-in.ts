import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Clock } from '../shared/dates.ts'
import type { Listener } from '../voice/listening/listener.ts'
import type { Speaker } from '../voice/reading/speaker.ts'
import type { KeyHolder } from './key-holder.ts'
import type { MemoryOptions } from './remembered.ts'
import type { OpenPicture } from './shrink-photo.ts'

/** Hands the screen to the printer. */
export type Printer = () => void

/** The network, database, clock, voice, ears, printer and keeper of keys that screens work with. The browser's own unless somebody hands in others. */
export type HandedIn = Omit<MemoryOptions, 'person' | 'signal'> & {
  readonly speaker?: Speaker
  readonly listener?: Listener
  readonly printer?: Printer
  readonly openPicture?: OpenPicture
  readonly keyHolder?: KeyHolder
}

export const HandedInContext = createContext<HandedIn>({})

export function useHandedIn(): HandedIn {
  return useContext(HandedInContext)
}

/** Tells the time in milliseconds since 1970. */
export function useClock(): Clock {
  return useHandedIn().now ?? Date.now
}

/** The moment a screen is drawn at, in milliseconds since 1970. */
export function useNow(): number {
  return useClock()()
}
