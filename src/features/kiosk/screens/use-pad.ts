import type { DigitsFieldProps } from '../../../design/pin-field/pin-field.tsx'
import { useTexts } from '../../../device/language.ts'

/** The words of the large keys under a field. */
export function usePad(label: string, typed: string): NonNullable<DigitsFieldProps['pad']> {
  const t = useTexts('kiosk')
  const count = typed.length
  return {
    label,
    clear: t('keys.clear'),
    remove: t('keys.remove'),
    typed: count === 0 ? t('keys.none') : t('keys.typed', { count }),
  }
}
