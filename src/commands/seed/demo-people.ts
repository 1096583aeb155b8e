import { hashPin, type Pepper } from '../../server/pin.ts'
import { addDays, shanghaiMoment } from '../../shared/dates.ts'
import type { Row } from '../write-rows.ts'
import cards from './demo-cards.json' with { type: 'json' }
import type { Pattern } from './patterns.ts'
import { mobile } from './phones.ts'
import type { CountyTask, PlannedOpening, PlannedPerson, PlannedSite } from './plan.ts'
import type { Enroller } from './plan-enrolments.ts'
import { planOpening } from './plan-openings.ts'
import { type Pace, type Starts, weeklyDates } from './schedule.ts'

export type DemoCard = (typeof cards)[number]

/** The cards the README lists; PINs are public, which is why a demo database takes no real people. */
export const demoCards: readonly DemoCard[] = cards

/** One demo person with the card they sign in with; `site` is where they live or work. */
export type DemoPerson = {
  readonly card: DemoCard
  readonly person: PlannedPerson
  readonly site: PlannedSite
}

/** The county's demo people. A site worker looks after the site of their community, the others live by it. */
export function planDemoPeople(task: CountyTask, sites: readonly PlannedSite[]): DemoPerson[] {
  const here = demoCards.filter(card => card.community.slice(0, 6) === task.county.code)
  return here.map(card => {
    const site = sites.find(one => one.community.code === card.community) ?? sites[0]
    if (!site) throw new RangeError(`no site for the demo card ${card.number}`)
    const division = card.part === 'coordinator' ? task.county.code : site.community.code
    const [year = 1955, month = 1] = card.born
    const phone = mobile(Number(card.number.slice(3)))
    const person: PlannedPerson = { id: task.newId(), name: card.name, division, born: [year, month], phone }
    return { card, person, site }
  })
}

/** Puts demo site workers in the place of those whom chance had chosen, for the sites and for everyone at them. */
export function withDemoStaff(planned: readonly PlannedSite[], people: readonly DemoPerson[]) {
  const workers = people.filter(one => one.card.part === 'staff')
  const staffed = (site: PlannedSite): PlannedSite => {
    const worker = workers.find(one => one.site.row.id === site.row.id)
    return worker ? { ...site, staff: worker.person } : site
  }
  return { sites: planned.map(staffed), demo: people.map(one => ({ ...one, site: staffed(one.site) })) }
}

export function staffRoles(
  county: string,
  sites: readonly PlannedSite[],
  demo: readonly DemoPerson[],
): Row<'staff_role'>[] {
  const coordinators = demo.filter(one => one.card.part === 'coordinator')
  return [
    ...sites.map(({ row, staff }) => ({ person: staff.id, role: 'staff', site: row.id, division: null })),
    ...coordinators.map(({ person }) => ({
      person: person.id,
      role: 'coordinator',
      site: null,
      division: county,
    })),
  ]
}

export function cardRows(task: CountyTask, demo: readonly DemoPerson[], pepper: Pepper): Row<'card'>[] {
  return demo.map(({ card, person }) => ({
    id: task.newId(),
    number: card.number,
    person: person.id,
    pin_hash: hashPin(card.pin, pepper, task.random.bytes),
    demo: true,
  }))
}

const morning = 9 * 60
const afternoon = 14 * 60 + 30

/** A class and a shift for the demo seniors: five weeks old, and the shift has a session tomorrow whatever the day. */
function demoSchedules(today: string): { weekly: Starts; shifts: Starts } {
  const tomorrow = addDays(today, 1)
  const dates = [-35, -32, -28, -25, -21, -14, -11, -7, -4, -2, 0, 4, 7, 11, 14]
  return {
    weekly: weeklyDates(addDays(tomorrow, -35), 14).map(date => shanghaiMoment(date, morning)),
    shifts: dates.map(days => shanghaiMoment(addDays(tomorrow, days), afternoon)),
  }
}

function preferred(patterns: readonly Pattern[], pace: Pace, category: string): Pattern | undefined {
  const fitting = patterns.filter(one => one.pace === pace)
  return fitting.find(one => one.category === category) ?? fitting[0]
}

/** The openings the demo seniors take part in, at the first site of their county. */
export function planDemoOpenings(
  task: CountyTask,
  demo: readonly DemoPerson[],
  patterns: readonly Pattern[],
  name: (site: PlannedSite, title: string) => string,
): PlannedOpening[] {
  const senior = demo.find(one => one.card.part === 'senior')
  const weekly = preferred(patterns, 'weekly', 'calligraphy')
  const shifts = preferred(patterns, 'shifts', 'companion')
  if (!senior || !weekly || !shifts) return []
  const schedules = demoSchedules(task.today)
  return [
    planOpening(task, senior.site, weekly, name, schedules.weekly),
    planOpening(task, senior.site, shifts, name, schedules.shifts),
  ]
}

/** Enrols the demo seniors before anyone else: in the class as learner, in the shifts as helper. */
export function enrolDemoPeople(
  demo: readonly DemoPerson[],
  openings: readonly PlannedOpening[],
  { enrol }: Enroller,
): void {
  for (const { card, person } of demo.filter(one => one.card.part === 'senior')) {
    const longServing = card.service === 'long'
    for (const opening of openings) {
      const takers = opening.slots.filter(slot => slot.role === 'taker').slice(0, 1)
      const shifts = opening.slots.filter(slot => slot.perSession && slot.role === 'giver')
      const served = longServing ? shifts.slice(0, 12) : shifts.slice(6, 11)
      for (const slot of [...takers, ...served]) enrol(opening, slot, person)
    }
  }
}

/** Lets the demo senior with the long record wait for one full opening to come, after everyone else has enrolled. */
export function queueDemoPeople(
  { now }: CountyTask,
  demo: readonly DemoPerson[],
  openings: readonly PlannedOpening[],
  { enrol }: Enroller,
): void {
  const patient = demo.find(one => one.card.service === 'long')
  if (!patient) return
  openings
    .flatMap(opening => opening.slots.map(slot => ({ opening, slot })))
    .filter(
      ({ slot }) => slot.waiting > 0 && slot.role === 'taker' && slot.covers.some(each => each.end > now),
    )
    // One she is in already does not count: enrolling tells.
    .find(({ opening, slot }) => enrol(opening, slot, patient.person))
}
