import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import { DigitsField } from '../../../design/pin-field/pin-field.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { signInWithCode } from '../device/joining.ts'
import { codeProblem } from '../rules.ts'
import { useCodeFailure } from './code-failure.ts'

const codeId = 'code-code'
type Trouble = { readonly problem?: 'missing' | 'not_6_digits'; readonly failure?: CallFailure }

const isWrong = (failure: CallFailure | undefined) =>
  failure?.kind === 'refused' && failure.code === 'wrong_code'

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
  const [typed, setTyped] = useState('')
  const [tries, setTries] = useState(0)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const sentence = useCodeFailure(trouble?.failure)
  const fail = (found: Trouble) => {
    setTrouble(found)
    setTries(tries + 1)
    setBusy(false)
  }
  const send = async () => {
    const problem = codeProblem(typed)
    if (problem !== undefined) return fail({ problem })
    setBusy(true)
    onStart()
    const result = await signInWithCode(typed, options)
    if (result.ok) return onSignedIn()
    if (result.kind === 'refused' && result.code === 'nobody_yet') return onNobodyYet()
    if (isWrong(result)) setTyped('')
    fail({ failure: result })
  }
  const { problem, failure } = trouble ?? {}
  const wrong =
    problem !== undefined
      ? t(`codeProblem.${problem}`)
      : isWrong(failure)
        ? t('refusals.wrong_code')
        : undefined
  return (
    <Form onSubmit={() => !busy && void send()}>
      {trouble !== undefined && (
        <ErrorSummary
          key={tries}
          title={wrong === undefined ? sentence : t('byCode.notYet')}
          errors={wrong === undefined ? [] : [{ fieldId: codeId, text: wrong }]}
        />
      )}
      <DigitsField
        id={codeId}
        name="code"
        label={t('byCode.code')}
        hint={t('byCode.codeHint')}
        error={wrong}
        length={6}
        group={3}
        autocomplete="one-time-code"
        value={typed}
        onInput={setTyped}
      />
      <Button type="submit" busy={busy ? t('byCode.going') : undefined}>
        {t('byCode.go')}
      </Button>
    </Form>
  )
}
