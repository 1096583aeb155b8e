import type { Row } from '../write-rows.ts'
import { seniorName, staffName } from './people-names.ts'
import { mobile } from './phones.ts'
import type { Community } from './places.ts'
import type { CountyTask, PlannedPerson, PlannedSite } from './plan.ts'
import type { Random } from './random.ts'

const monthsAgo = 200 * 24 * 60 * 60 * 1000

function makePerson(task: CountyTask, name: string, division: string, ages: [number, number]): PlannedPerson {
  const { random, today } = task
  const year = Number(today.slice(0, 4)) - random.int(...ages)
  return {
    id: task.newId(),
    name,
    division,
    born: [year, random.int(1, 12)],
    phone: mobile(random.int(0, 99_999)),
  }
}

/** Whoever looks after a site; of working age. */
export function planStaff(task: CountyTask, community: Community): PlannedPerson {
  return makePerson(task, staffName(task.random), community.code, [26, 54])
}

/** Seniors between 60 and 86, most of them living by one of the sites. */
export function planPeople(task: CountyTask, count: number, sites: readonly PlannedSite[]): PlannedPerson[] {
  const home = (random: Random) =>
    sites.length > 0 && random.chance(0.75)
      ? random.pick(sites).community.code
      : random.pick(task.county.communities).code
  return Array.from({ length: count }, () => {
    // Two draws, so that there are more people of 65 than of 85.
    const spread = Math.min(task.random.int(60, 86), task.random.int(60, 86))
    return makePerson(task, seniorName(task.random), home(task.random), [spread, spread])
  })
}

export const personRows = (people: readonly PlannedPerson[], now: number): Row<'person'>[] =>
  people.map(({ id, division }) => ({
    id,
    division,
    demo: true,
    created_at: new Date(now - monthsAgo),
    made_how: 'seed',
  }))

export const profileRows = (people: readonly PlannedPerson[]): Row<'person_profile'>[] =>
  people.map(({ id, name, born: [year, month], phone }) => ({
    person: id,
    name,
    birth_year: year,
    birth_month: month,
    contact_phone: phone,
  }))
