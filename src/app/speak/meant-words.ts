import type { UnderstoodPart } from '../../design/microphone-sheet/microphone-sheet.tsx'
import { presentLanguage } from '../../device/language.ts'
import type { Words } from '../../device/words/words.ts'
import { wishOfSlots } from '../../features/openings/device/wish-of-slots.ts'
import { whenWished } from '../../features/openings/screens/wish-words.ts'
import type { Wish } from '../../voice/talking/reply.ts'
import type { TalkTexts } from './asking.ts'

/** 找 书法，星期三，上午: what was understood, each thing marked that was taken out of the sentence. */
export function meantWords(
  t: TalkTexts,
  words: Words,
  { intent, slots }: Wish,
  now: number,
): UnderstoodPart[] {
  const { words: topic, kind, near, free, ordinal, place, person } = slots
  const [day, ...times] = whenWished(words, wishOfSlots(slots), now)
  const things = [
    person,
    ordinal === undefined ? undefined : ordinal < 0 ? t('meant.last') : t('meant.one', { number: ordinal }),
    topic ?? (kind === undefined ? undefined : t(`kind.${kind}`)),
    day === undefined ? undefined : [day, ...times].join(presentLanguage() === 'en' ? ' ' : ''),
    place,
    near === true ? t('meant.near') : undefined,
    free === true ? t('meant.free') : undefined,
  ].filter(each => each !== undefined)
  return [
    { text: intent === 'unknown' ? '' : t(`meant.${intent}`) },
    ...things.flatMap((text, at) => [{ text: at === 0 ? ' ' : t('pause') }, { text, marked: true }]),
  ]
}
