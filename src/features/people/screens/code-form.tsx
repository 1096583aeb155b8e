import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { signInWithCode } from '../device/joining.ts'
import { codeProblem } from '../rules.ts'
import { DigitsForm } from './digits-form.tsx'

const isRefused = (failure: CallFailure, code: string) => failure.kind === 'refused' && failure.code === code

export interface CodeFormProps {
  /** The first try goes out. */
  onStart: () => void
  onSignedIn: () => void
  /** The code was right, and nobody has this phone. */
  onNobodyYet: () => void
}

/** Six digits: the phone offers them by itself, and they can be pasted. */
export function CodeForm({ onStart, onSignedIn, onNobodyYet }: CodeFormProps) {
  const options = useHandedIn()
  const t = useTexts('people')
  const send = async (typed: string) => {
    onStart()
    const result = await signInWithCode(typed, options)
    if (result.ok) return void onSignedIn()
    if (isRefused(result, 'nobody_yet')) return void onNobodyYet()
    return result
  }
  return (
    <DigitsForm
      field={{
        ...{ id: 'code-code', name: 'code', label: t('byCode.code'), hint: t('byCode.codeHint') },
        ...{ length: 6, group: 3, autocomplete: 'one-time-code' },
      }}
      words={{ go: t('byCode.go'), going: t('byCode.going') }}
      problem={typed => {
        const problem = codeProblem(typed)
        return problem && t(`codeProblem.${problem}`)
      }}
      send={send}
      again={failure => (isRefused(failure, 'wrong_code') ? t('refusals.wrong_code') : undefined)}
    />
  )
}
