import type { Slots } from '../../../voice/understand/utterance.ts'
import { cardsFor } from './browse.ts'
import type { Wish } from './find-near.ts'
import { wishOfSlots } from './wish-of-slots.ts'

/** What had to be let go to find something: the free seats, the time, the place. */
export type LetGo = 'free' | 'time' | 'place'

/** A wish for which the county's list holds `count` openings, more than none. */
export type ClosestWish = {
  readonly wish: Wish
  readonly count: number
  readonly without?: LetGo | undefined
}

/** What was said, or if nothing is like that, the same with one thing less; undefined when there is nothing at all. */
export function closestWish(slots: Slots): ClosestWish | undefined {
  for (const { wish, without } of [{ wish: wishOfSlots(slots), without: undefined }, ...widerWishes(slots)]) {
    const count = cardsFor(wish)?.length ?? 0
    if (count > 0) return { wish, count, without }
  }
  return undefined
}

/** The same with one thing less, the least important first. */
function widerWishes(slots: Slots): { wish: Wish; without: LetGo }[] {
  const { free, place, date, weekday, part, time, ...rest } = slots
  const when = {
    ...(date && { date }),
    ...(weekday && { weekday }),
    ...(part && { part }),
    ...(time && { time }),
  }
  const where = place === undefined ? {} : { place }
  return [
    ...(free ? [{ wish: wishOfSlots({ ...rest, ...when, ...where }), without: 'free' as const }] : []),
    ...(Object.keys(when).length > 0
      ? [{ wish: wishOfSlots({ ...rest, ...where }), without: 'time' as const }]
      : []),
    ...(place !== undefined && Object.keys(rest).some(name => name !== 'near')
      ? [{ wish: wishOfSlots(rest), without: 'place' as const }]
      : []),
  ]
}
