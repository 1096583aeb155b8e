import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { digitsShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { cardTokenIn } from '../../../shared/card-token.ts'
import { loadMe, me } from '../device/me.ts'
import { CardPinForm } from './card-pin-form.tsx'

/** `/card#…`, where the QR of a card leads: its PIN, then in. What the QR holds leaves the address at once. */
export function CardScreen() {
  const options = useHandedIn()
  const t = useTexts('people')
  const { route } = useLocation()
  const [token, setToken] = useState(() => cardTokenIn(location.href))
  // Whoever was here before; who is let in just now goes on at once.
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    const take = () => {
      if (location.hash === '') return
      setToken(cardTokenIn(location.href))
      history.replaceState(history.state, '', location.pathname)
    }
    take()
    // A second card, scanned while this page stands open, comes without a new page.
    addEventListener('hashchange', take)
    void loadMe(options)
    return () => removeEventListener('hashchange', take)
  }, [])
  const before = asking ? null : me.value
  return (
    <Page title={t('byQr.title')} back="/">
      {token === undefined ? (
        <>
          <EmptyState shape={digitsShape} title={t('byQr.again')}>
            <p>{t('byQr.how')}</p>
          </EmptyState>
          <ButtonLink href="/sign-in">{t('byQr.otherWays')}</ButtonLink>
        </>
      ) : (
        <>
          {before && <Notice tone="care">{t('byQr.before', { name: before.name })}</Notice>}
          <p>{t('byQr.lead')}</p>
          <CardPinForm
            key={token}
            token={token}
            onStart={() => setAsking(true)}
            onSignedIn={() => route('/mine', true)}
          />
          <p>{t('byQr.forgotten')}</p>
        </>
      )}
    </Page>
  )
}
