import { useLocation, useRoute } from 'preact-iso'
import { type HandedIn, useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { attendKinds } from '../../features/attendance/contract.ts'
import { checkInHere, loadCheckIn } from '../../features/attendance/device/check-in.ts'
import { loadSiteCode, siteFace } from '../../features/attendance/device/site-code.ts'
import { ArrivePage } from '../../features/attendance/screens/arrive-page.tsx'
import { AttendedPage, NotAttendedPage } from '../../features/attendance/screens/attended-page.tsx'
import { CheckInPage } from '../../features/attendance/screens/check-in-page.tsx'
import { SiteCodePage } from '../../features/attendance/screens/site-code-page.tsx'
import { loadMe } from '../../features/people/device/me.ts'
import { NotFoundScreen } from '../not-found-screen.tsx'
import { Personal } from './personal.tsx'

/** `/check-in/:site/:code` */
function ArriveAtSiteScreen() {
  const { site = '', code = '' } = useRoute().params
  return <ArrivePage site={site} code={code} />
}

/** What the person can sign in to at the site of the address; being there is their own, whoever they act for. */
function useCheckIn() {
  const t = useTexts('attendance')
  const { site = '' } = useRoute().params
  const here = checkInHere.value?.value.siteId === site ? checkInHere.value : undefined
  const load = (person: string, options: HandedIn) => loadCheckIn(site, person, options)
  const about = { title: t('checkIn.title'), missing: t('refusals.no_such_site'), load, remembered: here }
  return { site, about: { ...about, own: true } }
}

/** `/check-in/:site` */
function CheckInScreen() {
  const options = useHandedIn()
  const { site, about } = useCheckIn()
  return (
    <Personal key={site} {...about}>
      {({ person, value, note }) => (
        <CheckInPage
          {...{ value, note, options, person: person.id, onSignedOut: () => void loadMe(options) }}
        />
      )}
    </Personal>
  )
}

/** `/check-in/:site/done` */
function AttendedScreen() {
  const { site, about } = useCheckIn()
  const { query } = useLocation()
  const { session, refused } = query
  const did = attendKinds.find(kind => kind === query.did)
  if (did === undefined && refused === undefined) return <NotFoundScreen />
  return (
    <Personal {...about} back={`/check-in/${site}`}>
      {({ value, note }) => {
        const item = value.items.find(each => each.sessionId === session)
        const after = { site, item, note, phone: value.sitePhone }
        if (did === undefined) return <NotAttendedPage {...after} code={refused ?? ''} />
        return <AttendedPage {...after} did={did} />
      }}
    </Personal>
  )
}

/** `/staff/sites/:id/check-in` */
function SiteCodeScreen() {
  const t = useTexts('attendance')
  const { id = '' } = useRoute().params
  const options = useHandedIn()
  const shown = siteFace.value?.value.site === id ? siteFace.value : undefined
  const load = () => loadSiteCode(id, options)
  const again = async () => {
    // Signed out from elsewhere: the screen in the hall then asks for it.
    if ((await load()) !== undefined) await loadMe(options)
  }
  return (
    <Personal title={t('siteCode.title')} back={`/staff/sites/${id}`} load={load} remembered={shown} own>
      {({ value }) => <SiteCodePage site={id} face={value} again={again} />}
    </Personal>
  )
}

export const attendanceScreens = { ArriveAtSiteScreen, CheckInScreen, AttendedScreen, SiteCodeScreen }
