import { PrintSheet, SheetGroup, SheetItem } from '../../../design/print-sheet/print-sheet.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { preferences } from '../../../device/preferences.ts'
import { shortDateWords } from '../../../device/words/day-words.ts'
import { fullPlaceWords } from '../../../device/words/place-words.ts'
import { useSheetFrame } from '../../../device/words/sheet-words.ts'
import { useWords, type Words } from '../../../device/words/words.ts'
import { addDays, shanghaiDate } from '../../../shared/dates.ts'
import { type DayOfTurns, type Turn, weekLength } from '../rules.ts'
import type { EnrolmentView } from './enrolment-view.ts'
import type { EnrolmentTexts } from './enrolment-words.ts'
import { paperDayTitle, turnClock, turnMark } from './week-words.ts'

/** My week on A4, for the fridge: a day a heading, what, where, what to bring and whom to ring. */
export function WeekSheet({ name, days }: { name: string; days: readonly DayOfTurns<EnrolmentView>[] }) {
  const t = useTexts('enrolment')
  const words = useWords()
  const now = useNow()
  const today = shanghaiDate(now)
  const title = t('week.range', {
    first: shortDateWords(words, today),
    last: shortDateWords(words, addDays(today, weekLength - 1)),
  })
  const frame = useSheetFrame({
    title: t('week.title'),
    path: '/mine/week',
    phone: preferences.current.value.helpSite?.phone,
  })
  return (
    <PrintSheet lead={name} title={title} frame={frame}>
      {days.length === 0 && <p>{t('week.none')}</p>}
      {days.map(({ date, turns }) => (
        <SheetGroup key={date} title={paperDayTitle(words, date, now)}>
          {turns.map(turn => (
            <SheetItem
              key={`${turn.enrolment.id} ${turn.start}`}
              title={t('coming.todayWhat', { when: turnClock(words, turn), title: turn.enrolment.title })}
              lines={linesOf(t, words, turn)}
            />
          ))}
        </SheetGroup>
      ))}
    </PrintSheet>
  )
}

function linesOf(t: EnrolmentTexts, words: Words, turn: Turn<EnrolmentView>): string[] {
  const { at, bring, phone } = turn.enrolment
  return [
    turnMark(t, turn),
    fullPlaceWords(words, at),
    bring === '' ? undefined : t('calendar.bring', { bring }),
    phone === '' ? undefined : words('paper.phone', { phone }),
  ].filter(line => line !== undefined)
}
