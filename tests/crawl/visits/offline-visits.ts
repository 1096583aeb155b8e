import type { Known, Visit } from './visit.ts'

const addresses: readonly (readonly [string, (known: Known) => string])[] = [
  ['/', () => '/'],
  ['/nearby', () => '/nearby'],
  ['/nearby/day', () => '/nearby/day'],
  ['/find', () => '/find?q=书法'],
  ['/openings/:id', ({ lesson }) => `/openings/${lesson}`],
  ['/openings/:id/sessions', ({ shift }) => `/openings/${shift}/sessions`],
  ['/openings/:id/enrol', ({ lesson }) => `/openings/${lesson}/enrol`],
  ['/community', () => '/community'],
  ['/community/:code', () => '/community/620702'],
  ['/welcome/text', () => '/welcome/text'],
  ['/welcome/community', () => '/welcome/community'],
  ['/welcome/reading', () => '/welcome/reading'],
  ['/settings', () => '/settings'],
  ['/speak', () => '/speak'],
  ['/at/:code', () => '/at/620702001001'],
  ['/poster', () => '/poster'],
  ['/sites/:id/poster', ({ site }) => `/sites/${site}/poster`],
  ['/install', () => '/install'],
  ['/sign-in', () => '/sign-in'],
  ['/sign-in/phone', () => '/sign-in/phone'],
  ['/sign-in/code', () => '/sign-in/code'],
  ['/join/:step', () => '/join/whose'],
  ['/sign-out', () => '/sign-out'],
  ['/mine', () => '/mine'],
  ['/mine/enrolments', () => '/mine/enrolments'],
  ['/mine/week', () => '/mine/week'],
  ['/mine/record', () => '/mine/record'],
  ['/enrolments/:id', ({ enrolment }) => `/enrolments/${enrolment}`],
  ['/enrolments/:id/done', ({ enrolment }) => `/enrolments/${enrolment}/done`],
  ['/enrolments/:id/cancel', ({ enrolment }) => `/enrolments/${enrolment}/cancel`],
  ['/enrolments/:id/decline', ({ enrolment }) => `/enrolments/${enrolment}/decline`],
  ['/enrolments/:id/cancelled', ({ enrolment }) => `/enrolments/${enrolment}/cancelled`],
]

/** Every screen without a network, seen before and never seen. */
export const offlineVisits: readonly Visit[] = addresses.flatMap(([route, at]) =>
  ['offline', 'offline, never seen'].map(state => ({ route, state, at, shows: /现在没有网/ })),
)
