import type { Kind as ShownKind } from '../../../design/kinds.ts'
import type { MyEnrolment } from '../contract.ts'
import type { Span } from '../rules.ts'

/** What the screens need of an enrolment: one of my list, or one that was made a moment ago. */
export type EnrolmentView = Pick<
  MyEnrolment,
  'role' | 'status' | 'place' | 'offeredUntil' | 'title' | 'kind' | 'category' | 'at' | 'phone' | 'bring'
> & {
  readonly id: string
  readonly openingId: string
  /** Only the sessions the place covers. */
  readonly sessions: readonly {
    readonly startsAt: string
    readonly endsAt: string
    readonly cancelled?: boolean | undefined
  }[]
}

/** A meal is an event, but people know it by its own colour and sign. */
export function shownKind({ kind, category }: Pick<EnrolmentView, 'kind' | 'category'>): ShownKind {
  return category === 'meal' ? 'meal' : kind
}

/** Whether the person goes there to lend a hand; paid work is no favour. */
export function isHelp({ role, kind }: Pick<EnrolmentView, 'role' | 'kind'>): boolean {
  return role === 'giver' && kind !== 'job'
}

/** Its sessions in time order, in milliseconds since 1970. */
export function spansOf({ sessions }: Pick<EnrolmentView, 'sessions'>): Span[] {
  return sessions
    .map(({ startsAt, endsAt, cancelled }) => ({
      start: Date.parse(startsAt),
      end: Date.parse(endsAt),
      cancelled,
    }))
    .sort((a, b) => a.start - b.start)
}

/** The next session that still takes place, and the how-manieth of how many it is. */
export type Turn = { readonly span: Span; readonly number: number; readonly of: number }

/** Undefined when nothing comes any more. Cancelled sessions count neither here nor there. */
export function nextTurn(view: Pick<EnrolmentView, 'sessions'>, now: number): Turn | undefined {
  const held = spansOf(view).filter(span => !span.cancelled)
  const at = held.findIndex(span => span.end > now)
  const span = held[at]
  return span && { span, number: at + 1, of: held.length }
}
