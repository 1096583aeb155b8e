import { useLocation } from 'preact-iso'
import { Page } from '../../../design/page/page.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { readServedSettings } from '../../../device/served-settings.ts'
import { askForCode } from '../device/joining.ts'
import { me } from '../device/me.ts'
import { phoneProblem } from '../rules.ts'
import { AlreadyHere } from './already-here.tsx'
import { DigitsForm } from './digits-form.tsx'
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

function PhoneForm({ start, then, onAsked }: { start: string; then: string; onAsked: () => void }) {
  const options = useHandedIn()
  const t = useTexts('people')
  const send = async (typed: string) => {
    const result = await askForCode(typed, then, options)
    return result.ok ? void onAsked() : result
  }
  return (
    <DigitsForm
      field={{
        ...{ id: 'code-phone', name: 'phone', label: t('byCode.phone'), hint: t('byCode.phoneHint') },
        // +86 may come along when a number is pasted or filled in.
        ...{ length: 13, autocomplete: 'tel' },
      }}
      start={start}
      words={{ go: t('byCode.ask'), going: t('byCode.asking') }}
      problem={typed => {
        const problem = phoneProblem(typed)
        return problem && t(`phoneProblem.${problem}`)
      }}
      send={send}
    />
  )
}
