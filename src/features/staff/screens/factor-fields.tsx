import { PassphraseField } from '../../../design/pin-field/passphrase-field.tsx'
import { DigitsField } from '../../../design/pin-field/pin-field.tsx'
import { useTexts } from '../../../device/language.ts'
import type { Mistake } from './typed-form.tsx'

export const [passphraseId, codeId] = ['staff-passphrase', 'staff-code']

export interface Factors {
  readonly passphrase: string
  readonly code: string
}

/** What is missing of the two, before anybody is asked. */
export function useFactorMistakes(): (typed: Factors) => Mistake[] {
  const t = useTexts('staff')
  return ({ passphrase, code }) => [
    ...(passphrase.trim() === '' ? [{ fieldId: passphraseId, text: t('form.passphraseMissing') }] : []),
    ...(/^\d{6}$/.test(code) ? [] : [{ fieldId: codeId, text: t('form.codeShape') }]),
  ]
}

export interface FactorFieldsProps {
  typed: Factors
  onType: (typed: Factors) => void
  errorOf: (fieldId: string) => string | undefined
}

/** Passphrase and the authenticator's code. */
export function FactorFields({ typed, onType, errorOf }: FactorFieldsProps) {
  const t = useTexts('staff')
  return (
    <>
      <PassphraseField
        id={passphraseId}
        name="passphrase"
        label={t('form.passphrase')}
        error={errorOf(passphraseId)}
        value={typed.passphrase}
        autocomplete="current-password"
        words={{ show: t('form.show'), hide: t('form.hide') }}
        onInput={passphrase => onType({ ...typed, passphrase })}
      />
      <CodeField value={typed.code} error={errorOf(codeId)} onInput={code => onType({ ...typed, code })} />
    </>
  )
}

export function CodeField(props: {
  value: string
  error: string | undefined
  onInput: (code: string) => void
}) {
  const t = useTexts('staff')
  return (
    <DigitsField
      id={codeId}
      name="code"
      label={t('form.code')}
      hint={t('form.codeHint')}
      length={6}
      group={3}
      autocomplete="one-time-code"
      {...props}
    />
  )
}
