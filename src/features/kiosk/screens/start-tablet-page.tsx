import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { DigitsField } from '../../../design/pin-field/pin-field.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { startWith } from '../device/kiosk-calls.ts'
import { useKioskTrouble } from './kiosk-trouble.ts'
import { usePad } from './use-pad.ts'

const codeLength = 8
const codeId = 'tablet-code'

/** `/tablet/start`: the code of the site's staff makes this browser a tablet. */
export function StartTabletPage({ onStarted }: { onStarted: () => Promise<void> }) {
  const t = useTexts('kiosk')
  const options = useHandedIn()
  const troubleWords = useKioskTrouble()
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<{
    busy?: boolean
    tries: number
    wrong?: string
    failure?: CallFailure
  }>({
    tries: 0,
  })
  const pad = usePad(t('start.code'), typed)
  const tries = state.tries + 1
  const send = async () => {
    if (typed.length < codeLength) return setState({ tries, wrong: t('start.short') })
    setState({ tries: state.tries, busy: true })
    const failure = await startWith(typed, options)
    if (failure === undefined) return onStarted()
    setTyped('')
    setState({ tries, failure })
  }
  const { busy = false, wrong, failure } = state
  return (
    <Page title={t('start.title')} back="/">
      <p>{t('start.lead')}</p>
      <Notice tone="plain">{t('start.what')}</Notice>
      <Form onSubmit={() => !busy && void send()}>
        {(wrong !== undefined || failure !== undefined) && (
          <ErrorSummary
            key={state.tries}
            title={failure === undefined ? t('start.notYet') : troubleWords(failure)}
            errors={wrong === undefined ? [] : [{ fieldId: codeId, text: wrong }]}
          />
        )}
        <DigitsField
          id={codeId}
          name="tablet-code"
          label={t('start.code')}
          hint={t('start.hint')}
          error={wrong}
          length={codeLength}
          group={4}
          value={typed}
          onInput={setTyped}
          pad={pad}
        />
        <Button type="submit" busy={busy ? t('start.going') : undefined}>
          {t('start.go')}
        </Button>
      </Form>
    </Page>
  )
}
