import type { Kysely } from 'kysely'
import { rightsOf } from '../../../server/actor.ts'
import type { Database } from '../../../server/schema.ts'
import type { Uuid } from '../../../shared/ids.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import { divisionOfRight } from './holders.ts'

export type Role = {
  readonly person: string
  readonly right: StaffRight
  readonly division: string | undefined
  /** It was taken away before. */
  readonly ended: boolean
  /** Somebody whose card and PIN the README gives to everybody. */
  readonly published: boolean
}

/** A right that somebody holds, locked, or one that was taken away. */
export async function findRole(tx: Kysely<Database>, id: Uuid): Promise<Role | undefined> {
  const columns = ['person', 'role', 'site', 'division'] as const
  const present = await tx
    .selectFrom('staff_role')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const row =
    present ??
    (await tx.selectFrom('staff_role_ended').select(columns).where('id', '=', id).executeTakeFirst())
  const [right] = row === undefined ? [] : rightsOf([row])
  if (row === undefined || right === undefined) return undefined
  const division = await divisionOfRight(tx, right)
  const published = await tx
    .selectFrom('card')
    .select('id')
    .where('person', '=', row.person)
    .where('demo', '=', true)
    .executeTakeFirst()
  return {
    ...{ person: row.person, right, division },
    ...{ ended: present === undefined, published: published !== undefined },
  }
}

/** Locks whose rights are to change, so that two changes at once see each other; whether they hold any. */
export async function lockedHolder(tx: Kysely<Database>, person: string): Promise<boolean> {
  await tx.selectFrom('person').select('id').where('id', '=', person).forUpdate().execute()
  const held = await tx.selectFrom('staff_role').select('id').where('person', '=', person).execute()
  return held.length > 0
}
