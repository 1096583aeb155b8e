import type { Kysely } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { hasJustProved } from '../../../server/just-proved.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Uuid } from '../../../shared/ids.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import type { giveRightToo, MadeLink, restoreStaff } from '../county-contract.ts'
import { mayAppoint } from '../rules.ts'
import { countyOf, writeInvitation } from './appoint.ts'
import { findRole, lockedHolder, type Role } from './find-role.ts'
import { findRightPlace } from './right-place.ts'

/** The right that somebody holds or held, if the actor may give and take it and it is not their own. */
async function findForeign(
  tx: Kysely<Database>,
  actor: Actor,
  id: Uuid,
): Promise<Role | 'no_such_right' | 'own_right'> {
  const role = await findRole(tx, id)
  // Foreign ones are answered like ones that never were.
  if (role === undefined || !mayAppoint(actor.rights, role.right, role.division)) return 'no_such_right'
  return role.person === actor.person ? 'own_right' : role
}

type AlsoRefused = keyof (typeof giveRightToo)['refusals'] | 'not_allowed'

/** Gives who holds the right `id` another one, which the actor may give. Whoever was suspended meanwhile gets nothing. */
export async function giveToo(
  context: ServerContext,
  actor: Actor,
  { id, right, address }: { readonly id: Uuid; readonly right: StaffRight; readonly address: string },
): Promise<'given' | AlsoRefused> {
  const { db, demo, now } = context
  const place = await findRightPlace(db, right)
  // Who may give nothing there learns nothing of what is there.
  if (!mayAppoint(actor.rights, right, place?.division)) return 'not_allowed'
  return db.transaction().execute(async tx => {
    const role = await findForeign(tx, actor, id)
    if (typeof role === 'string') return role
    if (role.ended) return 'no_such_right'
    if (place === undefined) return 'no_such_place'
    // What is given to them could not be taken away again.
    if (demo && role.published) return 'demo_person'
    if (!hasJustProved(actor, now())) return 'prove_again'
    const given = await tx
      .insertInto('staff_role')
      .values({ person: role.person, ...right, given_at: new Date(now()), given_by: actor.person })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    // They hold it already, or the reply to this very act was lost.
    if (given === undefined) return 'given'
    const entry = { what: 'staff_right_given', actor: actor.person, person: role.person } as const
    await writeAudit(tx, context, {
      ...{ ...entry, thing: given.id, device: actor.device, address, outcome: 'done' },
      county: countyOf(place.division),
    })
    return 'given'
  })
}

/**
 * A link that gives somebody back what was taken from them. Only for who serves nowhere: whoever opens it becomes them, and must not
 * come by rights that others gave.
 */
export async function restore(
  context: ServerContext,
  actor: Actor,
  id: Uuid,
  link: Uuid,
  address: string,
): Promise<MadeLink | keyof (typeof restoreStaff)['refusals']> {
  return context.db.transaction().execute(async tx => {
    const role = await findForeign(tx, actor, id)
    if (typeof role === 'string') return role
    const { person, right } = role
    if (!role.ended || (await lockedHolder(tx, person))) return 'still_staff'
    const place = await findRightPlace(tx, right)
    if (place === undefined) return 'no_such_place'
    if (!hasJustProved(actor, context.now())) return 'prove_again'
    const profile = await tx
      .selectFrom('person_profile')
      .select('name')
      .where('person', '=', person)
      .executeTakeFirst()
    const wanted = { id: link, right, name: profile?.name ?? null, forPerson: person }
    return writeInvitation(tx, context, actor, wanted, place, address)
  })
}
