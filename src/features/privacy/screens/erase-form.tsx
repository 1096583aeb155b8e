import { useState } from 'preact/hooks'
import { Button, ButtonGroup } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import { useFrame } from '../../../design/page/frame.ts'
import { DigitsField, PinField } from '../../../design/pin-field/pin-field.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import type { WaysToProve } from '../contract.ts'
import { eraseWith } from '../device/my-erasure.ts'
import { usePrivacyTrouble } from './privacy-trouble.ts'
import { SendCode } from './send-code.tsx'

const [pinId, codeId] = ['erase-pin', 'erase-code']
const shapes = { pin: /^\d{4,6}$/, code: /^\d{6}$/ } as const
/** Refusals that typing again puts right. */
const mistyped = new Set(['wrong_pin', 'wrong_code', 'code_over'])

type Trouble = { readonly field?: string; readonly other?: string }

/** The PIN, or a code to the phone, and the last button. */
export function EraseForm({ ways, onErased }: { ways: WaysToProve; onErased: () => void }) {
  const t = useTexts('privacy')
  const options = useHandedIn()
  const { goBack } = useFrame()
  const wordsOf = usePrivacyTrouble()
  const [by, setBy] = useState<'pin' | 'code'>(ways.pin ? 'pin' : 'code')
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<{ tries: number; busy?: boolean; trouble?: Trouble }>({ tries: 0 })
  const { tries, busy = false, trouble = {} } = state
  const fail = (found: Trouble) => setState({ tries: tries + 1, trouble: found })
  const send = async () => {
    if (!shapes[by].test(typed)) return fail({ field: t(`erase.${by}Shape`) })
    setState({ tries, busy: true })
    const result = await eraseWith(by === 'pin' ? { pin: typed } : { code: typed }, options)
    if (result.ok) return onErased()
    const again = result.kind === 'refused' && mistyped.has(result.code)
    if (again) setTyped('')
    fail(again ? { field: wordsOf(result) } : { other: wordsOf(result) })
  }
  const change = (way: 'pin' | 'code') => {
    setBy(way)
    setTyped('')
    setState({ tries: 0 })
  }
  const { field, other } = trouble
  const common = { error: field, value: typed, onInput: setTyped, length: 6 }
  return (
    <Form onSubmit={() => !busy && void send()}>
      {tries > 0 && (
        <ErrorSummary
          key={tries}
          title={other ?? t('erase.notYet')}
          errors={field === undefined ? [] : [{ fieldId: by === 'pin' ? pinId : codeId, text: field }]}
        />
      )}
      {by === 'pin' ? (
        <PinField
          {...common}
          {...{ id: pinId, name: 'pin', label: t('erase.pin'), hint: t('erase.pinHint') }}
          autocomplete="current-password"
          words={{ show: t('erase.show'), hide: t('erase.hide') }}
        />
      ) : (
        <>
          <SendCode end={ways.phoneEnd ?? ''} />
          <DigitsField
            {...common}
            {...{ id: codeId, name: 'code', label: t('erase.code'), hint: t('erase.codeHint'), group: 3 }}
            autocomplete="one-time-code"
          />
        </>
      )}
      {ways.pin && ways.phoneEnd !== null && (
        <Button look="quiet" onClick={() => change(by === 'pin' ? 'code' : 'pin')}>
          {t(by === 'pin' ? 'erase.byCode' : 'erase.byPin')}
        </Button>
      )}
      <ButtonGroup>
        <Button type="submit" look="care" busy={busy ? t('erase.going') : undefined}>
          {t('erase.go')}
        </Button>
        <Button look="secondary" onClick={() => goBack('/mine/data')}>
          {t('erase.stay')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
