import { useLocation, useRoute } from 'preact-iso'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { actFor } from '../../device/personal.ts'
import type { Helped, Helper } from '../../features/family/contract.ts'
import { doneForMe, loadDoneForMe, loadFamily, myFamily } from '../../features/family/device/my-family.ts'
import { AskPage } from '../../features/family/screens/ask-page.tsx'
import { CodePage } from '../../features/family/screens/code-page.tsx'
import { DoneForMePage } from '../../features/family/screens/done-for-me.tsx'
import { FamilyPage } from '../../features/family/screens/family-page.tsx'
import {
  ExpectedPage,
  HelpedPage,
  HelperPage,
  KeepPage,
  NoSuchGrant,
  RequestPage,
} from '../../features/family/screens/grant-page.tsx'
import { useAnswering } from '../../features/family/screens/use-answering.ts'
import { loadMe } from '../../features/people/device/me.ts'
import { Personal, type Shown } from './personal.tsx'

const list = '/mine/family'

/** `/mine/family` */
function FamilyScreen() {
  const t = useTexts('family')
  const { query } = useLocation()
  return (
    <Personal title={t('list.title')} back="/mine" load={loadFamily} remembered={myFamily.value} own>
      {({ value, note }) => (
        <FamilyPage
          family={value}
          note={note}
          news={(['ended', 'agreed', 'kept'] as const).find(each => query[each] !== undefined)}
        />
      )}
    </Personal>
  )
}

/** `/mine/family/code` */
function FamilyCodeScreen() {
  const t = useTexts('family')
  const options = useHandedIn()
  return (
    <Personal title={t('code.title')} back={list} load={loadFamily} remembered={myFamily.value} own>
      {() => <CodePage onSignedOut={() => void loadMe(options)} />}
    </Personal>
  )
}

/** `/mine/family/help` */
function AskToHelpScreen() {
  const t = useTexts('family')
  const options = useHandedIn()
  return (
    <Personal title={t('ask.title')} back={list} load={loadFamily} remembered={myFamily.value} own>
      {() => <AskPage onSignedOut={() => void loadMe(options)} />}
    </Personal>
  )
}

/** `/mine/family/:id` */
function GrantScreen() {
  const t = useTexts('family')
  return (
    <Personal title={t('list.title')} back={list} load={loadFamily} remembered={myFamily.value} own>
      {shown => <Grant {...shown} />}
    </Personal>
  )
}

function Grant({ value, note }: Shown<NonNullable<typeof myFamily.value>['value']>) {
  const options = useHandedIn()
  const { params } = useRoute()
  const { route } = useLocation()
  const id = params.id ?? ''
  const answering = useAnswering(id, () => void loadMe(options))
  const helper = value.helpers.find(each => each.id === id)
  if (helper !== undefined) {
    const OfHelper = pageOf(helper)
    return <OfHelper helper={helper} note={note} answering={answering} />
  }
  const helped = value.helping.find(each => each.id === id)
  if (helped === undefined) return <NoSuchGrant note={note} />
  const start = () => {
    startActing(helped)
    route('/mine')
  }
  return <HelpedPage helped={helped} note={note} answering={answering} onStart={start} />
}

/** What is asked of the senior about somebody who helps or wants to. */
function pageOf({ state, onPaper }: Helper) {
  if (state === 'asked') return RequestPage
  if (state === 'expected') return ExpectedPage
  return onPaper?.toKeep ? KeepPage : HelperPage
}

function startActing({ personId, name, calls, scopes }: Helped): void {
  if (personId !== undefined) actFor({ personId, name, calls, scopes })
}

/** `/mine/done-for-me` */
function DoneForMeScreen() {
  const t = useTexts('family')
  return (
    <Personal title={t('done.title')} back="/mine" load={loadDoneForMe} remembered={doneForMe.value} own>
      {({ value, note }) => <DoneForMePage items={value.items} note={note} />}
    </Personal>
  )
}

export const familyScreens = { FamilyScreen, FamilyCodeScreen, AskToHelpScreen, GrantScreen, DoneForMeScreen }
