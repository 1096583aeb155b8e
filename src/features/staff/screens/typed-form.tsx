import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'
import { useTroubleWords } from './staff-trouble.ts'

/** What is wrong with a field, as a sentence. */
export type Mistake = { readonly fieldId: string; readonly text: string }

export interface TypedFormProps {
  words: { go: string; going: string }
  /** What the device itself can see is wrong; nothing is sent then. */
  check: () => readonly Mistake[]
  /** Sends it; what went well leads on and answers nothing. */
  send: () => Promise<CallFailure | undefined>
  look?: 'primary' | 'care'
  /** What went wrong before this form was shown again. */
  failed?: CallFailure | undefined
  children: (errorOf: (fieldId: string) => string | undefined) => ComponentChildren
}

/** A few fields that are sent together: what is wrong stands above them and at each; what was typed stays. */
export function TypedForm({ words, check, send, look = 'primary', failed, children }: TypedFormProps) {
  const t = useTexts('staff')
  const troubleWords = useTroubleWords()
  const [state, setState] = useState<{
    busy: boolean
    tries: number
    mistakes: readonly Mistake[]
    failure?: CallFailure
  }>({ busy: false, tries: 0, mistakes: [] })
  const submit = async () => {
    const tries = state.tries + 1
    const mistakes = check()
    if (mistakes.length > 0) return setState({ busy: false, tries, mistakes })
    setState({ ...state, busy: true })
    const failure = await send()
    setState({ busy: false, tries, mistakes: [], ...(failure === undefined ? {} : { failure }) })
  }
  const { busy, tries, mistakes } = state
  const failure = state.failure ?? (tries === 0 ? failed : undefined)
  return (
    <Form onSubmit={() => !busy && void submit()}>
      {(mistakes.length > 0 || failure !== undefined) && (
        <ErrorSummary
          key={tries}
          title={failure === undefined ? t('form.notYet') : troubleWords(failure)}
          errors={mistakes}
        />
      )}
      {children(fieldId => mistakes.find(each => each.fieldId === fieldId)?.text)}
      <Button type="submit" look={look} busy={busy ? words.going : undefined}>
        {words.go}
      </Button>
    </Form>
  )
}
