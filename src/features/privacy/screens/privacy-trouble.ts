import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'

/** Why nothing was done, as a sentence with what to do; the server's refusals are told as they came. */
export function usePrivacyTrouble(): (failure: CallFailure) => string {
  const t = useTexts('privacy')
  const app = useTexts('app')
  return failure => {
    if (failure.kind === 'offline') return t('erase.unsent')
    if (failure.kind === 'signed-out') return t('erase.out')
    return failure.kind === 'refused' && failure.title !== '' ? failure.title : app('failed.text')
  }
}
