import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import { DigitsField, type DigitsFieldProps } from '../../../design/pin-field/pin-field.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'
import { useCodeFailure } from './code-failure.ts'

export interface DigitsFormProps {
  field: Omit<DigitsFieldProps, 'value' | 'onInput' | 'error'> & { id: string }
  /** What stands there at the beginning. */
  start?: string
  words: { go: string; going: string }
  /** What is wrong with what was typed, as a sentence; nothing is sent then. */
  problem: (typed: string) => string | undefined
  /** Sends it; what went well leads on and answers nothing. */
  send: (typed: string) => Promise<CallFailure | undefined>
  /** A refusal that typing again puts right, as a sentence: the field is emptied for it. */
  again?: (failure: CallFailure) => string | undefined
}

/** One number that is sent: a phone, a code. What was typed stays until it worked or has to be typed again. */
export function DigitsForm({ field, start = '', words, problem, send, again }: DigitsFormProps) {
  const t = useTexts('people')
  const [typed, setTyped] = useState(start)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{ tries: number; wrong?: string; failure?: CallFailure }>({
    tries: 0,
  })
  const sentence = useCodeFailure(trouble.failure)
  const fail = (found: { wrong: string } | { failure: CallFailure }) => {
    setTrouble({ tries: trouble.tries + 1, ...found })
    setBusy(false)
  }
  const submit = async () => {
    const wrong = problem(typed)
    if (wrong !== undefined) return fail({ wrong })
    setBusy(true)
    const failure = await send(typed)
    if (failure === undefined) return
    const mistaken = again?.(failure)
    if (mistaken === undefined) return fail({ failure })
    setTyped('')
    fail({ wrong: mistaken })
  }
  const { tries, wrong } = trouble
  return (
    <Form onSubmit={() => !busy && void submit()}>
      {tries > 0 && (
        <ErrorSummary
          key={tries}
          title={wrong === undefined ? sentence : t('byCode.notYet')}
          errors={wrong === undefined ? [] : [{ fieldId: field.id, text: wrong }]}
        />
      )}
      <DigitsField {...field} error={wrong} value={typed} onInput={setTyped} />
      <Button type="submit" busy={busy ? words.going : undefined}>
        {words.go}
      </Button>
    </Form>
  )
}
