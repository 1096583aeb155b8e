import { useState } from 'preact/hooks'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { Field } from '../../../design/field/field.tsx'
import { searchShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/section/section.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../../device/language.ts'
import { preferences } from '../../../device/preferences.ts'
import { readServedSettings } from '../../../device/served-settings.ts'
import { DivisionChoices } from './division-choices.tsx'
import { LocateMe } from './locate-me.tsx'
import { StepMissing } from './step-missing.tsx'
import { useDivisions, useFoundDivisions } from './use-divisions.ts'

/** 选我的社区: by its name, by where the phone is, or step by step from the province. */
export function CommunityScreen() {
  const t = useTexts('sites')
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  return (
    <Page title={t('start.title')} back="/">
      <p>{t('start.lead')}</p>
      <Field
        name="q"
        type="search"
        inputMode="search"
        label={t('start.search')}
        hint={t('start.searchHint')}
        maxLength={20}
        value={typed}
        onInput={setTyped}
      />
      {words === '' ? (
        <>
          <LocateMe />
          <Provinces />
        </>
      ) : (
        <FoundPlaces words={words} />
      )}
    </Page>
  )
}

function Provinces() {
  const t = useTexts('sites')
  const { answer, retry } = useDivisions(undefined)
  return (
    <Section title={t('start.provinces')}>
      {answer === undefined ? (
        <Skeleton words={t('step.loading')} cards={1} />
      ) : answer.ok ? (
        <DivisionChoices divisions={answer.value.items} />
      ) : (
        <StepMissing failure={answer} retry={retry} />
      )}
    </Section>
  )
}

function FoundPlaces({ words }: { words: string }) {
  const t = useTexts('sites')
  const near = preferences.current.value.community?.code.slice(0, 6)
  const { found, retry } = useFoundDivisions(words, near ?? readServedSettings(document).homeDivision)
  if (found === undefined) return <Skeleton words={t('step.loading')} cards={1} />
  if (!found.ok) return <StepMissing failure={found} retry={retry} />
  return found.value.items.length === 0 ? (
    <EmptyState shape={searchShape} title={t('start.none')}>
      <p>{t('start.noneText')}</p>
    </EmptyState>
  ) : (
    <div role="status">
      <DivisionChoices divisions={found.value.items} withPath />
    </div>
  )
}
