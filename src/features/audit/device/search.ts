import { type AuditedAct, auditedActs } from '../../../shared/audited.ts'
import { addDays, isRealDate, shanghaiDate, shanghaiMoment } from '../../../shared/dates.ts'

/** What is looked for in the audit of a county, as the address of the screen says it. */
export type Search = {
  readonly county: string
  readonly span: Span
  /** Shanghai dates, both days with all that happened on them; of one's own span alone. */
  readonly from?: string
  readonly to?: string
  readonly what?: AuditedAct
  readonly outcome?: 'done' | 'refused'
  readonly about?: string
}

export const spans = ['today', 'week', 'own'] as const
export type Span = (typeof spans)[number]

type Query = Readonly<Record<string, string | undefined>>

const isSpan = (text: string | undefined): text is Span => spans.some(span => span === text)
const isAct = (text: string | undefined): text is AuditedAct => auditedActs.some(act => act === text)

/** The search that an address stands for; what it says wrongly is as if it weren't said. */
export function searchOf(county: string, query: Query): Search {
  const { span, from, to, what, outcome, about } = query
  const own: Pick<Search, 'span' | 'from' | 'to'> | undefined =
    span === 'own' && from !== undefined && to !== undefined && isRealDate(from) && isRealDate(to)
      ? { span, from, to }
      : undefined
  return {
    county,
    ...(own ?? { span: isSpan(span) && span !== 'own' ? span : 'today' }),
    ...(isAct(what) ? { what } : {}),
    ...(outcome === 'done' || outcome === 'refused' ? { outcome } : {}),
    ...(about === undefined || about === '' ? {} : { about }),
  }
}

/** The address of a search; `more` says what else the screen is to show. */
export function addressOf(search: Search, more: Query = {}): string {
  const parts = Object.entries({ ...search, ...more }).filter(([, value]) => value !== undefined)
  return `/staff/audit?${new URLSearchParams(parts.map(([name, value]) => [name, `${value}`]))}`
}

/** The days that a search spans, the first and the last one. */
export function daysOf({ span, from, to }: Search, now: number): { first: string; last: string } {
  const today = shanghaiDate(now)
  if (span === 'own' && from !== undefined && to !== undefined) return { first: from, last: to }
  return { first: span === 'week' ? addDays(today, -6) : today, last: today }
}

/** What the server is asked for a search. */
export function askedOf(search: Search, now: number) {
  const { county, what, outcome, about } = search
  const { first, last } = daysOf(search, now)
  return {
    county,
    from: new Date(shanghaiMoment(first)).toISOString(),
    to: new Date(shanghaiMoment(addDays(last, 1))).toISOString(),
    ...(what === undefined ? {} : { what }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(about === undefined ? {} : { about }),
  }
}

/** A day however it is typed: 2026-11-23, 20261123, 2026年11月23日; undefined for what is none. */
export function typedDay(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim()
  const found = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(plain)
  if (found === null) return undefined
  const [, year = '', month = '', day = ''] = found
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDate(date) ? date : undefined
}
