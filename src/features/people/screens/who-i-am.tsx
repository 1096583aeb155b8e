import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { FactList } from '../../../design/fact-list/fact-list.tsx'
import { devicesShape, digitsShape, personShape, signOutShape } from '../../../design/icon/shapes.ts'
import { Section } from '../../../design/section/section.tsx'
import { useTexts } from '../../../device/language.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { Me } from '../contract.ts'

/** Whose 我的 this is, where else it is open, what is kept of them, and the way out. `others` are rows of other features, first. */
export function WhoIAm({ person, others }: { person: Me; others: readonly Choice[] }) {
  const t = useTexts('people')
  const words = useWords()
  const { name, divisionName } = person
  const who = divisionName === null ? name : listWords(words, name, divisionName)
  return (
    <Section title={t('who.title')}>
      <FactList facts={[{ shape: personShape, label: t('who.here'), value: who }]} />
      <ChoiceList
        choices={[
          ...others,
          { id: 'data', title: t('data.title'), shape: personShape, go: '/mine/data' },
          { id: 'pin', title: t('newPin.row'), shape: digitsShape, go: '/mine/pin' },
          { id: 'devices', title: t('devices.title'), shape: devicesShape, go: '/mine/devices' },
          { id: 'leave', title: t('signOut.title'), shape: signOutShape, go: '/sign-out' },
        ]}
      />
    </Section>
  )
}
