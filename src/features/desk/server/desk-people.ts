import { type Kysely, sql } from 'kysely'
import * as v from 'valibot'
import type { Actor } from '../../../server/actor.ts'
import { tokenHash } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { type Uuid, uuidSchema } from '../../../shared/ids.ts'
import {
  type DeskSite,
  deskSiteSchema,
  type KnownPerson,
  longestList,
  type PersonAtDesk,
} from '../contract.ts'
import { type Desk, knownAt, knows } from './at-site.ts'

/** The open sites of the actor's rights. */
export async function findMySites({ db }: ServerContext, actor: Actor): Promise<DeskSite[]> {
  const own = actor.rights.flatMap(right => (right.role === 'staff' ? [right.site] : []))
  const over = actor.rights.flatMap(right => (right.role === 'coordinator' ? [right.division] : []))
  if (own.length + over.length === 0) return []
  const rows = await db
    .selectFrom('site as s')
    .innerJoin('division as d', 'd.code', 's.division')
    .select(['s.id', 's.name', 's.division', 'd.short_name as divisionName'])
    .where('s.closed_at', 'is', null)
    .where(eb =>
      eb.or([
        ...own.map(id => eb.and([eb('s.county', '=', id.slice(0, 6)), eb('s.id', '=', id)])),
        ...over.map(code =>
          eb.and([
            eb('s.county', '>=', code.slice(0, 6).padEnd(6, '0')),
            eb('s.county', '<=', code.slice(0, 6).padEnd(6, '9')),
            eb('s.division', 'like', `${code}%`),
          ]),
        ),
      ]),
    )
    // As the table is ordered: a province has more sites than fit.
    .orderBy('s.county')
    .orderBy('s.id')
    .limit(longestList)
    .execute()
  return rows.map(row => v.parse(deskSiteSchema, row))
}

type PersonRow = {
  id: string
  name: string
  birth_year: number | null
  birth_month: number | null
  contact_phone: string | null
  division: string | null
  division_name: string | null
  cards: number
  confirmed: boolean
}

const personColumns = sql`p.id, n.name, n.birth_year, n.birth_month, n.contact_phone, p.division, d.short_name AS division_name,
  (SELECT count(*)::integer FROM card c WHERE c.person = p.id AND c.revoked_at IS NULL) AS cards,
  p.staff_confirmed_at IS NOT NULL AS confirmed`

const told = (row: PersonRow): KnownPerson => ({
  ...{ id: v.parse(uuidSchema, row.id), name: row.name, divisionName: row.division_name },
  ...{ birthYear: row.birth_year, birthMonth: row.birth_month, cards: row.cards, confirmed: row.confirmed },
})

/** All whom the site knows, by name. */
export async function findPeople(db: Kysely<Database>, desk: Desk): Promise<KnownPerson[]> {
  const { rows } = await sql<PersonRow>`WITH known AS MATERIALIZED (
      SELECT person FROM (${knownAt(desk)}) every_one LIMIT ${longestList})
    SELECT ${personColumns} FROM known k JOIN person p ON p.id = k.person
      JOIN person_profile n ON n.person = p.id LEFT JOIN division d ON d.code = p.division
    ORDER BY n.name, p.id`.execute(db)
  return rows.map(told)
}

/** One of them with their cards; the look is a line in the audit. */
export async function lookAtPerson(
  context: ServerContext,
  { actor, desk, address }: { actor: Actor; desk: Desk; address: string },
  person: Uuid,
): Promise<PersonAtDesk | undefined> {
  if (!(await knows(context.db, desk, person))) return undefined
  return context.db.transaction().execute(async tx => {
    const { rows } = await sql<PersonRow>`SELECT ${personColumns} FROM person p
      JOIN person_profile n ON n.person = p.id LEFT JOIN division d ON d.code = p.division
      WHERE p.id = ${person}`.execute(tx)
    const [row] = rows
    if (!row) return undefined
    const cards = await tx
      .selectFrom('card')
      .select(['id', 'number', 'pin_hash', 'revoked_at'])
      .where('person', '=', person)
      .orderBy('number')
      .execute()
    const entry = { what: 'person_looked_at', actor: actor.person, person, thing: desk.id } as const
    await writeAudit(tx, context, { ...entry, device: actor.device, address, outcome: 'done' })
    return {
      ...told(row),
      division: row.division,
      contactPhone: row.contact_phone?.slice(-4) ?? null,
      cardList: cards.map(card => ({
        ...{ id: v.parse(uuidSchema, card.id), number: card.number, hasPin: card.pin_hash !== null },
        revokedAt: card.revoked_at?.toISOString() ?? null,
      })),
    }
  })
}

type Shown =
  | { readonly token: string }
  | { readonly card: string; readonly birthYear: number; readonly birthMonth: number }

/**
 * Whose card was shown at the desk; the site knows them from then on. A number alone tells nobody's name: it takes the month of
 * birth, which its person says.
 */
export async function findCardOwner(
  context: ServerContext,
  { actor, desk, address }: { actor: Actor; desk: Desk; address: string },
  shown: Shown,
): Promise<Uuid | undefined> {
  return context.db.transaction().execute(async tx => {
    const cards = tx
      .selectFrom('card as c')
      .innerJoin('person_profile as n', 'n.person', 'c.person')
      .select(['c.id', 'c.person'])
      .where('c.revoked_at', 'is', null)
    const found =
      'token' in shown
        ? await cards.where('c.token_hash', '=', tokenHash(shown.token)).executeTakeFirst()
        : await cards
            .where('c.number', '=', shown.card)
            .where('n.birth_year', '=', shown.birthYear)
            .where('n.birth_month', '=', shown.birthMonth)
            .executeTakeFirst()
    const entry = { what: 'person_found', actor: actor.person, device: actor.device, address } as const
    if (!found) {
      // What was tried is told apart by its keyed hash, so that guessing shows.
      const tried = 'token' in shown ? shown.token : shown.card
      const thing = keyedHash(context.keys, 'card', tried).toString('hex')
      await writeAudit(tx, context, { ...entry, person: null, thing, outcome: 'no_such_card' })
      return undefined
    }
    await noteKnown(tx, { desk, person: found.person, how: 'card', by: actor.person, at: context.now() })
    await writeAudit(tx, context, { ...entry, person: found.person, thing: found.id, outcome: 'done' })
    return v.parse(uuidSchema, found.person)
  })
}

/** The site knows this person from now on. */
export async function noteKnown(
  tx: Kysely<Database>,
  { desk, person, how, by, at }: { desk: Desk; person: string; how: 'made' | 'card'; by: string; at: number },
): Promise<void> {
  await tx
    .insertInto('site_person')
    .values({ county: desk.county, site: desk.id, person, how, since: new Date(at), by_staff: by })
    .onConflict(conflict => conflict.columns(['county', 'site', 'person']).doNothing())
    .execute()
}

/** Notes that staff know who this is. @returns false where somebody would confirm themselves. */
export async function confirmKnown(
  context: ServerContext,
  { actor, address }: { actor: Actor; address: string },
  person: Uuid,
): Promise<boolean> {
  if (person === actor.person) return false
  await context.db.transaction().execute(async tx => {
    await tx
      .updateTable('person')
      .set({ staff_confirmed_at: new Date(context.now()), staff_confirmed_by: actor.person })
      .where('id', '=', person)
      .where('staff_confirmed_at', 'is', null)
      .execute()
    const entry = { what: 'person_confirmed', actor: actor.person, person, device: actor.device } as const
    await writeAudit(tx, context, { ...entry, address, outcome: 'done' })
  })
  return true
}
