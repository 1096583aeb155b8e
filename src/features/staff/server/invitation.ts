import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { findRights, rightsOf, tokenHash } from '../../../server/actor.ts'
import type { Database } from '../../../server/schema.ts'
import { day } from '../../../shared/dates.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import { mayAppoint } from '../rules.ts'
import { findRightPlace, type RightPlace } from './right-place.ts'

/** How long a one-time link is good for, in milliseconds. */
export const invitationLasts = day

/** What a link carries behind its #: 256 random bits. */
export const newToken = () => randomBytes(32).toString('base64url')

type Wanted = {
  readonly id: string
  readonly right: StaffRight
  readonly name: string | null
  /** Null for the first administrator's. */
  readonly by: string | null
  readonly forPerson?: string | undefined
}

/** The row of a link: its token only as a hash, its right in columns. */
export function invitationRow({ id, right, name, by, forPerson }: Wanted, token: string, now: number) {
  return {
    id,
    token_hash: tokenHash(token),
    role: right.role,
    site: 'site' in right ? right.site : null,
    division: 'division' in right ? right.division : null,
    name,
    made_by: by,
    for_person: forPerson ?? null,
    made_at: new Date(now),
    expires_at: new Date(now + invitationLasts),
  }
}

export type Invitation = {
  readonly id: string
  readonly right: StaffRight
  readonly name: string | null
  readonly madeBy: string | null
  /** Whom it brings back; null for somebody new. */
  readonly forPerson: string | null
  readonly used: { readonly act: string; readonly person: string } | undefined
}

/** The invitation of this token that is not over; a used one for as long as it would have been good, for repeats. */
export async function findInvitation(
  db: Kysely<Database>,
  token: string,
  now: number,
  lock = false,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('staff_invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', new Date(now))
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  const [right] = row === undefined ? [] : rightsOf([row])
  if (row === undefined || right === undefined) return undefined
  const { id, name, made_by: madeBy, for_person: forPerson, act, person } = row
  const used = act === null || person === null ? undefined : { act, person }
  return { id, right, name, madeBy, forPerson, used }
}

/** Whether somebody runs the place who could sign in: administrators alone make administrators. */
export async function hasAdministrator(db: Kysely<Database>): Promise<boolean> {
  const row = await db
    .selectFrom('staff_role as r')
    .innerJoin('staff_factor as f', 'f.person', 'r.person')
    .select('r.person')
    .where('r.role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The place of what an invitation gives, if it may still give it: whoever made it must have the right to at this moment, so that
 * nobody who was suspended lets others in, and the first administrator's link is worth nothing once there is one.
 */
export async function placeStillGiven(
  db: Kysely<Database>,
  { right, madeBy }: Invitation,
): Promise<RightPlace | undefined> {
  const place = await findRightPlace(db, right)
  if (place === undefined) return undefined
  if (madeBy === null) return (await hasAdministrator(db)) ? undefined : place
  return mayAppoint(await findRights(db, madeBy), right, place.division) ? place : undefined
}
