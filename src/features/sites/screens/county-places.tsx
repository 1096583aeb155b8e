import { Section } from '../../../design/section/section.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../../device/language.ts'
import { DivisionChoices } from './division-choices.tsx'
import { StepMissing } from './step-missing.tsx'
import { useDivisions } from './use-divisions.ts'

/** The streets and townships of one county (6 digits), as big rows that lead to their communities. */
export function CountyPlaces({ county }: { county: string }) {
  const t = useTexts('sites')
  const { answer, retry } = useDivisions(county)
  if (answer === undefined) return <Skeleton words={t('step.loading')} cards={1} />
  if (!answer.ok) return <StepMissing failure={answer} retry={retry} />
  const { parent, items } = answer.value
  return (
    <Section title={parent === null ? t('start.provinces') : t('step.in', { name: parent.name })}>
      <DivisionChoices divisions={items} />
    </Section>
  )
}
