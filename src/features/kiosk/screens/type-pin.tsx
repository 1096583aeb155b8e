import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { Form } from '../../../design/form/form.tsx'
import { PinField } from '../../../design/pin-field/pin-field.tsx'
import { useTexts } from '../../../device/language.ts'
import { usePad } from './use-pad.ts'

const shortest = 4
const longest = 6

export interface TypePinProps {
  busy: boolean
  onPin: (pin: string) => void
  /** Of a card unless said. */
  label?: string
  least?: number
}

/** A PIN by large keys; it is in no password store, since the tablet is everybody's. */
export function TypePin({ busy, onPin, label, least = shortest }: TypePinProps) {
  const t = useTexts('kiosk')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const shown = label ?? t('pin.label')
  const pad = usePad(shown, typed)
  const send = () => {
    if (typed.length < least) return setWrong(t('pin.short'))
    setWrong(undefined)
    setTyped('')
    onPin(typed)
  }
  return (
    <Form onSubmit={() => !busy && send()}>
      <PinField
        name="visitor-pin"
        label={shown}
        hint={t('pin.hint')}
        error={wrong}
        length={longest}
        value={typed}
        onInput={setTyped}
        words={{ show: t('pin.show'), hide: t('pin.hide') }}
        pad={pad}
      />
      <Button type="submit" busy={busy ? t('who.looking') : undefined}>
        {t('pin.go')}
      </Button>
    </Form>
  )
}
