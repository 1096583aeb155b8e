import {
  attendanceScreen,
  deviceScreen,
  enrolmentScreen,
  familyScreen,
  listScreen,
  openingScreen,
  posterScreen,
  signInScreen,
} from './grouped-screens.ts'
import { HomeScreen } from './home-screen.tsx'
import { kioskRoutes } from './kiosk-routes.ts'
import { paperRoutes } from './paper-routes.ts'
import { privacyRoutes } from './privacy-routes.ts'
import type { ScreenRoute } from './screen-route.ts'
import { staffRoutes } from './staff-routes.ts'

const seatTexts = ['enrolment', 'people', 'family']
const familyTexts = ['family', 'people']
const designScreen = async () => (await import('./design-screen.tsx')).DesignScreen
const attendanceTexts = ['attendance', 'people', 'family']

/**
 * The one list of screens. A new screen is a row here and a folder under features. The list comes after the first
 * screen (screen-loading.ts), so a row costs the first visit nothing.
 */
export const routes: readonly ScreenRoute[] = [
  { path: '/', screen: async () => HomeScreen, texts: [], place: 'home' },
  {
    path: '/nearby',
    screen: async () => (await import('../features/openings/screens/nearby-screen.tsx')).NearbyScreen,
    texts: ['openings'],
    place: 'nearby',
  },
  {
    path: '/nearby/day',
    screen: async () => (await import('../features/openings/screens/day-screen.tsx')).DayScreen,
    texts: ['openings'],
    place: 'nearby',
  },
  {
    path: '/find',
    screen: async () => (await import('../features/openings/screens/find-screen.tsx')).FindScreen,
    texts: ['openings'],
    place: 'nearby',
  },
  {
    path: '/speak',
    screen: async () => (await import('./speak/speak-screen.tsx')).SpeakScreen,
    texts: ['openings', 'enrolment'],
    place: 'speak',
  },
  { path: '/openings/:id', screen: openingScreen('OpeningRoute'), texts: ['openings'], place: 'nearby' },
  {
    path: '/openings/:id/sessions',
    screen: openingScreen('SessionsRoute'),
    texts: ['openings'],
    place: 'nearby',
  },
  {
    path: '/community',
    screen: async () => (await import('../features/sites/screens/community-screen.tsx')).CommunityScreen,
    texts: ['sites'],
    place: 'home',
  },
  {
    path: '/community/:code',
    screen: async () => (await import('../features/sites/screens/division-screen.tsx')).DivisionScreen,
    texts: ['sites'],
    place: 'home',
  },
  {
    path: '/welcome/text',
    screen: async () => (await import('./welcome/text-question.tsx')).TextQuestion,
    texts: ['welcome', 'settings'],
    place: 'home',
  },
  {
    path: '/welcome/community',
    screen: async () => (await import('./welcome/community-question.tsx')).CommunityQuestion,
    texts: ['welcome', 'sites'],
    place: 'home',
  },
  {
    path: '/welcome/reading',
    screen: async () => (await import('./welcome/reading-question.tsx')).ReadingQuestion,
    texts: ['welcome'],
    place: 'home',
  },
  {
    path: '/install',
    screen: async () => (await import('../features/install/screens/install-screen.tsx')).InstallScreen,
    texts: ['install'],
    place: null,
  },
  {
    path: '/at/:code',
    screen: async () => (await import('../features/sites/screens/arrive-screen.tsx')).ArriveScreen,
    texts: ['sites'],
    place: 'home',
  },
  { path: '/poster', screen: posterScreen('PosterSitesScreen'), texts: ['sites', 'openings'], place: null },
  {
    path: '/sites/:id/poster',
    screen: posterScreen('PosterScreen'),
    texts: ['sites', 'openings'],
    place: null,
  },
  {
    path: '/settings',
    screen: async () => (await import('./settings/settings-screen.tsx')).SettingsScreen,
    texts: ['settings'],
    place: null,
  },
  { path: '/sign-in', screen: signInScreen('SignInScreen'), texts: ['people'], place: 'mine' },
  { path: '/card', screen: signInScreen('CardScreen'), texts: ['people'], place: 'mine' },
  { path: '/sign-in/phone', screen: signInScreen('PhoneScreen'), texts: ['people'], place: 'mine' },
  { path: '/sign-in/code', screen: signInScreen('CodeScreen'), texts: ['people'], place: 'mine' },
  {
    path: '/join/:step',
    screen: async () => (await import('./join/join-screen.tsx')).JoinScreen,
    texts: ['join', 'people', 'sites'],
    place: 'mine',
  },
  { path: '/sign-out', screen: signInScreen('SignOutScreen'), texts: ['people'], place: 'mine' },
  {
    path: '/openings/:id/enrol',
    screen: async () => (await import('./personal/enrol-screen.tsx')).EnrolScreen,
    texts: [...seatTexts, 'kiosk'],
    place: 'nearby',
  },
  {
    path: '/enrolments/:id',
    screen: enrolmentScreen('EnrolmentScreen'),
    texts: ['enrolment', 'people', 'family', 'attendance'],
    place: 'mine',
  },
  { path: '/enrolments/:id/done', screen: enrolmentScreen('DoneScreen'), texts: seatTexts, place: 'mine' },
  {
    path: '/enrolments/:id/cancel',
    screen: enrolmentScreen('CancelScreen'),
    texts: seatTexts,
    place: 'mine',
  },
  {
    path: '/enrolments/:id/decline',
    screen: enrolmentScreen('DeclineScreen'),
    texts: seatTexts,
    place: 'mine',
  },
  {
    path: '/enrolments/:id/cancelled',
    screen: enrolmentScreen('CancelledScreen'),
    texts: seatTexts,
    place: 'mine',
  },
  {
    path: '/mine',
    screen: async () => (await import('./mine-screen.tsx')).MineScreen,
    texts: ['enrolment', 'people', 'record', 'family', 'attendance'],
    place: 'mine',
  },
  { path: '/mine/enrolments', screen: listScreen('MyEnrolmentsScreen'), texts: seatTexts, place: 'mine' },
  { path: '/mine/week', screen: listScreen('MyWeekScreen'), texts: seatTexts, place: 'mine' },
  {
    path: '/mine/record',
    screen: listScreen('MyRecordScreen'),
    texts: ['record', 'people', 'family'],
    place: 'mine',
  },
  {
    path: '/mine/devices',
    screen: deviceScreen('MyDevicesScreen'),
    texts: ['people', 'family'],
    place: 'mine',
  },
  { path: '/mine/pin', screen: deviceScreen('NewPinScreen'), texts: ['people', 'family'], place: 'mine' },
  { path: '/mine/data', screen: deviceScreen('MyDataScreen'), texts: ['people', 'family'], place: 'mine' },
  ...privacyRoutes,
  { path: '/mine/devices/:id', screen: deviceScreen('EndDeviceScreen'), texts: ['people'], place: 'mine' },
  { path: '/mine/family', screen: familyScreen('FamilyScreen'), texts: familyTexts, place: 'mine' },
  { path: '/mine/family/code', screen: familyScreen('FamilyCodeScreen'), texts: familyTexts, place: 'mine' },
  { path: '/mine/family/help', screen: familyScreen('AskToHelpScreen'), texts: familyTexts, place: 'mine' },
  { path: '/mine/family/:id', screen: familyScreen('GrantScreen'), texts: familyTexts, place: 'mine' },
  { path: '/mine/done-for-me', screen: familyScreen('DoneForMeScreen'), texts: familyTexts, place: 'mine' },
  {
    path: '/check-in/:site',
    screen: attendanceScreen('CheckInScreen'),
    texts: attendanceTexts,
    place: 'mine',
  },
  {
    path: '/check-in/:site/done',
    screen: attendanceScreen('AttendedScreen'),
    texts: attendanceTexts,
    place: 'mine',
  },
  {
    path: '/check-in/:site/:code',
    screen: attendanceScreen('ArriveAtSiteScreen'),
    texts: attendanceTexts,
    place: 'mine',
  },
  ...staffRoutes,
  ...paperRoutes,
  ...kioskRoutes,
  { path: '/design', screen: designScreen, texts: ['settings'], place: null },
  { path: '/design/:component', screen: designScreen, texts: ['settings'], place: null },
  { path: '/design/:component/:example', screen: designScreen, texts: ['settings'], place: null },
]
