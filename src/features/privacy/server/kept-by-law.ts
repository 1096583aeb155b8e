import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../server/schema.ts'

/** How many facts about a person the law keeps when they go: services and attendance, at least ten years (民政部令第67号). */
export async function countKept(
  db: Kysely<Database>,
  person: string,
): Promise<{ services: number; attendances: number }> {
  const { rows } = await sql<{ services: number; attendances: number }>`
    SELECT (SELECT count(DISTINCT record)::integer FROM service_entry WHERE person = ${person}) AS services,
      (SELECT count(DISTINCT session)::integer FROM attendance_fact WHERE person = ${person}) AS attendances`.execute(
    db,
  )
  return rows[0] ?? { services: 0, attendances: 0 }
}
