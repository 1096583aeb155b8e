import { cardsFor } from '../../../features/openings/device/browse.ts'
import { closestWish, type LetGo } from '../../../features/openings/device/closest-wish.ts'
import { addressOfWish } from '../../../features/openings/screens/nearby-address.ts'
import { type Answer, type Asking, callWay, type Reply, told, way } from '../asking.ts'
import { bringCountyList } from '../county-list.ts'

const instead = {
  free: 'find.full',
  time: 'find.otherTimes',
  place: 'find.otherPlaces',
} as const satisfies Record<LetGo, string>

/** 找: how many there are, and the way to the list. If none, what comes closest is offered instead of nothing. */
export const answerFind: Answer = async ({ slots }, asking) => {
  await bringCountyList(asking.county, asking.options)
  const { t } = asking
  if (cardsFor({}) === undefined) return noList(asking)
  const closest = closestWish(slots)
  if (closest === undefined) return told([t('find.none')], [way(t('find.all'), '/nearby'), callWay(asking)])
  const { wish, count, without } = closest
  const [line, yes] =
    without === undefined
      ? (['find.found', 'find.open'] as const)
      : ([instead[without], 'find.seeThem'] as const)
  return { kind: 'offer', lines: [t(line, { count })], yes: t(yes), href: addressOfWish(wish) }
}

export function noList(asking: Asking): Reply {
  return told([asking.t('noList')], [callWay(asking)])
}
