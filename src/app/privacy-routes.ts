import { privacyDeskScreen, privacyScreen } from './grouped-screens.ts'
import type { ScreenRoute } from './screen-route.ts'

const own = ['privacy', 'people', 'family']
const desk = ['privacy', 'desk', 'people', 'staff']

/** What is kept about a person, in their own hands and at a desk: a block of `routes.ts`. */
export const privacyRoutes: readonly ScreenRoute[] = [
  {
    path: '/mine/correct',
    screen: privacyScreen('CorrectMeScreen'),
    texts: ['privacy', 'people', 'family', 'desk'],
    place: 'mine',
  },
  { path: '/mine/erase', screen: privacyScreen('EraseScreen'), texts: own, place: 'mine' },
  { path: '/mine/about-me', screen: privacyScreen('AboutScreen'), texts: own, place: 'mine' },
  { path: '/mine/about-me/:part', screen: privacyScreen('AboutPartScreen'), texts: own, place: 'mine' },
  { path: '/mine/consents', screen: privacyScreen('ConsentsScreen'), texts: own, place: 'mine' },
  {
    path: '/staff/sites/:id/people/:person/about',
    screen: privacyDeskScreen('AboutPersonScreen'),
    texts: desk,
    place: null,
  },
  {
    path: '/staff/sites/:id/people/:person/about/:part',
    screen: privacyDeskScreen('AboutPersonPartScreen'),
    texts: desk,
    place: null,
  },
  {
    path: '/staff/sites/:id/people/:person/erase',
    screen: privacyDeskScreen('ErasePersonScreen'),
    texts: desk,
    place: null,
  },
]
