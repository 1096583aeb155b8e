import { type Kysely, sql } from 'kysely'
import * as v from 'valibot'
import { type Actor, rightsOf } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { hasJustProved } from '../../../server/just-proved.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { noCounty } from '../../../shared/audited.ts'
import { type Uuid, uuidSchema } from '../../../shared/ids.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import type { CountyView, inviteStaff, MadeLink } from '../county-contract.ts'
import { mayAppoint } from '../rules.ts'
import { invitationRow, newToken } from './invitation.ts'
import { findRightPlace, type RightPlace } from './right-place.ts'

type Refused = keyof (typeof inviteStaff)['refusals'] | 'not_allowed'

/** The county in whose audit something about a right stands. */
export const countyOf = (division: string | undefined) =>
  division === undefined ? noCounty : division.slice(0, 6).padEnd(6, '0')

type Wanted = {
  readonly id: Uuid
  readonly right: StaffRight
  readonly name: string | null
  /** Whom it brings back; nobody yet, if left out. */
  readonly forPerson?: string
}

/**
 * Writes the link in the caller's transaction. The same id again, its reply lost, makes another link in place of the first, whose words
 * nobody can know any more; somebody else's id, or a used one, is refused.
 */
export async function writeInvitation(
  tx: Kysely<Database>,
  context: ServerContext,
  actor: Actor,
  { id, right, name, forPerson }: Wanted,
  place: RightPlace,
  address: string,
): Promise<MadeLink | 'id_reused'> {
  const token = newToken()
  const row = invitationRow({ id, right, name, by: actor.person, forPerson }, token, context.now())
  const { token_hash, expires_at, made_at } = row
  const written = await tx
    .insertInto('staff_invitation')
    .values(row)
    .onConflict(conflict =>
      conflict
        .column('id')
        .doUpdateSet({ token_hash, expires_at, made_at })
        .where('staff_invitation.used_at', 'is', null)
        .where('staff_invitation.made_by', '=', actor.person)
        .where('staff_invitation.name', 'is not distinct from', name)
        .where('staff_invitation.for_person', 'is not distinct from', row.for_person)
        .where('staff_invitation.role', '=', row.role)
        .where('staff_invitation.site', 'is not distinct from', row.site)
        .where('staff_invitation.division', 'is not distinct from', row.division),
    )
    .returning('id')
    .executeTakeFirst()
  if (written === undefined) return 'id_reused'
  const { person, device } = actor
  await writeAudit(tx, context, {
    ...(forPerson === undefined
      ? { what: 'staff_invited' as const, person: null }
      : { what: 'staff_restored' as const, person: forPerson }),
    ...{ actor: person, thing: id, device, address, outcome: 'done' },
    county: countyOf(place.division),
  })
  return { id, token, expiresAt: expires_at.toISOString(), right, place: place.name }
}

/** A one-time link for a right that the actor may give, which they have just shown that they want. */
export async function invite(
  context: ServerContext,
  actor: Actor,
  wanted: Wanted,
  address: string,
): Promise<MadeLink | Refused> {
  const place = await findRightPlace(context.db, wanted.right)
  // Who may give nothing there learns nothing of what is there.
  if (!mayAppoint(actor.rights, wanted.right, place?.division)) return 'not_allowed'
  if (place === undefined) return 'no_such_place'
  if (!hasJustProved(actor, context.now())) return 'prove_again'
  return context.db.transaction().execute(tx => writeInvitation(tx, context, actor, wanted, place, address))
}

/** A link of the actor's own that nobody has used opens nothing any more; whether there was such a one. */
export async function withdraw(
  context: ServerContext,
  { person, device }: Actor,
  id: Uuid,
  address: string,
): Promise<boolean> {
  return context.db.transaction().execute(async tx => {
    const gone = await tx
      .deleteFrom('staff_invitation')
      .where('id', '=', id)
      .where('made_by', '=', person)
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    const outcome = gone === undefined ? 'no_such_invitation' : 'done'
    const entry = { what: 'staff_invitation_withdrawn', actor: person, person: null, thing: id } as const
    await writeAudit(tx, context, { ...entry, device, address, outcome })
    return gone !== undefined
  })
}

type LinkRow = {
  id: string
  role: string
  site: string | null
  division: string | null
  name: string | null
  place: string | null
  expires_at: Date
}

/** Links the actor gave out that nobody has used and that are still good, the newest first. */
export async function findMyLinks(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  { person }: Actor,
): Promise<CountyView['invitations']> {
  const { rows } = await sql<LinkRow>`
    SELECT i.id, i.role, i.site, i.division, i.name, i.expires_at,
      coalesce((SELECT name FROM site WHERE county = left(i.site, 6) AND id = i.site),
        (SELECT name FROM division WHERE code = i.division)) AS place
    FROM staff_invitation i
    WHERE i.made_by = ${person}::uuid AND i.used_at IS NULL AND i.expires_at > ${new Date(now())}
    ORDER BY i.made_at DESC LIMIT 50`.execute(db)
  return rows.flatMap(row => {
    const { place, expires_at } = row
    const id = v.parse(uuidSchema, row.id)
    return rightsOf([row]).map(right => ({
      ...{ id, right, place, name: row.name ?? '', expiresAt: expires_at.toISOString() },
    }))
  })
}
