import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { personShape, signOutShape, tickCircleShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { me, signOut } from '../device/me.ts'
import { NotDone } from './not-done.tsx'

/** `/sign-out`: what leaving does to this phone, before it is done, and that it is done. */
export function SignOutScreen() {
  const options = useHandedIn()
  const t = useTexts('people')
  const { route } = useLocation()
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState(false)
  const [failure, setFailure] = useState<CallFailure | undefined>()
  const leave = async () => {
    setBusy(true)
    const failed = await signOut(options)
    setFailure(failed)
    setLeft(failed === undefined)
    setBusy(false)
  }
  if (left || me.value === null) return <Left />
  return (
    <Page title={t('signOut.title')} back="/mine">
      <ConfirmBox>
        {me.value && (
          <p>
            <strong>{t('signOut.who', { name: me.value.name })}</strong>
          </p>
        )}
        <p>{t('signOut.what')}</p>
        <p>{t('signOut.stays')}</p>
      </ConfirmBox>
      {failure !== undefined && <NotDone failure={failure} unsent={t('signOut.offline')} />}
      <ButtonGroup>
        <Button icon={signOutShape} onClick={leave} busy={busy ? t('signOut.going') : undefined}>
          {t('signOut.go')}
        </Button>
        <Button look="secondary" onClick={() => route('/mine', true)}>
          {t('signOut.stay')}
        </Button>
      </ButtonGroup>
    </Page>
  )
}

function Left() {
  const t = useTexts('people')
  return (
    <Page title={t('signOut.doneTitle')} back="/">
      <EmptyState shape={tickCircleShape} title={t('signOut.done')} />
      <ButtonGroup>
        <ButtonLink href="/">{t('signOut.home')}</ButtonLink>
        <ButtonLink look="quiet" icon={personShape} href="/sign-in">
          {t('signOut.again')}
        </ButtonLink>
      </ButtonGroup>
    </Page>
  )
}
