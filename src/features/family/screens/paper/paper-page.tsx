import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../../design/button/button.tsx'
import { TwoStep } from '../../../../design/confirm-box/two-step.tsx'
import { FactList } from '../../../../design/fact-list/fact-list.tsx'
import {
  calendarShape,
  familyShape,
  helpShape,
  infoShape,
  phoneShape,
  showShape,
  tickCircleShape,
} from '../../../../design/icon/shapes.ts'
import { Notice } from '../../../../design/notice/notice.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Picture } from '../../../../design/photo-field/photo-field.tsx'
import { useHandedIn, useNow } from '../../../../device/handed-in.ts'
import { useTexts } from '../../../../device/language.ts'
import { dateWords, momentWords } from '../../../../device/words/day-words.ts'
import { useWords } from '../../../../device/words/words.ts'
import { askPhoto, confirmPaperOf } from '../../device/papers.ts'
import type { Paper } from '../../paper-contract.ts'
import { scopeList, whoWords } from '../family-words.ts'
import { usePaperTrouble } from './paper-trouble.ts'

export interface PaperPageProps {
  site: string
  person: string
  paper: Paper
}

/** `/staff/sites/:id/people/:person/family/:paper`: what a sheet says, its photo, and a second worker's word. */
export function PaperPage({ site, person, paper }: PaperPageProps) {
  const t = useTexts('family')
  const options = useHandedIn()
  const { route } = useLocation()
  const wordsOf = usePaperTrouble(t('paper.unsent'))
  const list = `/staff/sites/${site}/people/${person}/family`
  // Nobody vouches for a sheet they have not seen.
  const [seen, setSeen] = useState(false)
  const confirm = async () => {
    const result = await confirmPaperOf({ id: site, person, paper: paper.id }, options)
    if (!result.ok) return wordsOf(result)
    route(`${list}?done=confirmed`, true)
    return undefined
  }
  return (
    <Page title={t('paper.one')} back={list}>
      <Facts paper={paper} />
      {paper.hasPhoto ? (
        <Photo site={site} person={person} paper={paper.id} onSeen={() => setSeen(true)} />
      ) : (
        <Notice tone="plain">{t('paper.gone')}</Notice>
      )}
      {paper.mayConfirm && !seen && <p>{t('paper.seeFirst')}</p>}
      {paper.mayConfirm && seen && (
        <TwoStep
          words={{
            ask: t('paper.confirm'),
            what: t('paper.confirmWhat', { who: whoWords(t, paper) }),
            yes: t('paper.confirmYes'),
            no: t('paper.confirmNo'),
            doing: t('paper.confirming'),
          }}
          act={confirm}
        />
      )}
    </Page>
  )
}

function Facts({ paper }: { paper: Paper }) {
  const t = useTexts('family')
  const words = useWords()
  const now = useNow()
  const { phoneEnd, scopes, until, enteredAt, enteredBy, confirmedBy, state } = paper
  const moment = momentWords(words, Date.parse(enteredAt), now)
  return (
    <FactList
      facts={[
        { shape: familyShape, label: t('paper.who'), value: whoWords(t, paper) },
        { shape: phoneShape, label: t('paper.phoneEnd'), value: t('paper.end', { end: phoneEnd }) },
        { shape: helpShape, label: t('paper.what'), value: scopeList(t, words, scopes) },
        { shape: calendarShape, label: t('paper.until'), value: dateWords(words, until, now) },
        { shape: infoShape, label: t('paper.by'), value: t('paper.byWhen', { name: enteredBy, moment }) },
        ...(confirmedBy === undefined
          ? []
          : [{ shape: tickCircleShape, label: t('paper.checkedBy'), value: confirmedBy }]),
        { shape: infoShape, label: t('paper.now'), value: t(`paper.state.${state}`) },
      ]}
    />
  )
}

/** The photo comes only when it is asked for: each look is a line of the audit. */
interface PhotoProps {
  site: string
  person: string
  paper: string
  onSeen: () => void
}

function Photo({ site, person, paper, onSeen }: PhotoProps) {
  const t = useTexts('family')
  const options = useHandedIn()
  const wordsOf = usePaperTrouble(t('paper.notSeen'))
  const [state, setState] = useState<{ busy?: boolean; picture?: string; why?: string }>({})
  const see = async () => {
    setState({ busy: true })
    const result = await askPhoto({ id: site, person, paper }, options)
    setState(result.ok ? { picture: result.value } : { why: wordsOf(result) })
    if (result.ok) onSeen()
  }
  if (state.picture !== undefined) return <Picture address={state.picture} words={t('paper.alt')} />
  return (
    <>
      {state.why !== undefined && (
        <Notice tone="care" role="alert">
          {state.why}
        </Notice>
      )}
      <Button
        look="secondary"
        icon={showShape}
        busy={state.busy ? t('paper.seeing') : undefined}
        onClick={() => void see()}
      >
        {t('paper.see')}
      </Button>
      <p>{t('paper.seeNote')}</p>
    </>
  )
}
