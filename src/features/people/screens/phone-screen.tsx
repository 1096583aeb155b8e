import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import { Page } from '../../../design/page/page.tsx'
import { DigitsField } from '../../../design/pin-field/pin-field.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { readServedSettings } from '../../../device/served-settings.ts'
import { askForCode } from '../device/joining.ts'
import { me } from '../device/me.ts'
import { phoneProblem } from '../rules.ts'
import { AlreadyHere } from './already-here.tsx'
import { useCodeFailure } from './code-failure.ts'
import { safePath } from './safe-path.ts'
import { useJoining } from './use-joining.ts'

/** `/sign-in/phone?then=/path`: the number a code is sent to, whoever has it: who is new here joins after it. */
export function PhoneScreen() {
  const t = useTexts('people')
  const { query, route } = useLocation()
  const { recalled, said } = useJoining()
  const then = query.then === undefined && said ? said.goingTo : safePath(query.then, location.origin)
  return (
    <Page title={t('byCode.phoneTitle')} back="/sign-in">
      {me.value ? (
        <AlreadyHere person={me.value} then={then} />
      ) : (
        <>
          <p>{t('byCode.phoneWhy')}</p>
          {/* Not before the disk was asked: a number that came late would mix with what is being typed. */}
          {recalled && (
            <PhoneForm start={said?.phone ?? ''} then={then} onAsked={() => route('/sign-in/code')} />
          )}
          {readServedSettings(document).demo && <p>{t('byCode.demo')}</p>}
        </>
      )}
    </Page>
  )
}

const phoneId = 'code-phone'
type Trouble = { readonly problem?: 'missing' | 'not_a_mobile'; readonly failure?: CallFailure }

function PhoneForm({ start, then, onAsked }: { start: string; then: string; onAsked: () => void }) {
  const options = useHandedIn()
  const t = useTexts('people')
  const [typed, setTyped] = useState(start)
  const [tries, setTries] = useState(0)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const sentence = useCodeFailure(trouble?.failure)
  const fail = (found: Trouble) => {
    setTrouble(found)
    setTries(tries + 1)
    setBusy(false)
  }
  const ask = async () => {
    const problem = phoneProblem(typed)
    if (problem !== undefined) return fail({ problem })
    setBusy(true)
    const result = await askForCode(typed, then, options)
    if (!result.ok) return fail({ failure: result })
    onAsked()
  }
  const wrong = trouble?.problem === undefined ? undefined : t(`phoneProblem.${trouble.problem}`)
  return (
    <Form onSubmit={() => !busy && void ask()}>
      {trouble !== undefined && (
        <ErrorSummary
          key={tries}
          title={wrong === undefined ? sentence : t('byCode.notYet')}
          errors={wrong === undefined ? [] : [{ fieldId: phoneId, text: wrong }]}
        />
      )}
      <DigitsField
        id={phoneId}
        name="phone"
        label={t('byCode.phone')}
        hint={t('byCode.phoneHint')}
        error={wrong}
        // +86 may come along when a number is pasted or filled in.
        length={13}
        autocomplete="tel"
        value={typed}
        onInput={setTyped}
      />
      <Button type="submit" busy={busy ? t('byCode.asking') : undefined}>
        {t('byCode.ask')}
      </Button>
    </Form>
  )
}
