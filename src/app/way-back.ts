/** Remembers the screens of this visit, to know whether 返回 has somewhere to go back to. */
export interface WayBack {
  /** The person arrived at this address. */
  arrived(url: string): void
  /** The address of the screen before this one, if it is ours. */
  earlier(): string | undefined
  /** The address that was left for this one, whichever way. */
  before(): string | undefined
}

export function createWayBack(): WayBack {
  let trail: string[] = []
  let before: string | undefined
  return {
    arrived(url) {
      const present = trail[trail.length - 1]
      if (url === present) return
      before = present
      // Going back by the phone's own button shows up as arriving where one came from.
      if (url === trail[trail.length - 2]) trail.pop()
      else trail = [...trail, url]
    },
    earlier: () => trail[trail.length - 2],
    before: () => before,
  }
}
