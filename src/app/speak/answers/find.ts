import { cardsFor } from '../../../features/openings/device/browse.ts'
import type { Wish as ListWish } from '../../../features/openings/device/find-near.ts'
import { addressOfWish } from '../../../features/openings/screens/nearby-address.ts'
import type { Slots } from '../../../voice/understand/utterance.ts'
import { type Answer, type Asking, callWay, type Reply, told, way } from '../asking.ts'
import { bringCountyList } from '../county-list.ts'
import { wishOfSlots } from '../wish-of-slots.ts'

/** 找: how many there are, and the way to the list. If none, what comes closest is offered instead of nothing. */
export const answerFind: Answer = async ({ slots }, asking) => {
  await bringCountyList(asking.county, asking.options)
  const { t } = asking
  const wish = wishOfSlots(slots)
  const found = cardsFor(wish)
  if (found === undefined) return noList(asking)
  if (found.length > 0) {
    const lines = [t('find.found', { count: found.length })]
    return { kind: 'offer', lines, yes: t('find.open'), href: addressOfWish(wish) }
  }
  for (const { wider, line } of widerWishes(slots)) {
    const count = cardsFor(wider)?.length ?? 0
    if (count === 0) continue
    return { kind: 'offer', lines: [t(line, { count })], yes: t('find.seeThem'), href: addressOfWish(wider) }
  }
  return told([t('find.none')], [way(t('find.all'), '/nearby'), callWay(asking)])
}

export function noList(asking: Asking): Reply {
  return told([asking.t('noList')], [callWay(asking)])
}

/** The same with one thing less, the least important first. */
function widerWishes(slots: Slots): {
  wider: ListWish
  line: 'find.full' | 'find.otherTimes' | 'find.otherPlaces'
}[] {
  const { free, place, date, weekday, part, time, ...rest } = slots
  const when = {
    ...(date && { date }),
    ...(weekday && { weekday }),
    ...(part && { part }),
    ...(time && { time }),
  }
  const where = place === undefined ? {} : { place }
  return [
    ...(free ? [{ wider: wishOfSlots({ ...rest, ...when, ...where }), line: 'find.full' as const }] : []),
    ...(Object.keys(when).length > 0
      ? [{ wider: wishOfSlots({ ...rest, ...where }), line: 'find.otherTimes' as const }]
      : []),
    ...(place !== undefined && Object.keys(rest).some(name => name !== 'near')
      ? [{ wider: wishOfSlots(rest), line: 'find.otherPlaces' as const }]
      : []),
  ]
}
