import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'
import { changePassphrase, proveStaff, signInStaff, takeInvitation } from '../contract.ts'
import {
  closeSite,
  getCounty,
  giveRightToo,
  inviteStaff,
  makeSite,
  replaceStaff,
  restoreStaff,
} from '../county-contract.ts'
import { addPasskey, askMyChallenge, removePasskey, signInByPasskey } from '../passkey-contract.ts'

const refusals = {
  ...signInStaff.refusals,
  ...proveStaff.refusals,
  ...takeInvitation.refusals,
  ...changePassphrase.refusals,
  ...inviteStaff.refusals,
  ...replaceStaff.refusals,
  ...giveRightToo.refusals,
  ...restoreStaff.refusals,
  ...getCounty.refusals,
  ...makeSite.refusals,
  ...closeSite.refusals,
  ...signInByPasskey.refusals,
  ...askMyChallenge.refusals,
  ...addPasskey.refusals,
  ...removePasskey.refusals,
}

/** What the device itself said no to. */
const deviceSaid = { device_cancelled: true, device_known: true, device_failed: true }
const isOfDevice = (code: string): code is keyof typeof deviceSaid => code in deviceSaid

const isKnown = (code: string): code is keyof typeof refusals => code in refusals

/** Says why nothing was done, with what to do. */
export function useTroubleWords(): (failure: CallFailure) => string {
  const t = useTexts('staff')
  const app = useTexts('app')
  return failure => {
    if (failure.kind === 'offline') return t('trouble.offline')
    if (failure.kind === 'signed-out') return t('trouble.signedOut')
    if (failure.kind !== 'refused') return app('failed.text')
    if (isOfDevice(failure.code)) return t(`passkey.${failure.code}`)
    if (isKnown(failure.code)) return t(`refusals.${failure.code}`)
    return failure.title === '' ? app('failed.text') : failure.title
  }
}
