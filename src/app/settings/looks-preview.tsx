import { Section } from '../../design/section/section.tsx'
import { useNow } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { nearestCards } from '../../features/openings/device/nearby.ts'
import { SampleCard } from '../../features/openings/screens/summary-cards.tsx'
import { useBrowsing } from '../../features/openings/screens/use-browsing.ts'

/** What the chosen size and colours make of a real opening; of a sentence where none can be had. */
export function LooksPreview() {
  const t = useTexts('settings')
  const now = useNow()
  useBrowsing()
  const card = nearestCards(1)?.[0]
  return (
    <Section title={t('looks')}>
      {card === undefined ? <p>{t('preview')}</p> : <SampleCard card={card} now={now} />}
    </Section>
  )
}
