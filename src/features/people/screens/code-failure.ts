import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'

const told = [
  'wrong_code',
  'code_over',
  'too_many_phone_codes',
  'no_proof',
  'phone_known',
  'no_such_division',
  'too_young',
  'needs_https',
] as const

/** Why the way in by phone doesn't go on, with what to do; a reason this version doesn't know is told as it came. */
export function useCodeFailure(failure: CallFailure | undefined): string {
  const t = useTexts('people')
  const app = useTexts('app')
  if (failure?.kind === 'offline') return t('byCode.offline')
  if (failure?.kind !== 'refused') return app('failed.text')
  const known = told.find(code => code === failure.code)
  if (known !== undefined) return t(`refusals.${known}`)
  return failure.title === '' ? app('failed.text') : failure.title
}
