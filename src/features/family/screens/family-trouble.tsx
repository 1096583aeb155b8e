import { Notice } from '../../../design/notice/notice.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'
import { askToHelp, keepGrant, sayYes } from '../contract.ts'

const refusals = { ...askToHelp.refusals, ...sayYes.refusals, ...keepGrant.refusals }

const isKnown = (code: string): code is keyof typeof refusals => code in refusals

/** Says why nothing was done in a sentence; `unsent` for want of a network. */
export function useTroubleWords(unsent: string): (failure: CallFailure) => string {
  const t = useTexts('family')
  const app = useTexts('app')
  return failure => {
    if (failure.kind === 'offline') return unsent
    if (failure.kind !== 'refused') return app('failed.text')
    if (isKnown(failure.code)) return t(`refusals.${failure.code}`)
    return failure.title === '' ? app('failed.text') : failure.title
  }
}

/** The same, where it stands between the things of a page. */
export function FamilyTrouble({ failure, unsent }: { failure: CallFailure | undefined; unsent: string }) {
  const words = useTroubleWords(unsent)
  if (failure === undefined) return null
  return (
    <Notice tone={failure.kind === 'offline' ? 'offline' : 'care'} role="alert">
      {words(failure)}
    </Notice>
  )
}
