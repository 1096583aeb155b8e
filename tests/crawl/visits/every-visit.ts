import { drawing, pick } from '../looks.ts'
import { passedBefore } from '../passed-before.ts'
import { aboutVisits } from './about-visits.ts'
import { attendanceVisits } from './attendance-visits.ts'
import { auditVisits } from './audit-visits.ts'
import { cardVisits } from './card-visits.ts'
import { countyVisits } from './county-visits.ts'
import { deskEraseVisits } from './desk-erase-visits.ts'
import { deskVisits } from './desk-visits.ts'
import { deviceVisits } from './device-visits.ts'
import { enrolVisits } from './enrol-visits.ts'
import { enrolmentVisits } from './enrolment-visits.ts'
import { eraseVisits } from './erase-visits.ts'
import { familyVisits } from './family-visits.ts'
import { joinVisits } from './join-visits.ts'
import { listVisits } from './list-visits.ts'
import { offlineVisits } from './offline-visits.ts'
import { ownPaperVisits } from './own-paper-visits.ts'
import { ownVisits } from './own-visits.ts'
import { paperVisits } from './paper-visits.ts'
import { pinVisits } from './pin-visits.ts'
import { posterVisits } from './poster-visits.ts'
import { publicVisits } from './public-visits.ts'
import { siteTabletVisits } from './site-tablet-visits.ts'
import { speakVisits } from './speak-visits.ts'
import { staffMeVisits } from './staff-me-visits.ts'
import { staffVisits } from './staff-visits.ts'
import { tabletVisits } from './tablet-visits.ts'
import type { Visit } from './visit.ts'
import { means, type VisitorName, visitors } from './visitors.ts'

/** All there are. A new screen has its visits in one of these lists. */
export const everyVisit: readonly Visit[] = [
  ...listVisits,
  ...publicVisits,
  ...posterVisits,
  ...speakVisits,
  ...joinVisits,
  ...enrolVisits,
  ...enrolmentVisits,
  ...ownVisits,
  ...deviceVisits,
  ...eraseVisits,
  ...aboutVisits,
  ...familyVisits,
  ...ownPaperVisits,
  ...pinVisits,
  ...cardVisits,
  ...deskVisits,
  ...paperVisits,
  ...deskEraseVisits,
  ...attendanceVisits,
  ...staffVisits,
  ...tabletVisits,
  ...siteTabletVisits,
  ...countyVisits,
  ...staffMeVisits,
  ...auditVisits,
  ...offlineVisits,
]

/** Something went wrong, so it has to be announced. */
export const isTrouble = ({ state, quiet }: Visit): boolean => !quiet && /^(error|refused|locked)/.test(state)

/** Whom a visit is made as. */
export const visitorsOf = ({ who }: Visit): readonly VisitorName[] =>
  visitors.map(({ name }) => name).filter(name => means(who, name))

export interface VisitToMake {
  readonly visit: Visit
  readonly visitor: VisitorName
  /** As the test is called. */
  readonly name: string
}

/** The plain screen of every route, as one of those who can come there: `npm run crawl` brings all of them. */
const plainVisitor = (visit: Visit): readonly VisitorName[] => [
  pick(visitorsOf(visit), `${visit.route} plain visitor`),
]

/** A ninth of the other visits, an eighteenth of those without a network, which cost twice as much; as one of those who can make it. */
function drawnVisitors(visit: Visit): readonly VisitorName[] {
  const name = `${visit.route} ${visit.state}`
  const chances = visit.state.startsWith('offline') ? 18 : 9
  const drawn = pick(
    Array.from({ length: chances }, (_, at) => at === 0),
    name,
  )
  return drawn ? [pick(visitorsOf(visit), `${name} visitor`)] : []
}

/**
 * Every visit as everybody who can make it, but for what has been passed before. Where only a part is wanted the seed draws.
 */
export function visitsToMake(): VisitToMake[] {
  const before = passedBefore()
  const all = everyVisit.flatMap(visit => {
    const drawn = visit.state === 'as it is' ? plainVisitor : drawnVisitors
    const who = (drawing ? drawn : visitorsOf)(visit)
    return who.map(visitor => ({
      visit,
      visitor,
      name: `${visit.route ?? 'elsewhere'}, ${visit.state}, ${visitor}`,
    }))
  })
  return all.filter(({ name }) => !before.has(name))
}
