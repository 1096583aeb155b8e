import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'
import { changeWays, makeTabletCode, showAtTablet, startTablet, takeTablet } from '../contract.ts'

const refusals = {
  ...makeTabletCode.refusals,
  ...startTablet.refusals,
  ...showAtTablet.refusals,
  ...takeTablet.refusals,
  ...changeWays.refusals,
}
const isKnown = (code: string): code is keyof typeof refusals => code in refusals

/** Says why nothing was done, with what to do. */
export function useKioskTrouble(): (failure: CallFailure) => string {
  const t = useTexts('kiosk')
  const app = useTexts('app')
  return failure => {
    if (failure.kind === 'offline') return t('offline')
    if (failure.kind !== 'refused') return app('failed.text')
    if (isKnown(failure.code)) return t(`refusals.${failure.code}`)
    return failure.title === '' ? app('failed.text') : failure.title
  }
}
