import { randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { checkDigit } from '../../../shared/check-digit.ts'
import { sealSecret } from './factor.ts'
import { lockedHolder } from './find-role.ts'
import type { Invitation } from './invitation.ts'

/** What somebody shows and sets up with a link, checked already. */
export type SetUp = {
  readonly name: string
  readonly secret: string
  readonly step: number
  readonly passphraseHash: string
}

/** Seven random digits and their check digit. */
function newCardNumber(): string {
  const digits = String(randomInt(1_000_000, 10_000_000))
  return `${digits}${checkDigit(digits)}`
}

/** The number of a card of theirs that still opens. */
export async function cardOf(db: Kysely<Database>, person: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('card')
    .select('number')
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row?.number
}

/** Without a PIN: the number signs staff in with what they show as staff, and with nothing less. */
async function makeCard(tx: Kysely<Database>, now: number, person: string): Promise<string> {
  const number = newCardNumber()
  await tx
    .insertInto('card')
    .values({ id: v7({ msecs: now }), number, person, demo: false })
    .execute()
  return number
}

async function makePerson(
  tx: Kysely<Database>,
  { demo, now }: ServerContext,
  { madeBy }: Invitation,
  division: string | undefined,
  name: string,
): Promise<string> {
  const person = v7({ msecs: now() })
  const how = { created_at: new Date(now()), made_how: 'staff', made_by: madeBy } as const
  await tx
    .insertInto('person')
    .values({ id: person, division: division ?? null, demo, ...how })
    .execute()
  await tx.insertInto('person_profile').values({ person, name }).execute()
  return person
}

/**
 * Who was suspended is as they were, but for what opened: passphrase, authenticator and passkeys of before open nothing, and what was
 * open is closed. False for who serves somewhere again: this link must not come by what others gave.
 */
async function clearReturning(tx: Kysely<Database>, now: number, person: string): Promise<boolean> {
  if (await lockedHolder(tx, person)) return false
  await tx.deleteFrom('staff_factor').where('person', '=', person).execute()
  await tx.deleteFrom('web_session').where('person', '=', person).where('shown', '=', 'staff').execute()
  await tx
    .updateTable('staff_passkey')
    .set({ revoked_at: new Date(now), public_key: null })
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .execute()
  return true
}

/** Everything that a link makes of somebody, in the caller's transaction; undefined where it may bring nobody back any more. */
export async function takeUp(
  tx: Kysely<Database>,
  context: ServerContext,
  invitation: Invitation,
  division: string | undefined,
  { name, secret, step, passphraseHash }: SetUp,
): Promise<{ person: string; card: string } | undefined> {
  const { keys, now } = context
  const { right, madeBy, forPerson } = invitation
  if (forPerson !== null && !(await clearReturning(tx, now(), forPerson))) return undefined
  const person = forPerson ?? (await makePerson(tx, context, invitation, division, name))
  const at = new Date(now())
  const card = (await cardOf(tx, person)) ?? (await makeCard(tx, now(), person))
  await tx
    .insertInto('staff_factor')
    .values({
      ...{ person, passphrase_hash: passphraseHash, totp_secret: sealSecret(keys, person, secret) },
      ...{ totp_step: step, made_at: at, changed_at: at },
    })
    .execute()
  await tx
    .insertInto('staff_role')
    .values({ person, ...right, given_at: at, given_by: madeBy })
    .execute()
  return { person, card }
}
