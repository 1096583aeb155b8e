import type { TFunction } from 'i18next'
import { dayWords } from '../../../device/words/day-words.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import type { Words } from '../../../device/words/words.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { SignedInDevice } from '../contract.ts'

/** 就是您手里这部，今天用过: what one recognises a device by. `now` in milliseconds. */
export function deviceNote(
  t: TFunction<'people'>,
  words: Words,
  { here, lastUsedOn, signedInAt }: SignedInDevice,
  now: number,
): string {
  const used = t('devices.used', { day: dayWords(words, lastUsedOn, now) })
  if (here) return listWords(words, t('devices.this'), used)
  const since = shanghaiDate(Date.parse(signedInAt))
  const signedIn = t('devices.signedInOn', { day: dayWords(words, since, now) })
  return since === lastUsedOn ? signedIn : listWords(words, used, signedIn)
}
