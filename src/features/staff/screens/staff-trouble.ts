import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'
import { changePassphrase, proveStaff, signInStaff, takeInvitation } from '../contract.ts'
import { closeSite, getCounty, inviteStaff, makeSite, replaceStaff } from '../county-contract.ts'

const refusals = {
  ...signInStaff.refusals,
  ...proveStaff.refusals,
  ...takeInvitation.refusals,
  ...changePassphrase.refusals,
  ...inviteStaff.refusals,
  ...replaceStaff.refusals,
  ...getCounty.refusals,
  ...makeSite.refusals,
  ...closeSite.refusals,
}

const isKnown = (code: string): code is keyof typeof refusals => code in refusals

/** Says why nothing was done, with what to do. */
export function useTroubleWords(): (failure: CallFailure) => string {
  const t = useTexts('staff')
  const app = useTexts('app')
  return failure => {
    if (failure.kind === 'offline') return t('trouble.offline')
    if (failure.kind === 'signed-out') return t('trouble.signedOut')
    if (failure.kind !== 'refused') return app('failed.text')
    if (isKnown(failure.code)) return t(`refusals.${failure.code}`)
    return failure.title === '' ? app('failed.text') : failure.title
  }
}
