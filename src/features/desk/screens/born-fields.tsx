import { DigitsField } from '../../../design/pin-field/pin-field.tsx'
import { useTexts } from '../../../device/language.ts'

interface Born {
  readonly year: string
  readonly month: string
}

export interface BornFieldsProps {
  ids: Readonly<Record<keyof Born, string>>
  hint: string
  typed: Born
  onInput: (part: Partial<Born>) => void
  errors?: Partial<Record<keyof Born, string | undefined>>
}

/** Year and month of birth, typed as they stand on the identity card. */
export function BornFields({ ids, hint, typed, onInput, errors = {} }: BornFieldsProps) {
  const t = useTexts('desk')
  return (
    <>
      <DigitsField
        id={ids.year}
        name="year"
        label={t('register.year')}
        hint={hint}
        error={errors.year}
        length={4}
        autocomplete="off"
        value={typed.year}
        onInput={year => onInput({ year })}
      />
      <DigitsField
        id={ids.month}
        name="month"
        label={t('register.month')}
        error={errors.month}
        length={2}
        autocomplete="off"
        value={typed.month}
        onInput={month => onInput({ month })}
      />
    </>
  )
}
