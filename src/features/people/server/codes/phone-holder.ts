import type { Kysely } from 'kysely'
import type { Database } from '../../../../server/schema.ts'

/** The one living person whom this phone signs in. */
export async function findHolder(db: Kysely<Database>, phone: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom('sign_in_phone')
    .select('person')
    .where('phone', '=', phone)
    .executeTakeFirst()
  return row?.person
}
