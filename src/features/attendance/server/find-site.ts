import type { Kysely } from 'kysely'
import type { Database } from '../../../server/schema.ts'
import { countyOfId, type SiteId } from '../../../shared/ids.ts'

/** A site that is open; one that was closed has nobody to sign in. */
export async function findSite(
  db: Kysely<Database>,
  site: SiteId,
): Promise<{ name: string; division: string; phone: string } | undefined> {
  return db
    .selectFrom('site')
    .select(['name', 'division', 'phone'])
    .where('county', '=', countyOfId(site))
    .where('id', '=', site)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}
