import type { ComponentChildren } from 'preact'
import { Button, ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { calendarShape, printShape } from '../../../design/icon/shapes.ts'
import { CardList, OpeningCard } from '../../../design/opening-card/opening-card.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { usePaper } from '../../../device/paper.ts'
import { dayChoiceWords } from '../../../device/words/day-words.ts'
import { lunarWords } from '../../../device/words/lunar-words.ts'
import { kindWords } from '../../../device/words/opening-words.ts'
import { fullPlaceWords } from '../../../device/words/place-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { comingWeek, type Turn } from '../rules.ts'
import { type EnrolmentView, shownKind } from './enrolment-view.ts'
import { turnWords } from './enrolment-words.ts'
import { turnClock, turnMark } from './week-words.ts'

export interface WeekPageProps {
  /** Whose week it is, for the sheet. */
  name: string
  items: readonly EnrolmentView[]
  note: ComponentChildren
}

const loadSheet = async () => (await import('./week-sheet.tsx')).WeekSheet

/** `/mine/week`: what I have on each of the next 7 days, on the screen and on paper. */
export function WeekPage({ name, items, note }: WeekPageProps) {
  const t = useTexts('enrolment')
  const words = useWords()
  const now = useNow()
  const { Sheet, print } = usePaper(loadSheet)
  const days = comingWeek(items, now)
  return (
    <Page title={t('week.title')} back="/mine" wide>
      {note}
      {days.map(({ date, turns }) => (
        <Section key={date} title={dayChoiceWords(words, date, now)}>
          <Lunar date={date} />
          <CardList>
            {turns.map(turn => (
              <TurnCard key={`${turn.enrolment.id} ${turn.start}`} turn={turn} />
            ))}
          </CardList>
        </Section>
      ))}
      {days.length === 0 && (
        <EmptyState shape={calendarShape} title={t('week.none')}>
          <p>{t('coming.look')}</p>
        </EmptyState>
      )}
      <ButtonGroup>
        {days.length === 0 && <ButtonLink href="/nearby">{t('coming.nearby')}</ButtonLink>}
        {days.length > 0 && print !== undefined && (
          <Button look="secondary" icon={printShape} onClick={print}>
            {words('paper.print')}
          </Button>
        )}
      </ButtonGroup>
      {Sheet !== undefined && <Sheet name={name} days={days} />}
    </Page>
  )
}

function Lunar({ date }: { date: string }) {
  const lunar = lunarWords(useWords(), date)
  return lunar === undefined ? null : <p>{lunar}</p>
}

function TurnCard({ turn }: { turn: Turn<EnrolmentView> }) {
  const t = useTexts('enrolment')
  const words = useWords()
  const { enrolment, start } = turn
  const mark = turnMark(t, turn)
  return (
    <OpeningCard
      href={`/enrolments/${enrolment.id}`}
      kind={shownKind(enrolment)}
      kindWord={kindWords(words, shownKind(enrolment))}
      title={enrolment.title}
      when={turnClock(words, turn)}
      where={fullPlaceWords(words, enrolment.at)}
      // Seen from its own start, the how-manieth it is.
      seats={turnWords(t, enrolment, start)}
      {...(mark === undefined ? {} : { mark })}
    />
  )
}
