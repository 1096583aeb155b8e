import { attendanceScreen, deskScreen, kioskScreen, staffScreen } from './grouped-screens.ts'
import type { ScreenRoute } from './screen-route.ts'

const attendanceTexts = ['attendance', 'people', 'family']
const deskTexts = ['desk', 'people']
const auditTexts = ['audit', 'desk', 'people', 'staff']
const tabletTexts = ['kiosk', 'desk', 'people']

/** The screens of who works at a site or runs some; a part of the one list. */
export const staffRoutes: readonly ScreenRoute[] = [
  { path: '/staff', screen: deskScreen('StaffScreen'), texts: deskTexts, place: null },
  { path: '/staff/sites/:id', screen: deskScreen('SiteDeskScreen'), texts: deskTexts, place: null },
  { path: '/staff/sites/:id/people', screen: deskScreen('PeopleScreen'), texts: deskTexts, place: null },
  {
    path: '/staff/sites/:id/people/new',
    screen: deskScreen('RegisterScreen'),
    texts: deskTexts,
    place: null,
  },
  {
    path: '/staff/sites/:id/people/:person',
    screen: deskScreen('PersonScreen'),
    texts: deskTexts,
    place: null,
  },
  {
    path: '/staff/sites/:id/people/:person/correct',
    screen: deskScreen('CorrectScreen'),
    texts: deskTexts,
    place: null,
  },
  {
    path: '/staff/sites/:id/people/:person/cards/:card',
    screen: deskScreen('CardScreen'),
    texts: deskTexts,
    place: null,
  },
  { path: '/staff/sites/:id/cards', screen: deskScreen('PrintCardsScreen'), texts: deskTexts, place: null },
  { path: '/staff/sites/:id/code', screen: deskScreen('ReadCodeScreen'), texts: deskTexts, place: null },
  {
    path: '/staff/sites/:id/tablets',
    screen: kioskScreen('TabletsScreen'),
    texts: tabletTexts,
    place: null,
  },
  {
    path: '/staff/sites/:id/tablets/new',
    screen: kioskScreen('NewTabletScreen'),
    texts: tabletTexts,
    place: null,
  },
  {
    path: '/staff/sites/:id/check-in',
    screen: attendanceScreen('SiteCodeScreen'),
    texts: attendanceTexts,
    place: null,
  },
  { path: '/staff/sign-in', screen: staffScreen('StaffSignInScreen'), texts: ['staff'], place: null },
  { path: '/staff/start', screen: staffScreen('StartScreen'), texts: ['staff'], place: null },
  { path: '/staff/me', screen: staffScreen('StaffMeScreen'), texts: ['staff'], place: null },
  { path: '/staff/audit', screen: staffScreen('AuditScreen'), texts: auditTexts, place: null },
  { path: '/staff/county', screen: staffScreen('CountyScreen'), texts: ['staff'], place: null },
  { path: '/staff/county/appoint', screen: staffScreen('AppointScreen'), texts: ['staff'], place: null },
  { path: '/staff/county/sites/new', screen: staffScreen('NewSiteScreen'), texts: ['staff'], place: null },
  { path: '/staff/county/sites/:id', screen: staffScreen('SiteScreen'), texts: ['staff'], place: null },
  { path: '/staff/county/people/:id', screen: staffScreen('HolderScreen'), texts: ['staff'], place: null },
]
