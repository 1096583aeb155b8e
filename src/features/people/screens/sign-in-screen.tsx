import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ButtonLink } from '../../../design/button/button.tsx'
import { phoneShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { readServedSettings } from '../../../device/served-settings.ts'
import { loadMe, me } from '../device/me.ts'
import { AlreadyHere } from './already-here.tsx'
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
          <ButtonLink
            look="secondary"
            icon={phoneShape}
            href={`/sign-in/phone?then=${encodeURIComponent(then)}`}
          >
            {t('signIn.byPhone')}
          </ButtonLink>
          <p>{t('signIn.byCard')}</p>
          <SignInForm onStart={() => setAsking(true)} onSignedIn={() => route(then, true)} />
          <p>{t('signIn.noCard')}</p>
          {readServedSettings(document).demo && <p>{t('signIn.demo')}</p>}
          <ButtonLink
            look="quiet"
            href={
              then.startsWith('/staff') ? `/staff/sign-in?then=${encodeURIComponent(then)}` : '/staff/sign-in'
            }
          >
            {t('signIn.staff')}
          </ButtonLink>
        </>
      )}
    </Page>
  )
}
