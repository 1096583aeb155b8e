import type { PoolClient } from 'pg'
import type { Pepper } from '../../server/pin.ts'
import { type Row, type TableName, writeRows } from '../write-rows.ts'
import {
  cardRows,
  enrolDemoPeople,
  planDemoOpenings,
  planDemoPeople,
  queueDemoPeople,
  staffRoles,
  withDemoStaff,
} from './demo-people.ts'
import type { CountyProgramme } from './patterns.ts'
import type { CountyTask, PlannedOpening, PlannedPerson, PlannedSite } from './plan.ts'
import { enrolmentRows, enrolPeople, makeEnroller } from './plan-enrolments.ts'
import { makeNaming, openingRows, planOpening } from './plan-openings.ts'
import { personRows, planPeople, profileRows } from './plan-people.ts'
import { planServices } from './plan-services.ts'
import { planSites } from './plan-sites.ts'
import type { Sizes } from './regions.ts'

// The first site of a county gets this share more than the others: somewhere there has to be a lively one.
const livelySite = 0.15

type Tables = { readonly [T in TableName]?: readonly Row<T>[] }

const writingOrder = [
  'person',
  'person_profile',
  'card',
  'site',
  'staff_role',
  'opening',
  'opening_gram',
  'session',
  'slot',
  'act_index',
  'act',
  'answer',
  'enrolment',
  'attendance_fact',
  'service_entry',
] as const satisfies readonly TableName[]

function planOpenings(
  task: CountyTask,
  sites: readonly PlannedSite[],
  { patterns, offset }: CountyProgramme & { readonly offset: number },
  count: number,
  demo: Parameters<typeof planDemoOpenings>[1],
): { openings: PlannedOpening[]; demoOpenings: PlannedOpening[] } {
  const { random } = task
  const naming = makeNaming()
  const demoOpenings = planDemoOpenings(task, demo, patterns, naming)
  const openings = Array.from({ length: Math.max(0, count - demoOpenings.length) }, (_, index) => {
    const site = random.chance(livelySite) ? sites[0] : random.pick(sites)
    const pattern = patterns[(offset + index) % patterns.length]
    if (!site || !pattern) throw new RangeError(`nothing to plan openings of ${task.county.code} from`)
    return planOpening(task, site, pattern, naming)
  })
  return { openings: [...demoOpenings, ...openings], demoOpenings }
}

/**
 * Plans one county from its own chance and writes it; the caller holds the transaction. Openings take the programme's
 * patterns in turn from `offset` on, so that a region's counties together show every category.
 */
export async function seedCounty(
  client: PoolClient,
  task: CountyTask,
  programme: CountyProgramme & { readonly offset: number },
  sizes: Sizes & { readonly sites: number },
  pepper: Pepper,
): Promise<void> {
  const found = planSites(task, programme.styles, sizes.sites)
  const { sites, demo } = withDemoStaff(found, planDemoPeople(task, found))
  const people = planPeople(task, sizes.people, sites)
  const { openings, demoOpenings } = planOpenings(task, sites, programme, sizes.openings, demo)
  const enroller = makeEnroller(task)
  enrolDemoPeople(demo, demoOpenings, enroller)
  enrolPeople(task, openings, people, enroller)
  queueDemoPeople(task, demo, openings, enroller)

  const staff = sites.map(site => site.staff)
  const everyone = [
    ...new Map<string, PlannedPerson>(
      [...demo.map(one => one.person), ...staff, ...people].map(one => [one.id, one]),
    ).values(),
  ]
  const tables: Tables = {
    person: personRows(everyone, task.now),
    person_profile: profileRows(everyone),
    card: cardRows(task, demo, pepper),
    site: sites.map(site => site.row),
    staff_role: staffRoles(task.county.code, sites, demo),
    ...openingRows(task.county.code, openings),
    ...enrolmentRows(task.county.code, enroller.made),
    ...planServices(task, enroller.made),
  }
  for (const table of writingOrder) await write(client, table, tables)
  await client.query(
    `INSERT INTO feed_lease (county, stale) VALUES ($1, true) ON CONFLICT (county) DO UPDATE SET stale = true`,
    [task.county.code],
  )
}

async function write<T extends TableName>(client: PoolClient, table: T, tables: Tables): Promise<void> {
  await writeRows(client, table, tables[table] ?? [])
}
