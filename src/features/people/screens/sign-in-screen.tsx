import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { Page } from '../../../design/page/page.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { readServedSettings } from '../../../device/served-settings.ts'
import type { Me } from '../contract.ts'
import { loadMe, me } from '../device/me.ts'
import { safePath } from './safe-path.ts'
import { SignInForm } from './sign-in-form.tsx'

/** `/sign-in?then=/path`: card number and PIN, then on to where the person was. */
export function SignInScreen() {
  const options = useHandedIn()
  const t = useTexts('people')
  const { query, route } = useLocation()
  const then = safePath(query.then, location.origin)
  // Whoever was here when the screen opened; who signs in just now goes on at once.
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    void loadMe(options)
  }, [])
  const here = asking ? null : me.value
  return (
    <Page title={t('signIn.title')} back="/">
      {here ? (
        <AlreadyHere person={here} then={then} />
      ) : (
        <>
          <p>{then.startsWith('/openings/') ? t('signIn.whyThen') : t('signIn.why')}</p>
          <SignInForm onStart={() => setAsking(true)} onSignedIn={() => route(then, true)} />
          <p>{t('signIn.noCard')}</p>
          {readServedSettings(document).demo && <p>{t('signIn.demo')}</p>}
        </>
      )}
    </Page>
  )
}

function AlreadyHere({ person, then }: { person: Me; then: string }) {
  const t = useTexts('people')
  return (
    <>
      <ConfirmBox>
        <p>{t('signIn.already', { name: person.name })}</p>
      </ConfirmBox>
      <ButtonGroup>
        <ButtonLink href={then}>{t('signIn.goOn')}</ButtonLink>
        <ButtonLink look="quiet" href="/sign-out">
          {t('signIn.notMe')}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}
