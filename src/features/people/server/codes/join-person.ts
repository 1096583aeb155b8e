import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { categories } from '../../../../programmes/categories.ts'
import { writeAudit } from '../../../../server/audit.ts'
import { phoneHash, sealPhone } from '../../../../server/phone-field.ts'
import type { Database } from '../../../../server/schema.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { isDuplicate } from '../../../../server/transaction.ts'
import {
  type Caller,
  type CallingDevice,
  callingDevice,
  openSession,
  type SignedIn,
} from '../../../../server/web-sessions.ts'
import { isUnder14 } from '../../../../shared/age.ts'
import { shanghaiDate } from '../../../../shared/dates.ts'
import type { EndpointRequest } from '../../../../shared/endpoint.ts'
import type { join } from '../../contract.ts'

type Joining = EndpointRequest<typeof join>['body']
export type JoinRefusal = 'no_proof' | 'phone_known' | 'no_such_division' | 'too_young'

/** The proof of this phone that the device holds, locked: the same joining sent twice waits for itself. */
async function findProof({
  tx,
  device,
  phone,
  now,
}: {
  tx: Kysely<Database>
  device: string
  phone: Buffer
  now: number
}) {
  return tx
    .selectFrom('phone_proof')
    .select(['code', 'read_out_by', 'proved_at', 'act', 'person'])
    .where('device', '=', device)
    .where('phone', '=', phone)
    .where('expires_at', '>', new Date(now))
    .forUpdate()
    .executeTakeFirst()
}

/** A community or street that exists now; people live nowhere larger. */
async function isHome(db: Kysely<Database>, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('division')
    .select('code')
    .where('code', '=', code)
    .where('level', 'in', ['community', 'street'])
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

async function addPerson(
  tx: Kysely<Database>,
  { demo, now }: ServerContext,
  joining: Joining,
): Promise<string> {
  const { name, birthYear: birth_year, birthMonth: birth_month, division, likes } = joining
  const id = v7({ msecs: now() })
  const person = { id, division, demo, created_at: new Date(now()), made_how: 'phone' } as const
  await tx.insertInto('person').values(person).execute()
  await tx.insertInto('person_profile').values({ person: id, name, birth_year, birth_month }).execute()
  const known = categories.filter(({ key }) => likes.includes(key))
  if (known.length > 0)
    await tx
      .insertInto('person_like')
      .values(known.map(({ key }) => ({ person: id, category: key })))
      .execute()
  return id
}

async function joinOn(
  tx: Kysely<Database>,
  context: ServerContext,
  { caller, joining, device }: { caller: Caller; joining: Joining; device: CallingDevice },
): Promise<SignedIn | JoinRefusal> {
  const now = context.now()
  const phone = phoneHash(context.keys, joining.phone)
  const proof = await findProof({ tx, device: device.id, phone, now })
  if (!proof) return 'no_proof'
  const { code, read_out_by, proved_at } = proof
  if (proof.person !== null)
    return proof.act === joining.id
      ? openSession(tx, context, caller, { person: proof.person, id: code, shown: 'code' })
      : 'no_proof'
  if (!(await isHome(tx, joining.division))) return 'no_such_division'
  const person = await addPerson(tx, context, joining)
  const number = sealPhone(context.keys, person, joining.phone)
  await tx.insertInto('sign_in_phone').values({ person, phone, number, proved_at, read_out_by }).execute()
  await tx
    .updateTable('phone_proof')
    .set({ act: joining.id, person })
    .where('device', '=', device.id)
    .execute()
  const { address } = caller
  await writeAudit(tx, context, {
    ...{ what: 'join', actor: person, person, thing: code, device: device.id, address, outcome: 'done' },
  })
  return openSession(tx, context, caller, { person, id: code, shown: 'code' })
}

/**
 * Makes the person and signs them in, all or nothing. Their word is enough to take part; staff confirm who they are at the
 * first visit. Of two who join with one phone at once the database lets one.
 */
export async function joinPerson(
  context: ServerContext,
  caller: Caller,
  joining: Joining,
): Promise<SignedIn | JoinRefusal> {
  const { birthYear, birthMonth } = joining
  if (isUnder14({ birthYear, birthMonth }, shanghaiDate(context.now()))) return 'too_young'
  const device = await callingDevice(context.db, caller.deviceToken)
  if (device === undefined) return 'no_proof'
  try {
    return await context.db.transaction().execute(tx => joinOn(tx, context, { caller, joining, device }))
  } catch (error) {
    if (isDuplicate(error, 'sign_in_phone_of_one')) return 'phone_known'
    throw error
  }
}
