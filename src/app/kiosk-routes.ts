import { kioskScreen } from './grouped-screens.ts'
import type { ScreenRoute } from './screen-route.ts'

const visitTexts = ['kiosk', 'attendance', 'enrolment', 'record', 'family', 'people']

/** The screens of a tablet for everybody; a part of the one list. No address here says whose page it is. */
export const kioskRoutes: readonly ScreenRoute[] = [
  {
    path: '/tablet',
    screen: kioskScreen('TabletHomeScreen'),
    texts: ['kiosk'],
    place: 'home',
  },
  { path: '/tablet/start', screen: kioskScreen('StartTabletScreen'), texts: ['kiosk'], place: null },
  {
    path: '/tablet/check-in',
    screen: kioskScreen('TabletCheckInScreen'),
    texts: visitTexts,
    place: 'home',
  },
  { path: '/tablet/mine', screen: kioskScreen('TabletMineScreen'), texts: visitTexts, place: 'mine' },
  { path: '/tablet/staff', screen: kioskScreen('StaffModeScreen'), texts: ['kiosk'], place: null },
]
