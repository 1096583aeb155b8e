import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import { PinField } from '../../../design/pin-field/pin-field.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { pinWeakness } from '../../../shared/pin-weakness.ts'
import type { MyCards } from '../contract.ts'
import { giveNewPin } from '../device/my-cards.ts'
import { pinLength, pinProblem } from '../rules.ts'

const [oldId, freshId] = ['pin-old', 'pin-new']

interface Trouble {
  readonly old?: string | undefined
  readonly fresh?: string | undefined
  /** What no field can put right. */
  readonly other?: string
}

export interface NewPinFormProps {
  card: MyCards['items'][number]
  onDone: () => void
  onSignedOut: () => void
}

/** The old PIN and the new one, each to be seen on request: nothing is typed twice to be sure of it. */
export function NewPinForm({ card, onDone, onSignedOut }: NewPinFormProps) {
  const t = useTexts('people')
  const options = useHandedIn()
  const [typed, setTyped] = useState({ old: '', fresh: '' })
  const [sending, setSending] = useState<{ busy: boolean; tries: number; trouble?: Trouble }>({
    busy: false,
    tries: 0,
  })
  const check = useCheck(card.number)
  const failed = useFailed()
  const fail = (trouble: Trouble) => setSending({ busy: false, tries: sending.tries + 1, trouble })
  const send = async () => {
    const mistake = check(typed)
    if (mistake !== undefined) return fail(mistake)
    setSending({ ...sending, busy: true })
    const failure = await giveNewPin(card.id, typed, options)
    if (failure === undefined) return onDone()
    if (failure.kind === 'signed-out') onSignedOut()
    fail(failed(failure))
  }
  const { busy, tries, trouble = {} } = sending
  const { old, fresh, other } = trouble
  const words = { show: t('signIn.show'), hide: t('signIn.hide') }
  const errors = [
    ...(old === undefined ? [] : [{ fieldId: oldId, text: old }]),
    ...(fresh === undefined ? [] : [{ fieldId: freshId, text: fresh }]),
  ]
  return (
    <Form onSubmit={() => !busy && void send()}>
      {tries > 0 && <ErrorSummary key={tries} title={other ?? t('newPin.notYet')} errors={errors} />}
      <PinField
        id={oldId}
        name="pin"
        label={t('newPin.old')}
        hint={t('newPin.oldHint')}
        error={old}
        length={pinLength.most}
        autocomplete="current-password"
        value={typed.old}
        words={words}
        onInput={pin => setTyped({ ...typed, old: pin })}
      />
      <PinField
        id={freshId}
        name="new-pin"
        label={t('newPin.new')}
        hint={t('newPin.newHint')}
        error={fresh}
        length={pinLength.most}
        autocomplete="new-password"
        value={typed.fresh}
        words={words}
        onInput={pin => setTyped({ ...typed, fresh: pin })}
      />
      <Button type="submit" busy={busy ? t('newPin.going') : undefined}>
        {t('newPin.go')}
      </Button>
    </Form>
  )
}

/** What the device itself can see is wrong, before anybody is asked. */
function useCheck(card: string): (typed: { old: string; fresh: string }) => Trouble | undefined {
  const t = useTexts('people')
  return ({ old, fresh }) => {
    const [oldProblem, freshProblem] = [pinProblem(old), pinProblem(fresh)]
    const found: Trouble = {
      old: oldProblem && t(`pinProblem.${oldProblem}`),
      fresh: freshProblem
        ? t(`pinProblem.${freshProblem}`)
        : old === fresh
          ? t('newPin.same')
          : pinWeakness(fresh, { card }) && t('newPin.tooEasy'),
    }
    return found.old === undefined && found.fresh === undefined ? undefined : found
  }
}

/** What the server or the network found, at the field it is about. */
function useFailed(): (failure: CallFailure) => Trouble {
  const t = useTexts('people')
  const app = useTexts('app')
  return failure => {
    if (failure.kind === 'offline') return { other: t('newPin.unsent') }
    if (failure.kind !== 'refused') return { other: app('failed.text') }
    const { code, title } = failure
    if (code === 'wrong_pin') return { old: t('refusals.wrong_pin') }
    if (code === 'pin_too_easy') return { fresh: t('refusals.pin_too_easy') }
    return { other: title === '' ? app('failed.text') : title }
  }
}
