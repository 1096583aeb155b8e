import { useEffect } from 'preact/hooks'
import { DayLine } from '../design/day-line/day-line.tsx'
import { familyShape, peopleShape } from '../design/icon/shapes.ts'
import { Page } from '../design/page/page.tsx'
import { Pane, Panes } from '../design/panes/panes.tsx'
import { actingFor } from '../device/acting-for.ts'
import { useHandedIn, useNow } from '../device/handed-in.ts'
import { useTexts } from '../device/language.ts'
import { dateWords } from '../device/words/day-words.ts'
import { lunarWords } from '../device/words/lunar-words.ts'
import { useWords } from '../device/words/words.ts'
import { useAttendance } from '../features/attendance/screens/use-attendance.ts'
import { loadMine, myEnrolments } from '../features/enrolment/device/my-enrolments.ts'
import { ComingSection } from '../features/enrolment/screens/coming-section.tsx'
import type { EnrolmentView } from '../features/enrolment/screens/enrolment-view.ts'
import { helpingNews, loadHelpingNews, looked, markLooked } from '../features/family/device/helping-news.ts'
import { doneForMe, loadDoneForMe, loadFamily, myFamily } from '../features/family/device/my-family.ts'
import { ChangedSections } from '../features/family/screens/changed-section.tsx'
import { DoneForMeSection } from '../features/family/screens/done-for-me.tsx'
import { HelpingSection } from '../features/family/screens/helping-section.tsx'
import { WaitsForMe } from '../features/family/screens/waits-for-me.tsx'
import type { Me } from '../features/people/contract.ts'
import { WhoIAm } from '../features/people/screens/who-i-am.tsx'
import { loadRecord, myRecord } from '../features/record/device/my-record.ts'
import { RecordSummary } from '../features/record/screens/record-summary.tsx'
import { shanghaiDate } from '../shared/dates.ts'
import { Personal } from './personal/personal.tsx'

/** `/mine`: what comes next, how I helped, who I am. */
export function MineScreen() {
  const t = useTexts('app')
  const family = useTexts('family')
  const people = useTexts('people')
  const whom = actingFor.value
  const deskRow = { id: 'desk', title: people('who.desk'), shape: peopleShape, go: '/staff' }
  const familyRow = { id: 'family', title: family('list.link'), shape: familyShape, go: '/mine/family' }
  const title = whom === undefined ? t('frame.mine') : family('acting.title', { calls: whom.calls })
  return (
    <Personal title={title} load={loadMine} remembered={myEnrolments.value}>
      {({ person, value, note }) => (
        <Page title={title} wide>
          {note}
          {whom === undefined && <WaitsForMe helpers={myFamily.value?.value.helpers ?? []} />}
          <Panes>
            <Pane>
              <Today />
              {whom === undefined && <DoneForMe person={person.id} />}
              {whom === undefined && <ChangedForThem person={person.id} />}
              <Coming person={person.id} items={value.items} />
              {whom === undefined && <Helping person={person.id} />}
            </Pane>
            <Pane>
              {maySeeRecord() && <MyRecord person={person.id} />}
              {whom === undefined && (
                <WhoIAm person={person} others={sitsAtDesk(person) ? [deskRow, familyRow] : [familyRow]} />
              )}
            </Pane>
          </Panes>
        </Page>
      )}
    </Personal>
  )
}

/** Staff of a site, or who runs some. */
const sitsAtDesk = ({ roles }: Me) => roles.some(({ role }) => role !== 'auditor')

/** 11月25日 星期三，农历十月十七. */
function Today() {
  const words = useWords()
  const now = useNow()
  const date = shanghaiDate(now)
  return <DayLine day={dateWords(words, date, now)} lunar={lunarWords(words, date)} />
}

/** What comes next, with how the person stands at what is today. */
function Coming({ person, items }: { person: string; items: readonly EnrolmentView[] }) {
  const attendance = useAttendance(person)
  return <ComingSection items={items} attendance={attendance.at} />
}

/** Whom I help, with what changed for them. */
function Helping({ person }: { person: string }) {
  const options = useHandedIn()
  useEffect(() => {
    void loadFamily(person, options)
  }, [person])
  return <HelpingSection helping={myFamily.value?.value.helping ?? []} />
}

/** What changed for whom I help since I looked; asked for only where I help somebody. */
function ChangedForThem({ person }: { person: string }) {
  const options = useHandedIn()
  const helps = myFamily.value?.value.helping.some(({ state }) => state === 'granted') ?? false
  useEffect(() => {
    if (helps) void loadHelpingNews(person, options)
  }, [person, helps])
  const news = helpingNews.value
  if (!helps || news === undefined || looked.value === undefined) return null
  return (
    <ChangedSections
      news={news.value}
      looked={looked.value}
      onLooked={() => void markLooked(person, options)}
    />
  )
}

/** A relative sees the record only where they are let; the server decides, this only spares a useless question. */
const maySeeRecord = () => actingFor.value?.scopes.includes('record') ?? true

/** What others did for me comes before what I have to do: I may want to put it right. */
function DoneForMe({ person }: { person: string }) {
  const options = useHandedIn()
  useEffect(() => {
    void loadDoneForMe(person, options)
  }, [person])
  return <DoneForMeSection items={doneForMe.value?.value.items ?? []} />
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
