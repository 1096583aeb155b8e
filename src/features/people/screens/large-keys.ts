import { useLayoutEffect, useState } from 'preact/hooks'
import type { DigitsFieldProps } from '../../../design/pin-field/pin-field.tsx'
import { useTexts } from '../../../device/language.ts'
import { cardProblem } from '../rules.ts'
import type { Typed } from './sign-in-errors.ts'

type FieldName = keyof Typed

/**
 * Large digit keys, once asked for: under the field that was touched last, which has the focus when they come. `ids` are
 * those of the inputs there are.
 */
export function useLargeKeys(typed: Typed, ids: { readonly card?: string; readonly pin: string }) {
  const t = useTexts('people')
  const [shown, setShown] = useState(false)
  const [active, setActive] = useState<FieldName>(ids.card === undefined ? 'pin' : 'card')
  useLayoutEffect(() => {
    if (!shown) return
    const input = document.getElementById(ids[active] ?? ids.pin)
    input?.focus()
    // The keys are taller than what a browser brings into view by itself, and going from field to field they take the place along.
    input?.closest('.pin-field')?.scrollIntoView({ block: 'nearest' })
  }, [shown, active])
  const padFor = (field: FieldName): DigitsFieldProps['pad'] => {
    const count = typed[field].length
    return {
      label: t(`keys.${field}`),
      clear: t('keys.clear'),
      remove: t('keys.remove'),
      typed: count === 0 ? t('keys.none') : t('keys.typed', { count }),
    }
  }
  return {
    shown,
    toggle() {
      setActive(ids.card === undefined || cardProblem(typed.card) === undefined ? 'pin' : 'card')
      setShown(!shown)
    },
    under: (field: FieldName): Pick<DigitsFieldProps, 'pad' | 'onFocus'> => ({
      pad: shown && active === field ? padFor(field) : undefined,
      onFocus: () => setActive(field),
    }),
  }
}
