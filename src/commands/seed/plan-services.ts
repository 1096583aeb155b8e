import { day, hour, minute } from '../../shared/dates.ts'
import type { Row } from '../write-rows.ts'
import type { CountyTask, PlannedSession } from './plan.ts'
import type { PlannedEnrolment } from './plan-enrolments.ts'

// Staff confirm within days (令67 gives them 10 working days); younger hours than this still wait for the second key.
const confirmedAfter = 3 * day

/**
 * What happened at the sessions that are over: who came, and for those who gave their time the service entries, each
 * claimed by the volunteer and most of them confirmed by the site's staff, a second person.
 */
export function planServices(task: CountyTask, made: readonly PlannedEnrolment[]) {
  const facts: Row<'attendance_fact'>[] = []
  const entries: Row<'service_entry'>[] = []
  for (const enrolment of made) {
    if (enrolment.status !== 'enrolled') continue
    for (const session of enrolment.slot.covers) {
      if (session.end > task.now || session.start < enrolment.askedAt || task.random.chance(0.1)) continue
      facts.push(...attend(task, enrolment, session))
      if (enrolment.slot.role === 'giver') entries.push(...serve(task, enrolment, session))
    }
  }
  return { attendance_fact: facts, service_entry: entries }
}

function attend(
  { random, county, newId }: CountyTask,
  { person, slot, opening }: PlannedEnrolment,
  session: PlannedSession,
): Row<'attendance_fact'>[] {
  const common = {
    county: county.code,
    session: session.id,
    opening: opening.row.id,
    site: opening.row.site,
    person: person.id,
    how: 'roll_call',
    by_person: opening.site.staff.id,
  }
  const fact = (kind: string, at: number) => {
    const moment = new Date(at)
    return { ...common, id: newId(), kind, at: moment, received_at: moment }
  }
  if (slot.role === 'taker' && random.chance(0.05)) return [fact('excused', session.start - 5 * hour)]
  const here = fact('check_in', session.start - random.int(1, 15) * minute)
  return slot.role === 'taker' ? [here] : [here, fact('check_out', session.end + random.int(0, 10) * minute)]
}

function serve(
  { random, county, newId, now }: CountyTask,
  { person, opening }: PlannedEnrolment,
  session: PlannedSession,
): Row<'service_entry'>[] {
  const claimedAt = session.end + random.int(5, 90) * minute
  const common = {
    county: county.code,
    record: newId(),
    person: person.id,
    opening: opening.row.id,
    session: session.id,
    minutes: Math.round((session.end - session.start) / minute),
    first_key: person.id,
  }
  const claimed = {
    ...common,
    id: newId(),
    event: 'claimed',
    second_key: null,
    at: new Date(Math.min(claimedAt, now)),
  }
  const confirmedAt = claimedAt + random.int(12, 60) * hour
  const waits = now - session.end < confirmedAfter || confirmedAt > now || random.chance(0.1)
  if (waits) return [claimed]
  const second = opening.site.staff.id
  return [
    claimed,
    { ...common, id: newId(), event: 'confirmed', second_key: second, at: new Date(confirmedAt) },
  ]
}
