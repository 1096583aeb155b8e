import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'
import { usePrivacyTrouble } from './privacy-trouble.ts'

export interface Mistake {
  readonly fieldId: string
  readonly text: string
}

export interface PartFormProps {
  /** What the main button says. */
  go: string
  /** What is wrong with what was written; nothing is sent then. */
  check?: () => readonly Mistake[]
  /** Sends it; what went well leads on and answers nothing. */
  send: () => Promise<CallFailure | undefined>
  /** What to offer for this refusal instead of nothing. */
  otherwise?: (failure: CallFailure) => ComponentChildren
  children: (errorOf: (fieldId: string) => string | undefined) => ComponentChildren
}

/** One thing that is told, and the button. What was written stays until it is kept. */
export function PartForm({ go, check = () => [], send, otherwise, children }: PartFormProps) {
  const t = useTexts('privacy')
  const wordsOf = usePrivacyTrouble()
  const [state, setState] = useState<{ tries: number; busy?: boolean; failure?: CallFailure }>({ tries: 0 })
  const { tries, busy = false, failure } = state
  const mistakes = tries > 0 && failure === undefined ? check() : []
  const submit = async () => {
    if (check().length > 0) return setState({ tries: tries + 1 })
    setState({ tries: 0, busy: true })
    const found = await send()
    if (found !== undefined) setState({ tries: tries + 1, failure: found })
  }
  const errorOf = (fieldId: string) => mistakes.find(each => each.fieldId === fieldId)?.text
  return (
    <Form onSubmit={() => !busy && void submit()}>
      {(failure !== undefined || mistakes.length > 0) && (
        <ErrorSummary
          key={tries}
          title={failure === undefined ? t('about.notYet') : wordsOf(failure)}
          errors={mistakes}
        />
      )}
      {failure !== undefined && otherwise?.(failure)}
      {children(errorOf)}
      <Button type="submit" busy={busy ? t('about.saving') : undefined}>
        {go}
      </Button>
    </Form>
  )
}
