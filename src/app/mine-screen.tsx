import { useEffect } from 'preact/hooks'
import { DayLine } from '../design/day-line/day-line.tsx'
import { Page } from '../design/page/page.tsx'
import { Pane, Panes } from '../design/panes/panes.tsx'
import { useHandedIn, useNow } from '../device/handed-in.ts'
import { useTexts } from '../device/language.ts'
import { dateWords } from '../device/words/day-words.ts'
import { lunarWords } from '../device/words/lunar-words.ts'
import { useWords } from '../device/words/words.ts'
import { loadMine, myEnrolments } from '../features/enrolment/device/my-enrolments.ts'
import { ComingSection } from '../features/enrolment/screens/coming-section.tsx'
import { WhoIAm } from '../features/people/screens/who-i-am.tsx'
import { loadRecord, myRecord } from '../features/record/device/my-record.ts'
import { RecordSummary } from '../features/record/screens/record-summary.tsx'
import { shanghaiDate } from '../shared/dates.ts'
import { Personal } from './personal/personal.tsx'

/** `/mine`: what comes next, how I helped, who I am. */
export function MineScreen() {
  const t = useTexts('app')
  const title = t('frame.mine')
  return (
    <Personal title={title} load={loadMine} remembered={myEnrolments.value}>
      {({ person, value, note }) => (
        <Page title={title} wide>
          {note}
          <Panes>
            <Pane>
              <Today />
              <ComingSection items={value.items} />
            </Pane>
            <Pane>
              <MyRecord person={person.id} />
              <WhoIAm person={person} />
            </Pane>
          </Panes>
        </Page>
      )}
    </Personal>
  )
}

/** 11月25日 星期三，农历十月十七. */
function Today() {
  const words = useWords()
  const now = useNow()
  const date = shanghaiDate(now)
  return <DayLine day={dateWords(words, date, now)} lunar={lunarWords(words, date)} />
}

/** Nothing stands here until the record is known: the enrolments above don't wait for it. */
function MyRecord({ person }: { person: string }) {
  const options = useHandedIn()
  useEffect(() => {
    void loadRecord(person, options)
  }, [person])
  const record = myRecord.value
  return record === undefined ? null : <RecordSummary totals={record.value} />
}
