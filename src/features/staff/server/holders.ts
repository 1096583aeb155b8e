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
  ended_at: Date | null
  last_at: Date | null
}

const nowTable = sql`(SELECT *, NULL::timestamptz AS ended_at FROM staff_role)`
/** Every right that was ever taken away. */
const endedTable = sql`staff_role_ended`
/**
 * The last time that somebody held this, who serves nowhere now: they can be asked back. Asked row by row, so that an index answers
 * however long the ledger is.
 */
const isFormer = sql<boolean>`(SELECT count(*) FROM staff_role n WHERE n.person = r.person) = 0
  AND r.id = (SELECT l.id FROM staff_role_ended l WHERE l.person = r.person AND l.role = r.role
    AND l.site IS NOT DISTINCT FROM r.site AND l.division IS NOT DISTINCT FROM r.division
    ORDER BY l.ended_at DESC, l.id DESC LIMIT 1)`

/** Whose rights `which` picks of the rows `r`, with their last line anywhere, by name. */
async function readHolders(
  db: Kysely<Database>,
  rows: RawBuilder<unknown>,
  which: RawBuilder<boolean>,
): Promise<Row[]> {
  const found = await sql<Row>`
    SELECT r.id, r.person, r.role, r.site, r.division, r.given_at, r.ended_at,
      (SELECT name FROM person_profile WHERE person = r.person) AS name,
      coalesce((SELECT name FROM site WHERE county = left(r.site, 6) AND id = r.site),
        (SELECT name FROM division WHERE code = r.division)) AS place,
      greatest((SELECT max(at) FROM audit_entry WHERE actor = r.person),
        (SELECT max(received_at) FROM act WHERE actor = r.person)) AS last_at
    FROM ${rows} r
    WHERE ${which} ORDER BY name, r.id LIMIT 500`.execute(db)
  return found.rows
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
      endedAt: row.ended_at?.toISOString() ?? null,
      mine: row.person === asker,
    },
  ]
}

/** Without whom it is: ids of persons go no further than they must. */
export const toldHolder = ({ person: _, ...told }: Known): Holder => told

type Told = { readonly now: Holder[]; readonly former: Holder[] }

async function tellHolders(db: Kysely<Database>, which: RawBuilder<boolean>, asker: string): Promise<Told> {
  const tell = (rows: readonly Row[]) => rows.flatMap(row => holderOf(row, asker)).map(toldHolder)
  return {
    now: tell(await readHolders(db, nowTable, which)),
    former: tell(await readHolders(db, endedTable, sql<boolean>`${which} AND ${isFormer}`)),
  }
}

/** Who coordinates and audits exactly this division, and who did; without one, the administrators. */
export function findLeads(db: Kysely<Database>, division: string | undefined, asker: string): Promise<Told> {
  const which =
    division === undefined ? sql<boolean>`r.role = 'administrator'` : sql<boolean>`r.division = ${division}`
  return tellHolders(db, which, asker)
}

/** Who works at a site, and who did. */
export function findWorkers(db: Kysely<Database>, site: string, asker: string): Promise<Told> {
  return tellHolders(db, sql<boolean>`r.site = ${site}`, asker)
}

/** Who holds this right now, or held it. */
export async function findHolder(
  db: Kysely<Database>,
  id: string,
  asker: string,
): Promise<Known | undefined> {
  const which = sql<boolean>`r.id = ${id}::uuid`
  const [row] = [...(await readHolders(db, nowTable, which)), ...(await readHolders(db, endedTable, which))]
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
