import type { StaffRight } from '../../../shared/staff-right.ts'
import type { Actor } from '../../actor.ts'
import { addPerson } from '../sample-town.ts'
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
}

type Kind = { readonly name: string; readonly right?: (sites: Sites) => StaffRight }

const kinds: readonly Kind[] = [
  { name: 'the senior' },
  { name: 'her neighbour' },
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
  for (const { name, right: rightIn } of kinds) {
    const actor = await addPerson(database, name)
    const right = rightIn?.(sites)
    if (right) await giveRight(database, actor.person, right)
    callers.push({ name, actor, right })
  }
  return callers
}
