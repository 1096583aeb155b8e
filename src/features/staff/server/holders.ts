import { type Kysely, type RawBuilder, sql } from 'kysely'
import * as v from 'valibot'
import { rightsOf } from '../../../server/actor.ts'
import type { Database } from '../../../server/schema.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import type { Holder } from '../county-contract.ts'

type Row = {
  id: string
  person: string
  role: string
  site: string | null
  division: string | null
  name: string | null
  place: string | null
  given_at: Date
  last_at: Date | null
}

/** Who holds the rights that `which` picks of `staff_role r`, with their last line anywhere, by name. */
async function readHolders(db: Kysely<Database>, which: RawBuilder<boolean>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT r.id, r.person, r.role, r.site, r.division, r.given_at,
      (SELECT name FROM person_profile WHERE person = r.person) AS name,
      coalesce((SELECT name FROM site WHERE county = left(r.site, 6) AND id = r.site),
        (SELECT name FROM division WHERE code = r.division)) AS place,
      greatest((SELECT max(at) FROM audit_entry WHERE actor = r.person),
        (SELECT max(received_at) FROM act WHERE actor = r.person)) AS last_at
    FROM staff_role r
    WHERE ${which} ORDER BY name, r.id LIMIT 500`.execute(db)
  return rows
}

/** A holder as told to `asker`, and the person behind it for who decides. */
type Known = Holder & { readonly person: string }

function holderOf(row: Row, asker: string): Known[] {
  const [right] = rightsOf([row])
  if (right === undefined) return []
  return [
    {
      id: v.parse(uuidSchema, row.id),
      person: row.person,
      right,
      place: row.place,
      name: row.name ?? '',
      since: row.given_at.toISOString(),
      lastActiveAt: row.last_at?.toISOString() ?? null,
      mine: row.person === asker,
    },
  ]
}

/** Without whom it is: ids of persons go no further than they must. */
export const toldHolder = ({ person: _, ...told }: Known): Holder => told

/** Who coordinates and audits exactly this division; without one, the administrators. */
export async function findLeads(
  db: Kysely<Database>,
  division: string | undefined,
  asker: string,
): Promise<Holder[]> {
  const which =
    division === undefined ? sql<boolean>`r.role = 'administrator'` : sql<boolean>`r.division = ${division}`
  return (await readHolders(db, which)).flatMap(row => holderOf(row, asker)).map(toldHolder)
}

/** Who works at a site. */
export async function findWorkers(db: Kysely<Database>, site: string, asker: string): Promise<Holder[]> {
  const rows = await readHolders(db, sql<boolean>`r.site = ${site}`)
  return rows.flatMap(row => holderOf(row, asker)).map(toldHolder)
}

/** Who holds this right now. */
export async function findHolder(
  db: Kysely<Database>,
  id: string,
  asker: string,
): Promise<Known | undefined> {
  const [row] = await readHolders(db, sql<boolean>`r.id = ${id}::uuid`)
  return row && holderOf(row, asker)[0]
}

/** The division a right lies in, also where its site is closed or its division is no more: it can still be taken away. */
export async function divisionOfRight(db: Kysely<Database>, right: StaffRight): Promise<string | undefined> {
  if (right.role === 'administrator') return undefined
  if (right.role !== 'staff') return right.division
  const site = await db
    .selectFrom('site')
    .select('division')
    .where('county', '=', right.site.slice(0, 6))
    .where('id', '=', right.site)
    .executeTakeFirst()
  return site?.division
}
