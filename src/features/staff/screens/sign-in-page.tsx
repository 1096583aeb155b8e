import { useState } from 'preact/hooks'
import { Page } from '../../../design/page/page.tsx'
import { DigitsField } from '../../../design/pin-field/pin-field.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { signInByKey } from '../device/passkey-calls.ts'
import { signInAsStaff } from '../device/staff-calls.ts'
import { FactorFields, useFactorMistakes } from './factor-fields.tsx'
import { KeyButton } from './key-button.tsx'
import { TypedForm } from './typed-form.tsx'

const cardId = 'staff-card'

/** `/staff/sign-in?then=/path`: card number, passphrase and code; nothing typed is kept anywhere but on the screen. */
export function StaffSignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const [card, setCard] = useState('')
  const [typed, setTyped] = useState({ passphrase: '', code: '' })
  const mistakesOf = useFactorMistakes()
  const check = () => [
    ...(/^\d{8}$/.test(card) ? [] : [{ fieldId: cardId, text: t('signIn.cardShape') }]),
    ...mistakesOf(typed),
  ]
  const send = async () => {
    const result = await signInAsStaff({ card, ...typed }, options)
    // A code is good once, right or wrong: the next try needs another.
    setTyped({ ...typed, code: '' })
    if (!result.ok) return result
    onSignedIn()
  }
  return (
    <Page title={t('signIn.title')} back="/sign-in">
      <p>{t('signIn.what')}</p>
      <KeyButton
        words={t('passkey.signIn')}
        use={holder => signInByKey(holder, options)}
        onDone={onSignedIn}
      />
      <TypedForm words={{ go: t('signIn.go'), going: t('signIn.going') }} check={check} send={send}>
        {errorOf => (
          <>
            <DigitsField
              id={cardId}
              name="card"
              label={t('signIn.card')}
              hint={t('signIn.cardHint')}
              error={errorOf(cardId)}
              length={8}
              group={4}
              autocomplete="username"
              value={card}
              onInput={setCard}
            />
            <FactorFields typed={typed} onType={setTyped} errorOf={errorOf} />
          </>
        )}
      </TypedForm>
      <p>{t('signIn.lost')}</p>
    </Page>
  )
}
