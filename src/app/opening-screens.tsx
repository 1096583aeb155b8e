import { myEnrolmentOn } from '../features/enrolment/device/my-enrolments.ts'
import { OpeningScreen } from '../features/openings/screens/opening-screen.tsx'
import { SessionsScreen } from '../features/openings/screens/sessions-screen.tsx'
import { useMine } from './use-mine.ts'

/** `/openings/:id`, which says when I have joined already. */
function OpeningRoute() {
  useMine()
  return <OpeningScreen enrolmentOn={myEnrolmentOn} />
}

/** `/openings/:id/sessions` */
function SessionsRoute() {
  useMine()
  return <SessionsScreen enrolmentOn={myEnrolmentOn} />
}

export const openingScreens = { OpeningRoute, SessionsRoute }
