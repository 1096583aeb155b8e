import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { loadMine, myEnrolments } from '../../features/enrolment/device/my-enrolments.ts'
import { loadOlderEnrolments } from '../../features/enrolment/device/older-enrolments.ts'
import { MyEnrolmentsPage } from '../../features/enrolment/screens/my-enrolments-page.tsx'
import { WeekPage } from '../../features/enrolment/screens/week-page.tsx'
import { loadOlderEntries, loadRecord, myRecord } from '../../features/record/device/my-record.ts'
import { RecordPage } from '../../features/record/screens/record-page.tsx'
import { Personal } from './personal.tsx'

/** `/mine/enrolments` */
function MyEnrolmentsScreen() {
  const options = useHandedIn()
  const t = useTexts('enrolment')
  return (
    <Personal title={t('list.title')} back="/mine" load={loadMine} remembered={myEnrolments.value}>
      {({ value, note }) => (
        <MyEnrolmentsPage
          items={value.items}
          note={note}
          hasOlder={value.next !== null}
          loadOlder={() => loadOlderEnrolments(options)}
        />
      )}
    </Personal>
  )
}

/** `/mine/week` */
function MyWeekScreen() {
  const t = useTexts('enrolment')
  return (
    <Personal title={t('week.title')} back="/mine" load={loadMine} remembered={myEnrolments.value}>
      {({ person, value, note }) => <WeekPage name={person.name} items={value.items} note={note} />}
    </Personal>
  )
}

/** `/mine/record` */
function MyRecordScreen() {
  const options = useHandedIn()
  const t = useTexts('record')
  return (
    <Personal title={t('page.title')} back="/mine" load={loadRecord} remembered={myRecord.value}>
      {({ value, note }) => (
        <RecordPage record={value} note={note} loadOlder={() => loadOlderEntries(options)} />
      )}
    </Personal>
  )
}

export const listScreens = { MyEnrolmentsScreen, MyWeekScreen, MyRecordScreen }
