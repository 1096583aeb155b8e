import { useRoute } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { printShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Pane, Panes } from '../../../design/panes/panes.tsx'
import { Tag } from '../../../design/tag/tag.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { usePaper } from '../../../device/paper.ts'
import { feeWords, kindWords } from '../../../device/words/opening-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { OpeningPage } from '../device/opening-page.ts'
import { SeenEarlier } from './list-state.tsx'
import { type EnrolmentOn, OpeningActions } from './opening-actions.tsx'
import { OpeningFacts, OpeningMinding } from './opening-facts.tsx'
import { OpeningLoading, OpeningMissing } from './opening-state.tsx'
import { SessionRows } from './session-rows.tsx'
import { siteHelp } from './site-help.ts'
import { shownKind } from './summary-cards.tsx'
import { seenAt, useOpening } from './use-opening.ts'

/** One opening: what a person asks about it, then one main button. `enrolmentOn` tells what is mine already. */
export function OpeningScreen({ enrolmentOn }: { enrolmentOn: EnrolmentOn }) {
  const { id = '' } = useRoute().params
  const { found, settled, retry } = useOpening(id)
  if (found === undefined) return <OpeningLoading />
  if (!found.ok) return <OpeningMissing failure={found} retry={retry} />
  return <Shown opening={found.value} seenAt={seenAt(found)} settled={settled} enrolmentOn={enrolmentOn} />
}

const loadSheet = async () => (await import('./opening-sheet.tsx')).OpeningSheet

interface ShownProps {
  opening: OpeningPage
  seenAt: number | undefined
  settled: boolean
  enrolmentOn: EnrolmentOn
}

function Shown({ opening, seenAt, settled, enrolmentOn }: ShownProps) {
  const t = useTexts('openings')
  const words = useWords()
  const now = useNow()
  const kind = shownKind(opening)
  const { Sheet, print } = usePaper(loadSheet)
  const tag = `${kindWords(words, kind)} · ${feeWords(words, opening.feeFen)}`
  return (
    <Page title={opening.title} back="/nearby" help={siteHelp(t('page.callSite'), opening.phone)} wide>
      <Panes>
        <Pane>
          <div>
            <Tag kind={kind}>{tag}</Tag>
          </div>
          {opening.summary !== '' && <p>{opening.summary}</p>}
          <SeenEarlier at={seenAt} now={now} settled={settled} />
          <OpeningFacts opening={opening} now={now} />
        </Pane>
        <Pane stays>
          <OpeningMinding opening={opening} />
          <SessionRows opening={opening} now={now} />
          {print !== undefined && (
            <Button look="quiet" icon={printShape} onClick={print}>
              {words('paper.print')}
            </Button>
          )}
          <OpeningActions opening={opening} now={now} enrolmentOn={enrolmentOn} />
        </Pane>
      </Panes>
      {Sheet !== undefined && <Sheet opening={opening} />}
    </Page>
  )
}
