import { Button, ButtonLink } from '../../../../design/button/button.tsx'
import { ChoiceList } from '../../../../design/choice-list/choice-list.tsx'
import { cancelledShape, printShape, tickCircleShape, waitingShape } from '../../../../design/icon/shapes.ts'
import { Page } from '../../../../design/page/page.tsx'
import { Result } from '../../../../design/result/result.tsx'
import { useTexts } from '../../../../device/language.ts'
import { usePaper } from '../../../../device/paper.ts'
import type { Paper, Papers } from '../../paper-contract.ts'
import { whoWords } from '../family-words.ts'

const loadSheet = async () => (await import('./empty-sheet.tsx')).EmptySheet

export interface PapersPageProps {
  site: string
  person: string
  papers: Papers
  /** What was done just before. */
  done: string | undefined
}

const told = ['paper', 'two-workers', 'confirmed'] as const
const shapes: Readonly<Record<Paper['state'], string>> = {
  ...{ unconfirmed: waitingShape, entered: waitingShape, ended: cancelledShape },
  ...{ confirmed: tickCircleShape, granted: tickCircleShape },
}

/** `/staff/sites/:id/people/:person/family`: what was entered from paper for somebody, and the empty sheet to sign. */
export function PapersPage({ site, person, papers, done }: PapersPageProps) {
  const t = useTexts('family')
  const { Sheet, print } = usePaper(loadSheet)
  const back = `/staff/sites/${site}/people/${person}`
  const outcome = told.find(each => each === done)
  const { name, items } = papers
  return (
    <Page title={t('paper.title')} back={back}>
      {outcome !== undefined && <Result outcome="done" words={t(`paper.done.${outcome}`)} />}
      <p>{outcome === undefined ? t('paper.lead', { name }) : t(`paper.next.${outcome}`)}</p>
      {items.length === 0 ? (
        <p>{t('paper.none')}</p>
      ) : (
        <ChoiceList
          choices={items.map(paper => ({
            id: paper.id,
            title: whoWords(t, paper),
            note: t('paper.row', { end: paper.phoneEnd, state: t(`paper.state.${paper.state}`) }),
            shape: shapes[paper.state],
            go: `${back}/family/${paper.id}`,
          }))}
        />
      )}
      <ButtonLink href={`${back}/family/new`}>{t('paper.enter')}</ButtonLink>
      {print !== undefined && (
        <Button look="secondary" icon={printShape} onClick={print}>
          {t('paper.print')}
        </Button>
      )}
      {Sheet !== undefined && <Sheet senior={name} />}
    </Page>
  )
}
