import type { PlaceParts } from '../../../device/words/place-words.ts'
import type { SeatCounts } from '../../../device/words/seats-words.ts'
import type { WhenParts } from '../../../device/words/when-words.ts'
import type { Kind, Place, Role } from '../../openings/contract.ts'
import type { EnrolmentReply } from '../contract.ts'
import type { MySpan } from '../device/my-enrolments.ts'
import { type Clash, clashes, type Span } from '../rules.ts'
import type { EnrolmentView } from './enrolment-view.ts'

/** The place a person is about to ask for, as the confirm page repeats it. */
export interface AskedPlace {
  readonly openingId: string
  /** Absent: one place covers the whole series. */
  readonly sessionId?: string | undefined
  readonly role: Role
  readonly title: string
  readonly kind: Kind
  readonly category: string
  readonly at: Place & PlaceParts
  readonly phone: string
  readonly bring: string
  readonly risk: string
  readonly when: WhenParts
  /** The sessions the place covers, in time order. */
  readonly sessions: readonly Span[]
  /** Absent while nobody has told. */
  readonly seats?: SeatCounts | undefined
}

/** The enrolment that an answer made of what was asked for. */
export function enrolmentOf(asked: AskedPlace, { id }: Pick<EnrolmentReply, 'id'>): EnrolmentView {
  const { openingId, role, title, kind, category, at, phone, bring } = asked
  const sessions = asked.sessions.map(({ start, end, cancelled }) => ({
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(end).toISOString(),
    cancelled,
  }))
  return { id, openingId, role, title, kind, category, at, phone, bring, sessions, status: 'enrolled' }
}

/** What stands in the way of the asked place, once for each other thing I have joined, its first time. */
export function clashesWith(asked: AskedPlace, mine: readonly MySpan[], now: number): Clash<Span, MySpan>[] {
  const others = mine.filter(span => span.openingId !== asked.openingId && span.end > now)
  const found = clashes(
    asked.sessions.filter(span => span.end > now),
    others,
  )
  return found.filter(
    (clash, at) => found.findIndex(first => first.other.enrolmentId === clash.other.enrolmentId) === at,
  )
}
