import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import { digitsShape } from '../../../design/icon/shapes.ts'
import { PinField } from '../../../design/pin-field/pin-field.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { signInWithQr } from '../device/me.ts'
import { pinLength, pinProblem } from '../rules.ts'
import { useLargeKeys } from './large-keys.ts'

const pinId = 'card-pin'

export interface CardPinFormProps {
  /** What the QR holds. */
  token: string
  /** The first try goes out. */
  onStart: () => void
  onSignedIn: () => void
}

/** The PIN of the card that was scanned. */
export function CardPinForm({ token, onStart, onSignedIn }: CardPinFormProps) {
  const options = useHandedIn()
  const t = useTexts('people')
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{ tries: number; field?: string; sentence?: string }>({ tries: 0 })
  const sentenceOf = useFailureSentence()
  const keys = useLargeKeys({ card: '', pin }, { pin: pinId })
  const fail = (found: { field?: string; sentence?: string }) => {
    setTrouble({ tries: trouble.tries + 1, ...found })
    setBusy(false)
  }
  const send = async () => {
    const problem = pinProblem(pin)
    if (problem !== undefined) return fail({ field: t(`pinProblem.${problem}`) })
    setBusy(true)
    onStart()
    const result = await signInWithQr(token, pin, options)
    if (result.ok) return onSignedIn()
    if (result.kind === 'refused' && result.code === 'wrong_card_or_pin') {
      setPin('')
      return fail({ field: t('byQr.wrong') })
    }
    fail({ sentence: sentenceOf(result) })
  }
  const { tries, field, sentence } = trouble
  return (
    <Form onSubmit={() => !busy && void send()}>
      {tries > 0 && (
        <ErrorSummary
          key={tries}
          title={sentence ?? t('signIn.notYet')}
          errors={field === undefined ? [] : [{ fieldId: pinId, text: field }]}
        />
      )}
      <PinField
        id={pinId}
        name="pin"
        label={t('signIn.pin')}
        hint={t('signIn.pinHint')}
        error={field}
        length={pinLength.most}
        autocomplete="current-password"
        value={pin}
        words={{ show: t('signIn.show'), hide: t('signIn.hide') }}
        onInput={setPin}
        {...keys.under('pin')}
      />
      <Button look="quiet" icon={digitsShape} onClick={keys.toggle}>
        {keys.shown ? t('signIn.noLargeKeys') : t('signIn.largeKeys')}
      </Button>
      <Button type="submit" busy={busy ? t('signIn.going') : undefined}>
        {t('signIn.go')}
      </Button>
    </Form>
  )
}

/** Why the card didn't open, with what to do; a reason this version doesn't know is told as it came. */
function useFailureSentence(): (failure: CallFailure) => string {
  const t = useTexts('people')
  const app = useTexts('app')
  return failure => {
    if (failure.kind === 'offline') return t('byQr.offline')
    if (failure.kind !== 'refused') return app('failed.text')
    return failure.title === '' ? app('failed.text') : failure.title
  }
}
