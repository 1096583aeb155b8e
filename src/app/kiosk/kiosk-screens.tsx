import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { forgetPersonal } from '../../device/personal.ts'
import { preferences } from '../../device/preferences.ts'
import { tablet } from '../../device/tablet.ts'
import { askTablets } from '../../features/kiosk/device/kiosk-calls.ts'
import { NewTabletPage } from '../../features/kiosk/screens/new-tablet-page.tsx'
import { StaffModePage } from '../../features/kiosk/screens/staff-mode-page.tsx'
import { StartTabletPage } from '../../features/kiosk/screens/start-tablet-page.tsx'
import { TabletHomePage } from '../../features/kiosk/screens/tablet-home-page.tsx'
import { TabletsPage } from '../../features/kiosk/screens/tablets-page.tsx'
import { feedState } from '../../features/openings/device/county-feed.ts'
import { useBrowsing } from '../../features/openings/screens/use-browsing.ts'
import { NotFoundScreen } from '../not-found-screen.tsx'
import { AtDesk } from '../staff/at-desk.tsx'
import { endVisit } from './finish.ts'
import { TabletCheckInScreen } from './tablet-check-in.tsx'
import { TabletMineScreen } from './tablet-mine.tsx'

/** A new document: what this browser was a moment ago is nowhere in it. */
const begin = async (address: string) => location.replace(address)

/** `/tablet/start`. What was somebody's in this browser goes before it is everybody's. */
function StartTabletScreen() {
  return (
    <StartTabletPage
      onStarted={async () => {
        await forgetPersonal()
        const { division: code = '', divisionName: name = '' } = tablet.value ?? {}
        const community = code === '' ? null : { code, name }
        preferences.change({ welcomed: true, installDismissed: true, community })
        await begin('/tablet')
      }}
    />
  )
}

/** `/tablet` */
function TabletHomeScreen() {
  const facts = tablet.value
  const options = useHandedIn()
  useBrowsing()
  useEffect(() => endVisit(options), [])
  if (facts === undefined) return <NotFoundScreen />
  return <TabletHomePage facts={facts} meals={hasMeals(facts.siteId)} />
}

/** Whether there is something to eat at the site. */
const hasMeals = (site: string) =>
  feedState.value?.feed?.openings.some(({ category, place }) => category === 'meal' && place.id === site) ??
  false

/** `/tablet/staff` */
function StaffModeScreen() {
  if (tablet.value === undefined) return <NotFoundScreen />
  return <StaffModePage onLeft={() => begin('/')} />
}

/** `/staff/sites/:id/tablets` */
function TabletsScreen() {
  const t = useTexts('kiosk')
  const { id = '' } = useRoute().params
  return (
    <AtDesk title={t('list.title')} back={`/staff/sites/${id}`} ask={askTablets(id)}>
      {(value, again) => <TabletsPage site={id} value={value} again={again} />}
    </AtDesk>
  )
}

/** `/staff/sites/:id/tablets/new` */
function NewTabletScreen() {
  const t = useTexts('kiosk')
  const { id = '' } = useRoute().params
  return (
    <AtDesk title={t('new.title')} back={`/staff/sites/${id}/tablets`} ask={askTablets(id)}>
      {() => <NewTabletPage site={id} />}
    </AtDesk>
  )
}

const onTablet = (Screen: () => preact.JSX.Element) => () =>
  tablet.value === undefined ? <NotFoundScreen /> : <Screen />

export const kioskScreens = {
  StartTabletScreen,
  TabletHomeScreen,
  TabletCheckInScreen: onTablet(TabletCheckInScreen),
  TabletMineScreen: onTablet(TabletMineScreen),
  StaffModeScreen,
  TabletsScreen,
  NewTabletScreen,
}
