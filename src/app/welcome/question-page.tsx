import type { ComponentChildren } from 'preact'
import { Button } from '../../design/button/button.tsx'
import { Page } from '../../design/page/page.tsx'
import { Pane, Panes } from '../../design/panes/panes.tsx'
import { StepProgress } from '../../design/progress/progress.tsx'
import { useTexts } from '../../device/language.ts'
import './question-page.css'

/** How many questions the first time has. */
const questions = 3

export interface QuestionPageProps {
  /** The question. */
  title: string
  /** Which one it is, from 1. */
  step: number
  back: string
  /** Passes this question over. */
  onSkip: () => void
  /** What belongs to the question itself; stands beside the answers where there is room. */
  lead: ComponentChildren
  /** The answers. */
  children: ComponentChildren
}

/** One question of the first time: how far one is, and 跳过, always in the same place above the answers. */
export function QuestionPage({ title, step, back, onSkip, lead, children }: QuestionPageProps) {
  const t = useTexts('welcome')
  return (
    <Page title={title} back={back} wide>
      <div class="question-line">
        <StepProgress words={t('progress', { step, of: questions })} step={step} of={questions} />
        <Button look="quiet" onClick={onSkip}>
          {t('skip')}
        </Button>
      </div>
      <Panes>
        <Pane>{lead}</Pane>
        <Pane>{children}</Pane>
      </Panes>
    </Page>
  )
}
