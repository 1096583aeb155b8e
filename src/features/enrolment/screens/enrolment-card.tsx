import { OpeningCard } from '../../../design/opening-card/opening-card.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { kindWords } from '../../../device/words/opening-words.ts'
import { whereWords } from '../../../device/words/place-words.ts'
import { sessionWords } from '../../../device/words/when-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { type EnrolmentView, nextTurn, shownKind, spansOf } from './enrolment-view.ts'
import { markWords, turnWords } from './enrolment-words.ts'

/** One enrolment of mine as a card: the next time it takes place, else the last time it did. */
export function EnrolmentCard({ view }: { view: EnrolmentView }) {
  const t = useTexts('enrolment')
  const words = useWords()
  const now = useNow()
  const spans = spansOf(view)
  const span = nextTurn(view, now)?.span ?? spans[spans.length - 1]
  const mark = markWords(t, view)
  return (
    <OpeningCard
      href={`/enrolments/${view.id}`}
      kind={shownKind(view)}
      kindWord={kindWords(words, shownKind(view))}
      title={view.title}
      when={span === undefined ? t('turn.over') : sessionWords(words, span, now)}
      where={whereWords(words, view.at, { relation: 'other' })}
      seats={turnWords(t, view, now)}
      {...(mark === undefined ? {} : { mark })}
    />
  )
}
