import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Database } from '../../../server/schema.ts'
import { type Uuid, uuidSchema } from '../../../shared/ids.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import type { Me } from '../contract.ts'

/** What a person sees of themselves; never misses for a person with a session. */
export async function getPerson(db: Kysely<Database>, id: Uuid, rights: readonly StaffRight[]): Promise<Me> {
  const row = await db
    .selectFrom('person as p')
    .leftJoin('person_profile as n', 'n.person', 'p.id')
    .leftJoin('division as d', 'd.code', 'p.division')
    .select(['p.id', 'n.name', 'p.division', 'd.short_name'])
    .where('p.id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    id: v.parse(uuidSchema, row.id),
    name: row.name ?? '',
    division: row.division,
    divisionName: row.short_name,
    roles: rights.map(right => ({ ...right })),
  }
}
