import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Database } from '../../../server/schema.ts'
import { countyOfId, siteIdSchema } from '../../../shared/ids.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'

/** Where a right lies: its division, and the name of its place as people say it; an administrator's is everywhere. */
export type RightPlace = { readonly division: string | undefined; readonly name: string | null }

/** A site that is open. */
export async function findSite(db: Kysely<Database>, id: string) {
  const known = v.safeParse(siteIdSchema, id)
  if (!known.success) return undefined
  return db
    .selectFrom('site')
    .select(['id', 'name', 'division', 'address', 'phone'])
    .where('county', '=', countyOfId(known.output))
    .where('id', '=', known.output)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/** The place of a right; undefined where there is none: a site that is closed, a division that is no more. */
export async function findRightPlace(
  db: Kysely<Database>,
  right: StaffRight,
): Promise<RightPlace | undefined> {
  if (right.role === 'administrator') return { division: undefined, name: null }
  if (right.role === 'staff') {
    const site = await findSite(db, right.site)
    return site && { division: site.division, name: site.name }
  }
  const division = await db
    .selectFrom('division')
    .select(['code', 'name'])
    .where('code', '=', right.division)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return division && { division: division.code, name: division.name }
}
