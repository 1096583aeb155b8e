import type { MyEnrolment } from '../contract.ts'
import type { Span } from '../rules.ts'

/** What the screens need of an enrolment: one of my list, or one that was made a moment ago. */
export type EnrolmentView = Pick<
  MyEnrolment,
  'role' | 'status' | 'place' | 'offeredUntil' | 'title' | 'kind' | 'at' | 'phone' | 'bring'
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
