import { type Answer, callWay, told, way } from '../asking.ts'
import { bringCountyList } from '../county-list.ts'
import { noList } from './find.ts'
import { askWhich, isSummary, openingsMeant } from './which-opening.ts'

/** 打开第二个: straight to its page; nothing is changed by looking. */
export const answerOpen: Answer = async (wish, asking) => {
  await bringCountyList(asking.county, asking.options)
  const { t } = asking
  const { openings } = openingsMeant(wish, asking)
  if (openings === undefined) return noList(asking)
  const [first, ...others] = openings
  if (first === undefined) {
    const nothing = asking.listed.length === 0 && wish.slots.ordinal !== undefined
    return told(
      [t(nothing ? 'open.notListed' : 'open.none')],
      [way(t('find.all'), '/nearby'), callWay(asking)],
    )
  }
  if (others.length > 0) return askWhich(wish, t('open.which'), openings.filter(isSummary), asking)
  return { kind: 'leave', to: { href: `/openings/${first.id}` } }
}
