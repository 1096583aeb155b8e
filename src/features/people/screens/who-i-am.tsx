import { ButtonLink } from '../../../design/button/button.tsx'
import { FactList } from '../../../design/fact-list/fact-list.tsx'
import { devicesShape, personShape, signOutShape } from '../../../design/icon/shapes.ts'
import { Section } from '../../../design/section/section.tsx'
import { useTexts } from '../../../device/language.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { Me } from '../contract.ts'

/** Whose 我的 this is, where else it is open, and the way out. */
export function WhoIAm({ person }: { person: Me }) {
  const t = useTexts('people')
  const words = useWords()
  const { name, divisionName } = person
  const who = divisionName === null ? name : listWords(words, name, divisionName)
  return (
    <Section title={t('who.title')}>
      <FactList facts={[{ shape: personShape, label: t('who.here'), value: who }]} />
      <ButtonLink look="quiet" icon={devicesShape} href="/mine/devices">
        {t('devices.title')}
      </ButtonLink>
      <ButtonLink look="quiet" icon={signOutShape} href="/sign-out">
        {t('signOut.title')}
      </ButtonLink>
    </Section>
  )
}
