import type { Kysely } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { isDuplicate } from '../../../server/transaction.ts'
import { isUnder14 } from '../../../shared/age.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { EndpointRequest } from '../../../shared/endpoint.ts'
import { isSameName } from '../../../shared/matching/same-name.ts'
import type { registerPerson } from '../contract.ts'
import type { Desk } from './at-site.ts'
import { noteKnown } from './desk-people.ts'

type Registering = EndpointRequest<typeof registerPerson>['body']
export type RegisterRefusal = 'no_such_division' | 'too_young' | 'maybe_known' | 'id_reused'

/** A community or street that exists now. */
export async function isHome(db: Kysely<Database>, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('division')
    .select('code')
    .where('code', '=', code)
    .where('level', 'in', ['community', 'street'])
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether somebody is registered already whose name sounds the same, of the same month and home. */
async function maybeKnown(db: Kysely<Database>, { id, name, birthYear, birthMonth, division }: Registering) {
  const neighbours = await db
    .selectFrom('person as p')
    .innerJoin('person_profile as n', 'n.person', 'p.id')
    .select('n.name')
    .where('p.division', '=', division)
    // The same sent twice at once is no other person.
    .where('p.id', '<>', id)
    .where('n.birth_year', '=', birthYear)
    .where('n.birth_month', '=', birthMonth)
    .execute()
  return neighbours.some(other => isSameName(name, other.name))
}

/** What an earlier sending of the same left; undefined if there was none. */
async function sentBefore(db: Kysely<Database>, actor: Actor, { id, name }: Registering) {
  const row = await db
    .selectFrom('person as p')
    .innerJoin('person_profile as n', 'n.person', 'p.id')
    .select(['n.name', 'p.made_by'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  return row && (row.made_by === actor.person && row.name === name ? 'done' : 'id_reused')
}

/** Makes a person at a desk, all or nothing; who sat there stands with them. */
export async function registerAtDesk(
  context: ServerContext,
  { actor, desk, address }: { actor: Actor; desk: Desk; address: string },
  registering: Registering,
): Promise<'done' | RegisterRefusal> {
  const { db, now, demo } = context
  const { id, name, birthYear, birthMonth, division, contactPhone, another = false } = registering
  const before = await sentBefore(db, actor, registering)
  if (before !== undefined) return before
  if (isUnder14({ birthYear, birthMonth }, shanghaiDate(now()))) return 'too_young'
  if (!(await isHome(db, division))) return 'no_such_division'
  if (!another && (await maybeKnown(db, registering))) return 'maybe_known'
  const at = new Date(now())
  try {
    await db.transaction().execute(async tx => {
      // Staff see the person before them as they write: that is the confirmation.
      const seen = { staff_confirmed_at: at, staff_confirmed_by: actor.person }
      const person = { id, division, demo, created_at: at, made_how: 'desk', made_by: actor.person } as const
      await tx
        .insertInto('person')
        .values({ ...person, ...seen })
        .execute()
      await tx
        .insertInto('person_profile')
        .values({
          ...{ person: id, name, birth_year: birthYear, birth_month: birthMonth },
          contact_phone: contactPhone ?? null,
        })
        .execute()
      await noteKnown(tx, { desk, person: id, how: 'made', by: actor.person, at: now() })
      const entry = { what: 'person_made', actor: actor.person, person: id, thing: desk.id } as const
      await writeAudit(tx, context, { ...entry, device: actor.device, address, outcome: 'done' })
    })
  } catch (error) {
    // The same was sent twice at once: the other one made it.
    if (isDuplicate(error, 'person_pkey')) return (await sentBefore(db, actor, registering)) ?? 'id_reused'
    throw error
  }
  return 'done'
}
