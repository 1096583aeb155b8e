import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Field } from '../../../design/field/field.tsx'
import { Form } from '../../../design/form/form.tsx'
import { OptionCards } from '../../../design/option-cards/option-cards.tsx'
import { Page } from '../../../design/page/page.tsx'
import { DigitsField } from '../../../design/pin-field/pin-field.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn, useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { relations } from '../contract.ts'
import {
  changeHelpDraft,
  draftProblems,
  dropHelpDraft,
  helpDraft,
  levels,
  wishOf,
} from '../device/help-wish.ts'
import { askToHelpWith } from '../device/my-family.ts'
import { spans } from '../rules.ts'
import { useTroubleWords } from './family-trouble.tsx'

const page = '/mine/family/help'
const [codeId, callsId] = ['help-code', 'help-calls']

/** `/mine/family/help[?step=2|3]`: a relative asks, in three short steps; what was written stays. */
export function AskPage({ onSignedOut }: { onSignedOut: () => void }) {
  const t = useTexts('family')
  const { query } = useLocation()
  const complete = Object.keys(draftProblems(helpDraft())).length === 0
  const step = complete ? (query.step ?? '1') : '1'
  return (
    <Page title={t('ask.title')} back="/mine/family">
      {step === '1' && <CodeStep />}
      {step === '2' && <RelationStep />}
      {step === '3' && <WishStep onSignedOut={onSignedOut} />}
    </Page>
  )
}

function CodeStep() {
  const t = useTexts('family')
  const { route } = useLocation()
  const [tries, setTries] = useState(0)
  const draft = helpDraft()
  const problems = tries > 0 ? draftProblems(draft) : {}
  const errors = [
    ...(problems.code === undefined ? [] : [{ fieldId: codeId, text: t(`ask.${problems.code}`) }]),
    ...(problems.calls === undefined ? [] : [{ fieldId: callsId, text: t(`ask.${problems.calls}`) }]),
  ]
  const goOn = () => {
    if (Object.keys(draftProblems(draft)).length === 0) return route(`${page}?step=2`)
    setTries(tries + 1)
  }
  return (
    <>
      <p>{t('ask.what')}</p>
      <Form onSubmit={goOn}>
        {errors.length > 0 && <ErrorSummary key={tries} title={t('ask.notYet')} errors={errors} />}
        <DigitsField
          id={codeId}
          name="code"
          label={t('ask.code')}
          hint={t('ask.codeHint')}
          error={problems.code && t(`ask.${problems.code}`)}
          length={6}
          group={3}
          autocomplete="one-time-code"
          value={draft.code}
          onInput={code => changeHelpDraft({ code })}
        />
        <Field
          id={callsId}
          name="calls"
          label={t('ask.calls')}
          hint={t('ask.callsHint')}
          error={problems.calls && t(`ask.${problems.calls}`)}
          maxLength={20}
          value={draft.calls}
          onInput={calls => changeHelpDraft({ calls })}
        />
        <Button type="submit">{t('ask.next')}</Button>
      </Form>
    </>
  )
}

function RelationStep() {
  const t = useTexts('family')
  const { route } = useLocation()
  return (
    <Form onSubmit={() => route(`${page}?step=3`)}>
      <OptionCards
        legend={t('ask.relation')}
        name="relation"
        options={relations.map(value => ({ value, label: t(`relation.${value}`) }))}
        value={helpDraft().relation}
        onChange={relation => changeHelpDraft({ relation })}
      />
      <Button type="submit">{t('ask.next')}</Button>
    </Form>
  )
}

function WishStep({ onSignedOut }: { onSignedOut: () => void }) {
  const t = useTexts('family')
  const options = useHandedIn()
  const now = useNow()
  const { route } = useLocation()
  const [sending, setSending] = useState<{ busy: boolean; tries: number; failure?: CallFailure }>({
    busy: false,
    tries: 0,
  })
  const troubleWords = useTroubleWords(t('ask.unsent'))
  const { level, span } = helpDraft()
  const ask = async () => {
    if (sending.busy) return
    setSending({ ...sending, busy: true })
    const result = await askToHelpWith(wishOf(helpDraft(), now), options)
    if (result.ok) {
      dropHelpDraft()
      return route(`/mine/family/${result.value.id}`, true)
    }
    setSending({ busy: false, tries: sending.tries + 1, failure: result })
    if (result.kind === 'signed-out') onSignedOut()
  }
  return (
    <Form onSubmit={() => void ask()}>
      {sending.failure !== undefined && (
        <ErrorSummary key={sending.tries} title={troubleWords(sending.failure)} errors={[]} />
      )}
      <OptionCards
        legend={t('ask.what2')}
        name="level"
        options={levels.map(value => ({ value, label: t(`ask.levels.${value}`) }))}
        value={level}
        onChange={chosen => changeHelpDraft({ level: chosen })}
      />
      <OptionCards
        legend={t('ask.until')}
        name="span"
        options={spans.map(value => ({ value: `${value}` as const, label: t(`ask.spans.${value}`) }))}
        value={`${span}`}
        onChange={chosen => changeHelpDraft({ span: spans.find(each => `${each}` === chosen) ?? span })}
      />
      <Button type="submit" busy={sending.busy ? t('ask.going') : undefined}>
        {t('ask.go')}
      </Button>
    </Form>
  )
}
