import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** One of the places of the bottom bar. */
export interface Place {
  id: string
  href: string
  label: string
  shape: string
}

/** Whom a person can ring, and what the button says. */
export interface Help {
  label: string
  /** Digits as they are dialled. */
  phone: string
  /** The number as people write it, where the page should show it: 0936-8210000. */
  shown?: string
}

/** What surrounds every page and is the same on all of them; the app hands it in once. */
export interface Frame {
  words: { back: string; read: string; textSize: string; places: string }
  textSizeHref: string
  places: readonly Place[]
  /** The id of the place this page belongs to. */
  current: string | null
  help: Help
  /** Notices that concern the whole app: offline, demo, a new version. */
  banners?: ComponentChildren
  /** 念: begins to read aloud the page on which it was `touched`, or ends it. */
  onRead(touched: Element): void
  /** Names the offer to read that stands above the content of every screen; left out where nobody wants it. */
  offer?: string | undefined
  /** For whom somebody acts who acts for another; stands above the places. */
  actingBar?: ComponentChildren
  /** What a device of its own kind has on every screen; stands above the places. */
  ownBar?: ComponentChildren
  /** What reads and is pressed meanwhile; stands above the places. */
  readBar?: ComponentChildren
  /** The address of the screen before this one, if there is one. */
  cameFrom?: string | undefined
  /** Goes to the screen before this one, or to `otherwise` if the person came straight here. */
  goBack(otherwise: string): void
}

export const FrameContext = createContext<Frame | null>(null)

export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (frame === null) throw new Error('A Page needs a FrameContext around it')
  return frame
}
