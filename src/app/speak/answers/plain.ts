import { preferences } from '../../../device/preferences.ts'
import { feedState } from '../../../features/openings/device/county-feed.ts'
import { siteHelp } from '../../../features/openings/screens/site-help.ts'
import { matches, searchable } from '../../../shared/matching/matching.ts'
import type { Way, Wish } from '../../../voice/talking/reply.ts'
import type { Intent } from '../../../voice/understand/utterance.ts'
import { type Answer, type Asking, callWay, told, way } from '../asking.ts'

/** 打电话: the number, in words and as a button; a page can't dial by itself. */
export const answerCall: Answer = (wish, asking) => {
  const { t, help } = asking
  const { place } = wish.slots
  const site = feedState.value?.feed?.sites.find(
    each => place !== undefined && matches(place, searchable(each.name, [])),
  )
  if (site !== undefined) {
    const { phone, shown } = siteHelp(site.name, site.phone)
    return told(
      [t('call.site', { name: site.name, phone: shown ?? phone }), t('call.tap')],
      [{ label: t('call.goTo', { name: site.name }), go: { href: `tel:${phone}` } }],
    )
  }
  const known = preferences.current.value.helpSite !== null
  const number = { phone: help.shown ?? help.phone }
  return told([known ? t('call.help', number) : t('call.hotline', number), t('call.tap')], [callWay(asking)])
}

/** What can't be done on the phone yet is said as it is, with how it is done today. */
export const answerCheckin: Answer = (_, asking) => told([asking.t('checkin')], [callWay(asking)])

/** 让闺女帮我: how it begins, and the way there. */
export const answerFamily: Answer = (_, asking) =>
  told([asking.t('family')], [way(asking.t('familyWays.let'), '/mine/family/code'), callWay(asking)])

const meals =
  (what: 'menu' | 'order' | 'cancel-order'): Answer =>
  (_, asking) =>
    told([asking.t(`meals.${what}`)], [mealsWay(asking), callWay(asking)])

const mealsWay = ({ t }: Asking): Way => way(t('meals.see'), '/nearby?category=meal')

export const answerMenu = meals('menu')
export const answerOrder = meals('order')
export const answerCancelOrder = meals('cancel-order')

const examples = ['find', 'next', 'bigger'] as const

/** By examples, each of which is said by pressing it. */
export const answerHelp: Answer = (_, { t }) =>
  told(
    [t('help')],
    examples.map(each => ({ label: t(`helpSay.${each}`), go: { say: t(`helpSay.${each}`) } })),
  )

export const answerYes: Answer = (_, { t }) => told([t('yes')])
export const answerNo: Answer = (_, { t }) => told([t('no')])
export const answerStop: Answer = (_, { t }) => told([t('device.stopped')])

const shownLikely = ['find', 'enrol', 'cancel', 'next', 'today', 'menu', 'call', 'help'] as const
type Likely = (typeof shownLikely)[number]
const isLikely = (intent: Intent): intent is Likely => shownLikely.some(each => each === intent)

/** Never a blank “I don't know”: three things that may have been meant, as big buttons. */
export const answerUnknown: Answer = ({ likely = [] }: Wish, asking) => {
  const { t } = asking
  const three = [
    ...new Set([...likely.filter(isLikely), 'find' as const, 'next' as const, 'help' as const]),
  ].slice(0, 3)
  return told(
    [t('unknown.lead')],
    three.map(intent => ({
      label: t(`unknown.${intent}`),
      go: intent === 'find' ? { href: '/find' } : { wish: { intent, slots: {} } },
    })),
  )
}
