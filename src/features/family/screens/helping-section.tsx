import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { familyShape, waitingShape } from '../../../design/icon/shapes.ts'
import { Section } from '../../../design/section/section.tsx'
import { useTexts } from '../../../device/language.ts'
import type { Helped } from '../contract.ts'
import type { FamilyTexts } from './family-words.ts'

/** On 我的: whom I may act for, and what changed for them since it needs a word. Nothing where I help nobody. */
export function HelpingSection({ helping }: { helping: readonly Helped[] }) {
  const t = useTexts('family')
  const granted = helping.filter(each => each.state === 'granted')
  if (granted.length === 0) return null
  return (
    <Section title={t('news.section')}>
      <ChoiceList
        choices={granted.map((each): Choice => {
          const isCalm = !each.offers && !each.calledOff
          return {
            id: each.id,
            title: each.calls,
            note: newsWords(t, each),
            shape: isCalm ? familyShape : waitingShape,
            go: `/mine/family/${each.id}`,
          }
        })}
      />
    </Section>
  )
}

/** An answer that is waited for comes first: it has a last day. */
function newsWords(t: FamilyTexts, { offers = 0, calledOff = 0 }: Helped): string {
  if (offers > 0) return t('news.offers', { count: offers })
  return calledOff > 0 ? t('news.calledOff', { count: calledOff }) : t('news.nothing')
}
