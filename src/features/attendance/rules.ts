import { hour, minute } from '../../shared/dates.ts'
import type { AttendanceFact, Attended, AttendKind, AttendRefusal } from './contract.ts'

/** How one person stands at one session; moments in milliseconds since 1970. Absence is for the roll call to say. */
export type Attendance =
  | { readonly state: 'expected' }
  | { readonly state: 'excused' }
  /** Since the first 签到, until the last 签退; without `to` they are still there. */
  | { readonly state: 'here'; readonly from: number; readonly to?: number }
  /** 签退 without 签到: kept, and said as it is. */
  | { readonly state: 'left'; readonly to: number }

/**
 * What the facts come to. Facts are a set: any order and any repetition of the same ones gives the same. Who went out and came in
 * again is there again.
 */
export function attendanceOf(facts: readonly Pick<AttendanceFact, 'kind' | 'at'>[]): Attendance {
  const moments = (kind: AttendanceFact['kind']) =>
    facts.filter(fact => fact.kind === kind).map(fact => Date.parse(fact.at))
  const [ins, outs] = [moments('check_in'), moments('check_out')]
  const to = Math.max(...outs)
  if (ins.length > 0) {
    const from = Math.min(...ins)
    return outs.length > 0 && to >= Math.max(...ins) ? { state: 'here', from, to } : { state: 'here', from }
  }
  if (outs.length > 0) return { state: 'left', to }
  return { state: facts.some(fact => fact.kind === 'excused') ? 'excused' : 'expected' }
}

/** Two lists of facts about the same person and session as one: what is in both counts once. */
export function unionOf(one: readonly AttendanceFact[], other: readonly AttendanceFact[]): AttendanceFact[] {
  return [...new Map([...one, ...other].map(fact => [fact.id, fact])).values()]
}

/** So long before the start and after the end one may sign in and out. */
export const opensBefore = 60 * minute
export const closesAfter = 12 * hour

/** What somebody who is at the site can do about a session now: sign in, sign out, or nothing, for a reason. */
export function possible(
  item: Pick<Attended, 'startsAt' | 'endsAt' | 'cancelled' | 'facts'>,
  now: number,
): AttendKind | 'early' | 'nothing' {
  const open = openness({ start: Date.parse(item.startsAt), end: Date.parse(item.endsAt) }, now)
  if (item.cancelled || open === 'over') return 'nothing'
  if (open === 'early') return 'early'
  const attendance = attendanceOf(item.facts)
  if (attendance.state !== 'here') return attendance.state === 'left' ? 'nothing' : 'check_in'
  return attendance.to === undefined ? 'check_out' : 'nothing'
}

/** What such an act is decided on. */
export type AttendFacts = {
  readonly start: number
  readonly end: number
  readonly cancelled: boolean
  /** Holds a place there; who waits for one does not. */
  readonly enrolled: boolean
  /** This device has shown that it is at the site. */
  readonly present: boolean
}

/** Whether the session can be signed into or out of at the moment `at`, wherever one is. */
export function openness(
  { start, end }: { start: number; end: number },
  at: number,
): 'early' | 'open' | 'over' {
  if (at < start - opensBefore) return 'early'
  return at > end + closesAfter ? 'over' : 'open'
}

/** Whether somebody may sign in or out at the moment `at`. What is true whatever they do comes first. */
export function decideAttend(facts: AttendFacts, at: number): 'ok' | AttendRefusal {
  if (facts.cancelled) return 'session_off'
  if (!facts.enrolled) return 'not_enrolled'
  const open = openness(facts, at)
  if (open === 'early') return 'too_early'
  if (open === 'over') return 'attendance_over'
  return facts.present ? 'ok' : 'not_at_site'
}

/** How long before its arrival an act may say it was made. Acts are sent as they are made; more is a clock gone wrong. */
export const mostBehind = 15 * minute

/**
 * When it happened: what the device says, mended by how far its clock is ahead. Never after the arrival, and never further
 * before it than may be: then the arrival counts.
 */
export function momentOf(
  meta: { readonly madeAt?: string | undefined; readonly offsetMs?: number | undefined } | undefined,
  receivedAt: number,
): number {
  if (meta?.madeAt === undefined) return receivedAt
  const made = Date.parse(meta.madeAt) - (meta.offsetMs ?? 0)
  return made > receivedAt || made < receivedAt - mostBehind ? receivedAt : made
}

/** A code on the site's screen stands this long, and is good for this many windows in all. */
export const codeWindow = 30_000
export const goodWindows = 3
/** How long a device has shown that it is at the site: long enough to sign in first. */
export const passLasts = 20 * minute

/** In how many milliseconds a screen asks for the next code. A clock that is wrong must neither rush nor wait for long. */
export function renewalDelay(renewsAt: string, now: number): number {
  const left = Date.parse(renewsAt) - now
  return left >= 1_000 && left <= codeWindow ? left : codeWindow / 2
}
