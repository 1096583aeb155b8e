import { useRoute } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { placeShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/section/section.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../../device/language.ts'
import type { Division } from '../contract.ts'
import { canBeMine, keepPlace, pathWords } from './chosen-place.ts'
import { DivisionChoices } from './division-choices.tsx'
import { StepMissing } from './step-missing.tsx'
import { useDivisions } from './use-divisions.ts'
import { useWayOn } from './use-way-on.ts'

/** One step on the way down: the places inside this one, and 就选这里 for whoever needs no more. */
export function DivisionScreen() {
  const t = useTexts('sites')
  const { code } = useRoute().params
  const { answer, retry } = useDivisions(code)
  const parent = answer?.ok === true ? answer.value.parent : null
  return (
    <Page title={parent === null ? t('start.title') : parent.name} back="/community" wide>
      {answer === undefined ? (
        <Skeleton words={t('step.loading')} />
      ) : answer.ok ? (
        <Step parent={parent} items={answer.value.items} />
      ) : (
        <StepMissing failure={answer} retry={retry} />
      )}
    </Page>
  )
}

function Step({ parent, items }: { parent: Division | null; items: readonly Division[] }) {
  const t = useTexts('sites')
  const { goOn, homeAsked } = useWayOn()
  return (
    <>
      {parent !== null && parent.path.length > 0 && <p>{pathWords([...parent.path, parent.name])}</p>}
      {parent !== null && canBeMine(parent) && !(homeAsked && parent.level === 'county') && (
        <Button
          icon={placeShape}
          onClick={() => {
            keepPlace(parent)
            goOn()
          }}
        >
          {t('step.here', { name: parent.name })}
        </Button>
      )}
      {items.length === 0 ? (
        <EmptyState shape={placeShape} title={t('step.empty')} />
      ) : (
        <Section title={parent === null ? t('step.country') : t('step.in', { name: parent.name })}>
          <DivisionChoices divisions={items} />
        </Section>
      )}
    </>
  )
}
