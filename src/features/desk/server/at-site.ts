import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { may } from '../../../server/policy.ts'
import type { Database } from '../../../server/schema.ts'

/** A site at whose desk somebody sits. */
export type Desk = {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly division: string
  readonly divisionName: string
}

/** The site, if the actor may sit at its desk. */
export async function deskOf(
  db: Kysely<Database>,
  actor: Actor,
  id: string,
): Promise<Desk | 'no_such_site' | 'not_allowed'> {
  const county = id.slice(0, 6)
  const site = await db
    .selectFrom('site as s')
    .innerJoin('division as d', 'd.code', 's.division')
    .select(['s.name', 's.division', 'd.short_name as divisionName'])
    .where('s.county', '=', county)
    .where('s.id', '=', id)
    .executeTakeFirst()
  if (!site) return 'no_such_site'
  const { name, division, divisionName } = site
  return may(actor, 'site-staff', { site: id, division })
    ? { county, id, name, division, divisionName }
    : 'not_allowed'
}

/** The ids of all whom a site knows: from its desk, and by what they are enrolled in there. */
export const knownAt = ({ county, id }: Pick<Desk, 'county' | 'id'>) => sql<{ person: string }>`
  SELECT person FROM site_person WHERE county = ${county} AND site = ${id}
  UNION
  SELECT e.person FROM opening o
    JOIN slot s ON s.county = o.county AND s.opening = o.id
    JOIN enrolment e ON e.county = s.county AND e.slot = s.id AND e.status IN ('enrolled', 'waitlisted', 'offered')
  WHERE o.county = ${county} AND o.site = ${id}`

/** Whether the site knows this person, and who they are: who was erased is known by nobody. */
export async function knows(
  db: Kysely<Database>,
  desk: Pick<Desk, 'county' | 'id'>,
  person: string,
): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM (${knownAt(desk)}) k JOIN person p ON p.id = k.person
    WHERE k.person = ${person} AND p.erased_at IS NULL`.execute(db)
  return rows.length > 0
}
