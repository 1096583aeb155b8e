import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import { digitsShape } from '../../../design/icon/shapes.ts'
import { DigitsField, PinField } from '../../../design/pin-field/pin-field.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { type OfflineDatabase, offlineDatabase } from '../../../device/offline-database.ts'
import { signIn } from '../device/me.ts'
import { pinLength } from '../rules.ts'
import { useLargeKeys } from './large-keys.ts'
import { type SignInTrouble, type Typed, typedTrouble } from './sign-in-errors.ts'

export interface SignInFormProps {
  /** The first try goes out. */
  onStart: () => void
  onSignedIn: () => void
}

const cardId = 'sign-in-card'
const pinId = 'sign-in-pin'
const draftKey = 'sign-in card'

/** Card number and PIN. What was typed stays until it worked; the card number even when the phone restarts. */
export function SignInForm({ onStart, onSignedIn }: SignInFormProps) {
  const options = useHandedIn()
  const t = useTexts('people')
  const database = options.database ?? offlineDatabase
  const [typed, setTyped] = useTyped(database)
  const [tries, setTries] = useState(0)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<SignInTrouble | undefined>()
  const keys = useLargeKeys(typed, { card: cardId, pin: pinId })

  const fail = (found: SignInTrouble) => {
    setTrouble(found)
    setTries(tries + 1)
    setBusy(false)
  }
  const send = async () => {
    const mistake = typedTrouble(typed)
    if (mistake !== undefined) return fail(mistake)
    setBusy(true)
    onStart()
    const result = await signIn(typed.card, typed.pin, options)
    if (result.ok) {
      await database.store('drafts').remove(draftKey)
      return onSignedIn()
    }
    if (result.kind === 'offline') await database.store('drafts').put(draftKey, typed.card)
    else if (isWrongPin(result)) setTyped({ ...typed, pin: '' })
    fail({ failure: result })
  }
  const wrongPin = isWrongPin(trouble?.failure) ? t('refusals.wrong_card_or_pin') : undefined
  return (
    <Form onSubmit={() => !busy && void send()}>
      {trouble !== undefined && <Trouble key={tries} trouble={trouble} />}
      <DigitsField
        id={cardId}
        name="card"
        label={t('signIn.card')}
        hint={t('signIn.cardHint')}
        error={trouble?.card === undefined ? undefined : t(`cardProblem.${trouble.card}`)}
        length={8}
        group={4}
        autocomplete="username"
        value={typed.card}
        onInput={card => setTyped({ ...typed, card })}
        {...keys.under('card')}
      />
      <PinField
        id={pinId}
        name="pin"
        label={t('signIn.pin')}
        hint={t('signIn.pinHint')}
        error={trouble?.pin === undefined ? wrongPin : t(`pinProblem.${trouble.pin}`)}
        length={pinLength.most}
        autocomplete="current-password"
        value={typed.pin}
        words={{ show: t('signIn.show'), hide: t('signIn.hide') }}
        onInput={pin => setTyped({ ...typed, pin })}
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

const isWrongPin = (failure: CallFailure | undefined) =>
  failure?.kind === 'refused' && failure.code === 'wrong_card_or_pin'

/** The typed words, beginning with the card number that an earlier try without a network left here. */
function useTyped(database: OfflineDatabase) {
  const [typed, setTyped] = useState<Typed>({ card: '', pin: '' })
  useEffect(() => {
    const recall = async () => {
      const card = await database.store<string>('drafts').get(draftKey)
      if (card !== undefined) setTyped(now => (now.card === '' ? { ...now, card } : now))
    }
    void recall()
  }, [database])
  return [typed, setTyped] as const
}

/** Names every field to put right; what no field can put right is said as a sentence with what to do. */
function Trouble({ trouble: { card, pin, failure } }: { trouble: SignInTrouble }) {
  const t = useTexts('people')
  const sentence = useFailureWords(failure)
  const errors = [
    ...(card === undefined ? [] : [{ fieldId: cardId, text: t(`cardProblem.${card}`) }]),
    ...(pin === undefined ? [] : [{ fieldId: pinId, text: t(`pinProblem.${pin}`) }]),
    ...(isWrongPin(failure) ? [{ fieldId: pinId, text: t('refusals.wrong_card_or_pin') }] : []),
  ]
  return <ErrorSummary title={errors.length > 0 ? t('signIn.notYet') : sentence} errors={errors} />
}

/** Why the server didn't let somebody in, with what to do; a reason this version doesn't know is told as it came. */
function useFailureWords(failure: CallFailure | undefined): string {
  const t = useTexts('people')
  const app = useTexts('app')
  if (failure?.kind === 'offline') return t('signIn.offline')
  if (failure?.kind !== 'refused') return app('failed.text')
  const { code, title } = failure
  if (
    code === 'unknown_device' ||
    code === 'card_locked' ||
    code === 'too_many_cards' ||
    code === 'needs_https'
  )
    return t(`refusals.${code}`)
  return title === '' ? app('failed.text') : title
}
