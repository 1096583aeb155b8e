import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../../design/button/button.tsx'
import { ErrorSummary } from '../../../../design/error-summary/error-summary.tsx'
import { Field } from '../../../../design/field/field.tsx'
import { Form } from '../../../../design/form/form.tsx'
import { Notice } from '../../../../design/notice/notice.tsx'
import { OptionCards } from '../../../../design/option-cards/option-cards.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { useHandedIn, useNow } from '../../../../device/handed-in.ts'
import { useTexts } from '../../../../device/language.ts'
import { newId } from '../../../../device/new-id.ts'
import { relations } from '../../contract.ts'
import {
  emptyPaper,
  enterPaperOf,
  levelOf,
  levelsBy,
  type PaperDraft,
  paperBody,
  paperProblems,
} from '../../device/papers.ts'
import { spans } from '../../rules.ts'
import { PaperPhoto } from './paper-photo.tsx'
import { usePaperTrouble } from './paper-trouble.ts'

export interface EnterPaperPageProps {
  site: string
  person: string
  /** Of the senior. */
  name: string
}

const ids = { name: 'paper-name', phone: 'paper-phone', calls: 'paper-calls', photo: 'paper-photo' } as const
const ways = ['paper', 'two-workers'] as const

/** `/staff/sites/:id/people/:person/family/new`: a worker enters what a signed sheet says, with a photo of it. */
export function EnterPaperPage({ site, person, name }: EnterPaperPageProps) {
  const t = useTexts('family')
  const options = useHandedIn()
  const now = useNow()
  const { route } = useLocation()
  // Sent twice, by a finger or by the network, it is one sheet.
  const [id] = useState(newId)
  const [draft, setDraft] = useState<PaperDraft>(emptyPaper)
  const [state, setState] = useState<{ tries: number; busy?: boolean; why?: string }>({ tries: 0 })
  const wordsOf = usePaperTrouble(t('paper.unsent'))
  const list = `/staff/sites/${site}/people/${person}/family`
  const set = (part: Partial<PaperDraft>) => setDraft(before => ({ ...before, ...part }))
  const problems = state.tries === 0 ? [] : paperProblems(draft)
  const errorOf = (field: keyof typeof ids) =>
    problems.includes(field) ? t(`paper.problem.${field}`) : undefined
  const send = async () => {
    const tries = state.tries + 1
    if (paperProblems(draft).length > 0) return setState({ tries })
    setState({ tries, busy: true })
    const result = await enterPaperOf(site, person, paperBody(id, draft, now), options)
    if (!result.ok) return setState({ tries, why: wordsOf(result) })
    route(`${list}?done=${draft.how}`, true)
  }
  const { tries, busy, why } = state
  return (
    <Page title={t('paper.enter')} back={list}>
      <p>{t('paper.lead', { name })}</p>
      <Notice tone="care">{t('paper.watch')}</Notice>
      <Form onSubmit={() => !busy && void send()}>
        {(why !== undefined || problems.length > 0) && (
          <ErrorSummary
            key={tries}
            title={why ?? t('paper.notYet')}
            errors={problems.map(field => ({ fieldId: ids[field], text: t(`paper.problem.${field}`) }))}
          />
        )}
        <Field
          id={ids.name}
          name="name"
          label={t('paper.name')}
          hint={t('paper.nameHint')}
          error={errorOf('name')}
          maxLength={40}
          value={draft.name}
          onInput={value => set({ name: value })}
        />
        <Field
          id={ids.phone}
          name="phone"
          type="tel"
          inputMode="tel"
          label={t('paper.phone')}
          hint={t('paper.phoneHint')}
          error={errorOf('phone')}
          maxLength={20}
          value={draft.phone}
          onInput={phone => set({ phone })}
        />
        <Field
          id={ids.calls}
          name="calls"
          label={t('paper.calls')}
          hint={t('ask.callsHint')}
          error={errorOf('calls')}
          maxLength={20}
          value={draft.calls}
          onInput={calls => set({ calls })}
        />
        <Choices draft={draft} set={set} />
        <PaperPhoto
          id={ids.photo}
          photo={draft.photo}
          error={errorOf('photo')}
          onPhoto={photo => set({ photo })}
        />
        <Button type="submit" busy={busy ? t('paper.going') : undefined}>
          {t('paper.go')}
        </Button>
      </Form>
    </Page>
  )
}

/** What is ticked on the sheet: who they are, who says yes, how far it goes and how long. */
function Choices({ draft, set }: { draft: PaperDraft; set: (part: Partial<PaperDraft>) => void }) {
  const t = useTexts('family')
  return (
    <>
      <OptionCards
        legend={t('paper.relation')}
        name="relation"
        options={relations.map(value => ({ value, label: t(`relation.${value}`) }))}
        value={draft.relation}
        onChange={relation => set({ relation })}
      />
      <OptionCards
        legend={t('paper.how.legend')}
        name="how"
        options={ways.map(value => ({ value, label: t(`paper.how.${value}`) }))}
        value={draft.how}
        onChange={how => set({ how })}
      />
      <OptionCards
        legend={t('paper.level')}
        name="level"
        options={levelsBy[draft.how].map(value => ({ value, label: t(`ask.levels.${value}`) }))}
        value={levelOf(draft)}
        onChange={level => set({ level })}
      />
      <OptionCards
        legend={t('ask.until')}
        name="span"
        options={spans.map(value => ({ value: `${value}` as const, label: t(`ask.spans.${value}`) }))}
        value={`${draft.span}`}
        onChange={chosen => set({ span: spans.find(each => `${each}` === chosen) ?? draft.span })}
      />
    </>
  )
}
