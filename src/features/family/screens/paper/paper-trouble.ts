import type { CallFailure } from '../../../../device/call-endpoint.ts'
import { useTexts } from '../../../../device/language.ts'

/** Why nothing was done at the desk, as a sentence; the server's refusals are told as they came. `unsent` for want of a network. */
export function usePaperTrouble(unsent: string): (failure: CallFailure) => string {
  const app = useTexts('app')
  return failure => {
    if (failure.kind === 'offline') return unsent
    return failure.kind === 'refused' && failure.title !== '' ? failure.title : app('failed.text')
  }
}
