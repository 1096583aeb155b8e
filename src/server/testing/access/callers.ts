import { day } from '../../../shared/dates.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import type { TabletProof } from '../../../shared/tablet.ts'
import type { Actor } from '../../actor.ts'
import { addPerson, newAct, sampleNow } from '../sample-town.ts'
import { giveRight } from '../test-app.ts'
import type { TestDatabase } from '../test-database.ts'

/** Sites: `here` and `besides` in one county, `elsewhere` in another county of the same city. */
export type Sites = { readonly here: string; readonly besides: string; readonly elsewhere: string }
export const county = '620702'
export const otherCounty = '620721'

/** A kind of caller, a column of the table; nobody has no actor. */
export type Caller = {
  readonly name: string
  readonly actor: Actor | undefined
  readonly right: StaffRight | undefined
  /** They call from a tablet of the site, and this is what was shown there. */
  readonly tablet?: TabletProof | 'nothing'
}

type Kind = {
  readonly name: string
  readonly right?: (sites: Sites) => StaffRight
  /** What the senior lets them do. */
  readonly help?: Partial<Help>
}

const kinds: readonly Kind[] = [
  { name: 'the senior' },
  { name: 'her neighbour' },
  { name: 'her daughter, let do all', help: { may_enrol: true, may_order: true, may_see_record: true } },
  { name: 'her son, let look', help: {} },
  { name: 'a relative of hers, no more', help: { may_enrol: true, may_see_record: true, ended: true } },
  { name: 'staff of the site', right: sites => ({ role: 'staff', site: sites.here }) },
  { name: 'staff of another site', right: sites => ({ role: 'staff', site: sites.besides }) },
  { name: 'county coordinator', right: () => ({ role: 'coordinator', division: county }) },
  { name: 'city coordinator', right: () => ({ role: 'coordinator', division: county.slice(0, 4) }) },
  { name: 'province coordinator', right: () => ({ role: 'coordinator', division: county.slice(0, 2) }) },
  { name: 'coordinator of another county', right: () => ({ role: 'coordinator', division: otherCounty }) },
  { name: 'county auditor', right: () => ({ role: 'auditor', division: county }) },
  { name: 'province auditor', right: () => ({ role: 'auditor', division: county.slice(0, 2) }) },
  { name: 'auditor of another county', right: () => ({ role: 'auditor', division: otherCounty }) },
  { name: 'administrator', right: () => ({ role: 'administrator' }) },
]

/** One of each kind; all but nobody are people who could see to their own affairs. */
export async function makeCallers(database: TestDatabase, sites: Sites): Promise<Caller[]> {
  const callers: Caller[] = [{ name: 'nobody', actor: undefined, right: undefined }]
  let senior: Actor | undefined
  for (const { name, right: rightIn, help } of kinds) {
    const actor = await addPerson(database, name)
    senior ??= actor
    const right = rightIn?.(sites)
    if (right) await giveRight(database, actor.person, right)
    if (help) await letHelp(database, senior, actor, help)
    callers.push({ name, actor, right })
  }
  const atTablet = { right: undefined, actor: senior }
  return [
    ...callers,
    { name: 'a tablet of the site', right: undefined, actor: undefined, tablet: 'nothing' },
    { ...atTablet, name: 'the senior there, by her name', tablet: 'name' },
    { ...atTablet, name: 'the senior there, by her card', tablet: 'card' },
    { ...atTablet, name: 'the senior there, by card and PIN', tablet: 'pin' },
  ]
}

type Help = { may_enrol: boolean; may_order: boolean; may_see_record: boolean; ended: boolean }

/** As if the senior had said yes two days ago. */
async function letHelp(
  { db }: TestDatabase,
  senior: Actor,
  helper: Actor,
  help: Partial<Help>,
): Promise<void> {
  const { ended = false, may_enrol = false, may_order = false, may_see_record = false } = help
  const at = new Date(sampleNow - 2 * day)
  await db
    .insertInto('family_grant')
    .values({
      ...{ id: newAct(), senior: senior.person, helper: helper.person, relation: 'other', calls: '妈妈' },
      ...{
        may_enrol,
        may_order,
        may_see_record,
        until: '2027-06-01',
        how: 'tablet',
        asked_at: at,
        granted_at: at,
      },
      ...{ granted_on: senior.device, record_from: new Date(sampleNow - day) },
      ...(ended ? { ended_at: new Date(sampleNow), ended_by: senior.person } : {}),
    })
    .execute()
}
