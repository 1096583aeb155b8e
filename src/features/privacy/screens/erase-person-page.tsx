import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { TwoStep } from '../../../design/confirm-box/two-step.tsx'
import { OptionCards } from '../../../design/option-cards/option-cards.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { type DeskReason, deskReasons, erasePerson } from '../contract.ts'
import { usePrivacyTrouble } from './privacy-trouble.ts'

export interface ErasePersonPageProps {
  site: string
  person: { readonly id: string; readonly name: string }
  /** Asks the worker to show once more who they are. */
  Prove: ComponentType<{ onProved: () => void }>
}

/** `/staff/sites/:id/people/:person/erase`: for who asks at the desk. Why is asked, and written down. */
export function ErasePersonPage({ site, person, Prove }: ErasePersonPageProps) {
  const t = useTexts('privacy')
  const options = useHandedIn()
  const wordsOf = usePrivacyTrouble()
  const [reason, setReason] = useState<DeskReason>('asked_here')
  const [step, setStep] = useState<'ask' | 'prove' | 'done'>('ask')
  const people = `/staff/sites/${site}/people`
  const { name } = person
  const erase = async () => {
    const params = { id: site, person: person.id }
    const result = await callEndpoint(erasePerson, { params, body: { reason } }, options)
    if (result.ok) return void setStep('done')
    if (result.kind === 'refused' && result.code === 'prove_again') return void setStep('prove')
    return wordsOf(result)
  }
  if (step === 'done')
    return (
      <Page title={t('desk.title')} back={people}>
        <Result outcome="done" words={t('desk.done')} />
        <ButtonGroup>
          <ButtonLink href={people}>{t('desk.back')}</ButtonLink>
        </ButtonGroup>
      </Page>
    )
  return (
    <Page title={t('desk.title')} back={`${people}/${person.id}`}>
      <ConfirmBox>
        <p>
          <strong>{t('desk.lead', { name })}</strong>
        </p>
        <p>{t('desk.what')}</p>
      </ConfirmBox>
      {step === 'prove' ? (
        <Prove onProved={() => setStep('ask')} />
      ) : (
        <>
          <OptionCards
            legend={t('desk.why')}
            name="reason"
            options={deskReasons.map(value => ({ value, label: t(`desk.reason.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
          <p>{t('desk.noted')}</p>
          <TwoStep
            words={{
              ...{ ask: t('desk.ask'), what: t('desk.sure', { name }), yes: t('desk.yes') },
              ...{ no: t('desk.no'), doing: t('desk.doing') },
            }}
            act={erase}
          />
        </>
      )}
    </Page>
  )
}
