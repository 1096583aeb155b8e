import { PrintSheet, SheetFacts, SheetGroup, SheetLines } from '../../../design/print-sheet/print-sheet.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { shortDateWords } from '../../../device/words/day-words.ts'
import { feeWords, kindWords } from '../../../device/words/opening-words.ts'
import { paperSessionWords, useSheetFrame } from '../../../device/words/sheet-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { OpeningPage } from '../device/opening-page.ts'
import { lastingFacts } from './opening-facts.tsx'
import { comingSessions } from './opening-times.ts'
import { shownKind } from './summary-cards.tsx'

/** An opening on A4: for the wall, for a neighbour without a phone, for the fridge. */
export function OpeningSheet({ opening }: { opening: OpeningPage }) {
  const t = useTexts('openings')
  const words = useWords()
  const now = useNow()
  const { title, id, phone, summary, feeFen } = opening
  const frame = useSheetFrame({ title, path: `/openings/${id}`, phone })
  const sessions = comingSessions(opening, now)
  // Weekday and time of a weekly one stand above already.
  const weekly = opening.repeats === 'weekly'
  return (
    <PrintSheet
      lead={`${kindWords(words, shownKind(opening))} · ${feeWords(words, feeFen)}`}
      title={title}
      frame={frame}
    >
      {summary !== '' && <p>{summary}</p>}
      <SheetFacts facts={lastingFacts(t, words, opening, now)} />
      {sessions.length > 1 && (
        <SheetGroup title={t('page.sheetSessions', { count: sessions.length })}>
          <SheetLines
            short={weekly}
            lines={sessions.map(session =>
              weekly
                ? shortDateWords(words, shanghaiDate(session.start))
                : paperSessionWords(words, session, now),
            )}
          />
        </SheetGroup>
      )}
    </PrintSheet>
  )
}
