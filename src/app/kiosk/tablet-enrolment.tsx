import { useState } from 'preact/hooks'
import { Button, ButtonGroup } from '../../design/button/button.tsx'
import { Page } from '../../design/page/page.tsx'
import { Result } from '../../design/result/result.tsx'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { useAct } from '../../device/use-act.ts'
import type { Visitor } from '../../device/visitor.ts'
import { accept, decline, rejoin } from '../../features/enrolment/device/answer-offer.ts'
import { cancel } from '../../features/enrolment/device/enrol.ts'
import { ActTrouble } from '../../features/enrolment/screens/act-trouble.tsx'
import { EnrolmentBox } from '../../features/enrolment/screens/enrolment-lines.tsx'
import type { EnrolmentView } from '../../features/enrolment/screens/enrolment-view.ts'
import { refusalWords } from '../../features/enrolment/screens/enrolment-words.ts'
import { useFinish } from './visit.tsx'

export interface TabletEnrolmentProps {
  who: Visitor
  view: EnrolmentView
  onBack: () => void
}

const acts = { cancel, accept, decline, rejoin } as const
type Did = { readonly act: keyof typeof acts; readonly refused?: string }

/** One thing that somebody has joined: giving the place back, taking one that is offered, and taking that back. */
export function TabletEnrolment({ who, view, onBack }: TabletEnrolmentProps) {
  const t = useTexts('kiosk')
  const enrolment = useTexts('enrolment')
  const options = useHandedIn()
  const finish = useFinish()
  const [sending, run] = useAct()
  const [did, setDid] = useState<Did>()
  const send = async (act: keyof typeof acts) => {
    const answer = await run<{ outcome: string; code?: string | undefined }>(
      () => acts[act](who.person, view.id, options),
      finish,
    )
    if (answer === undefined) return
    setDid({ act, ...(answer.outcome === 'refused' ? { refused: answer.code ?? '' } : {}) })
  }
  const offered = view.status === 'offered'
  return (
    <Page title={t('enrolment.title')} back="/tablet/mine">
      {did === undefined ? (
        <EnrolmentBox view={view} lead="" />
      ) : (
        <Result
          outcome={did.refused === undefined ? 'done' : 'refused'}
          words={
            did.refused === undefined ? t(`enrolment.did.${did.act}`) : refusalWords(enrolment, did.refused)
          }
        />
      )}
      {did === undefined && offered && <p>{t('enrolment.offered')}</p>}
      {did === undefined && !offered && <p>{enrolment('giveBack.cancel.what')}</p>}
      {/* What failed is sent again by its button; what is done has none. */}
      {did === undefined && <ActTrouble sending={sending} unsent={t('offline')} />}
      <ButtonGroup>
        {did === undefined && offered && (
          <Button onClick={() => void send('accept')}>{t('enrolment.accept')}</Button>
        )}
        {did === undefined && (
          <Button
            look="care"
            busy={sending.busy ? enrolment('giveBack.going') : undefined}
            onClick={() => void send(offered ? 'decline' : 'cancel')}
          >
            {t('enrolment.cancel')}
          </Button>
        )}
        {did?.act === 'cancel' && did.refused === undefined && (
          <Button look="secondary" onClick={() => void send('rejoin')}>
            {t('enrolment.rejoin')}
          </Button>
        )}
        <Button look={did === undefined ? 'secondary' : 'primary'} onClick={onBack}>
          {t('enrolment.back')}
        </Button>
      </ButtonGroup>
    </Page>
  )
}
