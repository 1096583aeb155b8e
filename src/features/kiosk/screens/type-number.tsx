import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { Form } from '../../../design/form/form.tsx'
import { DigitsField } from '../../../design/pin-field/pin-field.tsx'
import { useTexts } from '../../../device/language.ts'
import { checkDigit } from '../../../shared/check-digit.ts'
import { usePad } from './use-pad.ts'

/** A card has so many digits. */
const length = 8

/** The number on the card, by large keys: a tablet on a table has no keyboard that one finds. */
export function TypeNumber({ busy, onNumber }: { busy: boolean; onNumber: (number: string) => void }) {
  const t = useTexts('kiosk')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const pad = usePad(t('number.label'), typed)
  const send = () => {
    if (typed.length < length) return setWrong(t('number.short'))
    if (!typed.endsWith(String(checkDigit(typed.slice(0, -1))))) return setWrong(t('number.mistyped'))
    setWrong(undefined)
    onNumber(typed)
  }
  return (
    <Form onSubmit={() => !busy && send()}>
      <DigitsField
        name="visitor-number"
        label={t('number.label')}
        hint={t('number.hint')}
        error={wrong}
        length={length}
        group={4}
        value={typed}
        onInput={setTyped}
        pad={pad}
      />
      <Button type="submit" busy={busy ? t('who.looking') : undefined}>
        {t('number.go')}
      </Button>
    </Form>
  )
}
