import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { hasJustProved } from '../../../server/just-proved.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Uuid } from '../../../shared/ids.ts'
import type { MadeLink, replaceStaff, suspendStaff } from '../county-contract.ts'
import { mayAppoint } from '../rules.ts'
import { countyOf, writeInvitation } from './appoint.ts'
import { findRole, type Role } from './find-role.ts'
import { findRightPlace } from './right-place.ts'

type Refused = keyof (typeof suspendStaff)['refusals']

/** All administrators, locked, in one order: of two who suspend each other at once, one stays, and neither waits for ever. */
function lockAdministrators(tx: Kysely<Database>): Promise<{ id: string; person: string }[]> {
  return tx
    .selectFrom('staff_role')
    .select(['id', 'person'])
    .where('role', '=', 'administrator')
    .orderBy('id')
    .forUpdate()
    .execute()
}

function refusalOf(
  { demo, now }: ServerContext,
  actor: Actor,
  role: Role | undefined,
  administrators: readonly { person: string }[],
): Refused | undefined {
  // Foreign ones are answered like ones that never were.
  if (role === undefined || !mayAppoint(actor.rights, role.right, role.division)) return 'no_such_right'
  if (role.person === actor.person) return 'own_right'
  // One visitor of a demo would shut out all others.
  if (demo && role.published) return 'demo_person'
  if (!hasJustProved(actor, now())) return 'prove_again'
  const isLast =
    role.right.role === 'administrator' && administrators.every(each => each.person === role.person)
  if (!role.ended && isLast) return 'last_administrator'
  return undefined
}

/** Moves the right to the ledger; who holds nothing any more is signed out as staff. */
async function endRole(
  tx: Kysely<Database>,
  context: ServerContext,
  actor: Actor,
  { id, role, address }: { id: Uuid; role: Role; address: string },
): Promise<void> {
  const at = new Date(context.now())
  await sql`WITH gone AS (DELETE FROM staff_role WHERE id = ${id}::uuid RETURNING *)
    INSERT INTO staff_role_ended (id, person, role, site, division, given_at, given_by, ended_at, ended_by)
    SELECT id, person, role, site, division, given_at, given_by, ${at}::timestamptz, ${actor.person}::uuid
    FROM gone`.execute(tx)
  const left = await tx.selectFrom('staff_role').select('id').where('person', '=', role.person).execute()
  if (left.length === 0)
    await tx
      .deleteFrom('web_session')
      .where('person', '=', role.person)
      .where('shown', '=', 'staff')
      .execute()
  const entry = { what: 'staff_suspended', actor: actor.person, person: role.person, thing: id } as const
  await writeAudit(tx, context, {
    ...{ ...entry, device: actor.device, address, outcome: 'done' },
    county: countyOf(role.division),
  })
}

const isAdministrator = ({ rights }: Actor) => rights.some(right => right.role === 'administrator')

/** Under locks: finds the right, what speaks against ending it, and ends it unless that was done before. */
async function suspendIn(
  tx: Kysely<Database>,
  context: ServerContext,
  actor: Actor,
  id: Uuid,
  address: string,
): Promise<Role | Refused> {
  const administrators = isAdministrator(actor) ? await lockAdministrators(tx) : []
  const role = await findRole(tx, id)
  const refusal = refusalOf(context, actor, role, administrators)
  if (refusal !== undefined || role === undefined) return refusal ?? 'no_such_right'
  if (!role.ended) await endRole(tx, context, actor, { id, role, address })
  return role
}

/** Takes a right away: from the next request on it opens nothing, whoever is signed in. */
export async function suspend(
  context: ServerContext,
  actor: Actor,
  id: Uuid,
  address: string,
): Promise<'suspended' | Refused> {
  return context.db.transaction().execute(async tx => {
    const result = await suspendIn(tx, context, actor, id, address)
    return typeof result === 'string' ? result : 'suspended'
  })
}

type ReplaceRefused = keyof (typeof replaceStaff)['refusals']

/** Takes a right away and makes the link that gives it to somebody else, both or neither. */
export async function replace(
  context: ServerContext,
  actor: Actor,
  id: Uuid,
  next: { readonly id: Uuid; readonly name: string },
  address: string,
): Promise<MadeLink | ReplaceRefused> {
  const undone = new Error('the link could not be made')
  let refusal: ReplaceRefused = 'no_such_right'
  try {
    return await context.db.transaction().execute(async tx => {
      const fail = (code: ReplaceRefused): never => {
        refusal = code
        throw undone
      }
      const role = await suspendIn(tx, context, actor, id, address)
      if (typeof role === 'string') return fail(role)
      const place = await findRightPlace(tx, role.right)
      if (place === undefined) return fail('no_such_place')
      const made = await writeInvitation(tx, context, actor, { ...next, right: role.right }, place, address)
      return made === 'id_reused' ? fail(made) : made
    })
  } catch (error) {
    if (error !== undone) throw error
    return refusal
  }
}
