import type { Kysely } from 'kysely'
import { decoyFor, verifyPin } from '../../../server/pin.ts'
import type { Database } from '../../../server/schema.ts'
import { openField, sealField } from '../../../server/sealed-field.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { plainPassphrase } from '../rules.ts'
import { newSecret, stepOf } from './totp.ts'

const placeOf = (person: string) => ({ table: 'staff_factor', column: 'totp_secret', row: person })

/** The secret as it may lie in the row of this person. */
export const sealSecret = (keys: ServerContext['keys'], person: string, secret: string) =>
  sealField(keys, placeOf(person), secret)

export type Factor = {
  readonly person: string
  readonly passphrase_hash: string
  readonly totp_secret: string
}

/** What staff show: something they know and something they hold. */
export type Shown = { readonly passphrase: string; readonly code: string }

const decoySecret = newSecret()

/** Uses a code up; answers false when it, or a later one, was used before. Two at once find one row, and one of them wins. */
async function useStep(db: Kysely<Database>, person: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff_factor')
    .set({ totp_step: step })
    .where('person', '=', person)
    .where('totp_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Whether passphrase and code are right, for somebody unknown in the same time: no. Both are looked at whatever the first comes to, and
 * nobody learns which was wrong. A right code is used up by a right passphrase alone, so that who knows neither can't use up codes.
 */
export async function checkFactor(
  { db, keys, now }: Pick<ServerContext, 'db' | 'keys' | 'now'>,
  factor: Factor | undefined,
  { passphrase, code }: Shown,
): Promise<boolean> {
  const hash = factor?.passphrase_hash ?? decoyFor(keys.pepper)
  const known = await verifyPin(plainPassphrase(passphrase), hash, [keys.pepper])
  const secret = factor ? openField(keys, placeOf(factor.person), factor.totp_secret) : decoySecret
  const step = stepOf(secret, code, now())
  if (factor === undefined || !known || step === undefined) return false
  return useStep(db, factor.person, step)
}

/** What a person shows who is staff; undefined for who has never set it up. */
export function findFactor(db: Kysely<Database>, person: string): Promise<Factor | undefined> {
  return db
    .selectFrom('staff_factor')
    .select(['person', 'passphrase_hash', 'totp_secret'])
    .where('person', '=', person)
    .executeTakeFirst()
}
