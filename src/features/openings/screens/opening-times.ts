import { minute } from '../../../shared/dates.ts'
import type { OpeningPage, PageSession, PageSlot } from '../device/opening-page.ts'
import { type When, whenParts } from '../rules.ts'

/** What of an opening still lies ahead at the moment `now`, in time order. */
export function comingSessions({ sessions }: OpeningPage, now: number): readonly PageSession[] {
  return sessions
    .filter(session => !session.cancelled && session.end > now)
    .sort((one, other) => one.start - other.start)
}

/** When it is, said from the next session on; undefined when there is none any more. */
export function whenOfPage(opening: OpeningPage, now: number): When | undefined {
  const coming = comingSessions(opening, now)
  const [next] = coming
  if (next === undefined) return undefined
  const times = [next.start / minute, (next.end - next.start) / minute]
  return whenParts(times, coming.length, opening.repeats === 'weekly')
}

/** Whether a place is given by the session, so that one has to be chosen first. */
export function isByShift(opening: OpeningPage, role: PageSlot['role']): boolean {
  return opening.slots.some(slot => slot.role === role && slot.session !== undefined)
}

/** One turn that can be joined by itself: a session still to come and its place. */
export interface Turn {
  readonly session: PageSession
  readonly slot: PageSlot
}

/** The sessions to choose from where a place is given by the session, in time order. */
export function turnsOf(opening: OpeningPage, role: PageSlot['role'], now: number): readonly Turn[] {
  return comingSessions(opening, now).flatMap(session => {
    const at = opening.sessions.indexOf(session)
    const slot = opening.slots.find(each => each.role === role && each.session === at)
    return slot === undefined ? [] : [{ session, slot }]
  })
}

/** The place to tell the seats of: that of the whole series, else that of the next session. */
export function slotToShow(opening: OpeningPage, role: PageSlot['role'], now: number): PageSlot | undefined {
  const whole = opening.slots.find(slot => slot.role === role && slot.session === undefined)
  return whole ?? turnsOf(opening, role, now)[0]?.slot
}
