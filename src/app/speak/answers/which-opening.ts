import { listWords } from '../../../device/words/opening-words.ts'
import { whereWords } from '../../../device/words/place-words.ts'
import { whenWords } from '../../../device/words/when-words.ts'
import { cardsFor } from '../../../features/openings/device/browse.ts'
import type { OpeningSummary } from '../../../features/openings/device/opening-summary.ts'
import { namesSomething, wishOfSlots } from '../../../features/openings/device/wish-of-slots.ts'
import { addressOfWish } from '../../../features/openings/screens/nearby-address.ts'
import type { Wish } from '../../../voice/talking/reply.ts'
import type { Asking, Reply } from '../asking.ts'

/** More than three are no longer weighed by ear. */
const mostChoices = 3

/** Whether a wish names an opening, and which may be meant: `undefined` while the county's list isn't here. */
export type Meant = {
  readonly named: boolean
  readonly openings: readonly Pick<OpeningSummary, 'id'>[] | undefined
}

/** 第二个, 这个, 书法班: which openings of the list or of the screen before this one are meant, nearest first. */
export function openingsMeant({ openingId, slots, items }: Wish, { listed, cameFrom }: Asking): Meant {
  if (openingId !== undefined) return { named: true, openings: [{ id: openingId }] }
  const { ordinal } = slots
  if (ordinal !== undefined) {
    const one = listed[ordinal < 0 ? listed.length + ordinal : ordinal - 1]
    return { named: true, openings: one === undefined ? [] : [one] }
  }
  const fromList = (items ?? []).flatMap(at => listed[at] ?? [])
  if (fromList.length > 0) return { named: true, openings: fromList }
  if (namesSomething(slots)) return { named: true, openings: cardsFor(wishOfSlots(slots)) }
  const onScreen = /^\/openings\/([^/?]+)/.exec(cameFrom ?? '')?.[1]
  if (onScreen !== undefined) return { named: true, openings: [{ id: onScreen }] }
  const [only, ...others] = listed
  return { named: false, openings: only !== undefined && others.length === 0 ? [only] : [] }
}

/** One short question: which of the first few. */
export function askWhich(
  wish: Wish,
  question: string,
  openings: readonly OpeningSummary[],
  { t, words, now }: Asking,
): Reply {
  return {
    kind: 'choose',
    lines: [question, t('choose.hint')],
    choices: openings.slice(0, mostChoices).map(card => ({
      label: card.title,
      note: listWords(words, whenWords(words, card.when, now), whereWords(words, card.place, card)),
      wish: { intent: wish.intent, slots: wish.slots, openingId: card.id },
    })),
    ways:
      openings.length > mostChoices
        ? [{ label: t('choose.more'), go: { href: addressOfWish(wishOfSlots(wish.slots)) } }]
        : [],
  }
}

export function isSummary(opening: Pick<OpeningSummary, 'id'>): opening is OpeningSummary {
  return 'when' in opening
}
