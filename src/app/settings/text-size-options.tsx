import { OptionCards, TextSample } from '../../design/option-cards/option-cards.tsx'
import { useTexts } from '../../device/language.ts'
import { preferences, restorePreferences } from '../../device/preferences.ts'

const textSteps = [1, 2, 3, 4] as const

/** How large text is: at work and kept at once. */
export function TextSizeOptions() {
  const t = useTexts('settings')
  return (
    <OptionCards
      legend={t('textSize')}
      name="text"
      options={textSteps.map(step => ({
        value: `${step}`,
        label: t(`steps.${step}`),
        sample: <TextSample step={step} word={t('sample')} />,
      }))}
      value={`${preferences.current.value.text}`}
      onChange={chosen => preferences.change({ text: restorePreferences({ text: Number(chosen) }).text })}
    />
  )
}
