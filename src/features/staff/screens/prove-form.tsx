import { useState } from 'preact/hooks'
import { Notice } from '../../../design/notice/notice.tsx'
import { PinField } from '../../../design/pin-field/pin-field.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { readServedSettings } from '../../../device/served-settings.ts'
import { proveByKey } from '../device/passkey-calls.ts'
import { type Proof, proveItIsMe } from '../device/staff-calls.ts'
import { FactorFields, useFactorMistakes } from './factor-fields.tsx'
import { KeyButton } from './key-button.tsx'
import { TypedForm } from './typed-form.tsx'

const pinId = 'staff-pin'

/** Before something that matters: who is signed in shows again that it is them; in a demo by the PIN of the card. */
export function ProveForm({ onProved }: { onProved: () => void }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const prove = async (proof: Proof) => {
    const result = await proveItIsMe(proof, options)
    if (!result.ok) return result
    onProved()
  }
  return (
    <>
      <Notice tone="care" role="status">
        {t('prove.why')}
      </Notice>
      {readServedSettings(document).demo ? (
        <ByPin prove={prove} />
      ) : (
        <>
          <KeyButton
            words={t('passkey.prove')}
            use={holder => proveByKey(holder, options)}
            onDone={onProved}
          />
          <ByFactors prove={prove} />
        </>
      )}
    </>
  )
}

interface ByProps {
  prove: (proof: Proof) => ReturnType<Parameters<typeof TypedForm>[0]['send']>
}

function useWords() {
  const t = useTexts('staff')
  return { go: t('prove.go'), going: t('prove.going') }
}

function ByFactors({ prove }: ByProps) {
  const words = useWords()
  const [typed, setTyped] = useState({ passphrase: '', code: '' })
  const mistakesOf = useFactorMistakes()
  const send = () => {
    setTyped({ ...typed, code: '' })
    return prove(typed)
  }
  return (
    <TypedForm words={words} check={() => mistakesOf(typed)} send={send}>
      {errorOf => <FactorFields typed={typed} onType={setTyped} errorOf={errorOf} />}
    </TypedForm>
  )
}

function ByPin({ prove }: ByProps) {
  const t = useTexts('staff')
  const words = useWords()
  const [pin, setPin] = useState('')
  const check = () => (/^\d{4,6}$/.test(pin) ? [] : [{ fieldId: pinId, text: t('prove.pinShape') }])
  return (
    <TypedForm words={words} check={check} send={() => prove({ pin })}>
      {errorOf => (
        <PinField
          id={pinId}
          name="pin"
          label={t('prove.pin')}
          error={errorOf(pinId)}
          length={6}
          autocomplete="current-password"
          value={pin}
          words={{ show: t('form.show'), hide: t('form.hide') }}
          onInput={setPin}
        />
      )}
    </TypedForm>
  )
}
