import { randomInt, timingSafeEqual } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'
import { keyedHash } from '../../../../server/keyed-hash.ts'
import type { Keys } from '../../../../server/keys.ts'
import type { Database } from '../../../../server/schema.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { minute } from '../../../../shared/dates.ts'
import { codeMinutes } from '../../contract.ts'

/** Tries a code bears. */
const triesPerCode = 5

/** Bound to its id: the same digits twice leave two different traces. */
const codeHash = (keys: Keys, id: string, code: string) => keyedHash(keys, 'one-time-code', `${id}:${code}`)

/** Who asked for it: a device, or the staff person who reads it out. */
type CodeFor = { device: string; readOutBy?: undefined } | { readOutBy: string; device?: undefined }

/** A new code for a phone, in the place of any before it. Only what is returned knows its digits. */
export async function makeCode(
  tx: Kysely<Database>,
  { keys, now }: Pick<ServerContext, 'keys' | 'now'>,
  phone: Buffer,
  asker: CodeFor,
): Promise<{ id: string; code: string }> {
  const made = now()
  const id = v7({ msecs: made })
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const row = {
    id,
    code: codeHash(keys, id, code),
    tries: 0,
    made_at: new Date(made),
    expires_at: new Date(made + codeMinutes * minute),
    used_at: null,
    device: asker.device ?? null,
    read_out_by: asker.readOutBy ?? null,
  }
  await tx
    .insertInto('one_time_code')
    .values({ phone, ...row })
    .onConflict(conflict => conflict.column('phone').doUpdateSet(row))
    .execute()
  return { id, code }
}

/** What came of one try; `tries` of the code so far, this one included, 0 where the phone has none. */
export type Tried = {
  readonly id: string | undefined
  readonly tries: number
  readonly readOutBy: string | null
  readonly outcome: 'right' | 'wrong_code' | 'code_over'
}

/**
 * Tries a code on a phone. The try is counted for good before the code is looked at, so that parallel guesses count too. A
 * right one isn't used up yet: `useCode` does that, with what it is used for.
 */
export async function tryCode(
  { db, keys, now }: Pick<ServerContext, 'db' | 'keys' | 'now'>,
  phone: Buffer,
  code: string,
): Promise<Tried> {
  const row = await db
    .updateTable('one_time_code')
    .set({ tries: sql`least(tries + 1, 1000)` })
    .where('phone', '=', phone)
    .returning(['id', 'code', 'tries', 'expires_at', 'used_at', 'read_out_by'])
    .executeTakeFirst()
  // A phone without a code costs the same work.
  const kept = row ?? { id: '', code: Buffer.alloc(16), tries: 0, read_out_by: null }
  const right = timingSafeEqual(codeHash(keys, kept.id, code), kept.code)
  const live =
    row !== undefined && row.used_at === null && row.expires_at.getTime() > now() && row.tries <= triesPerCode
  const outcome = !live ? 'code_over' : right ? 'right' : 'wrong_code'
  return { id: row?.id, tries: kept.tries, readOutBy: kept.read_out_by, outcome }
}

/** Uses up a right code; false if somebody was quicker: a code opens once. */
export async function useCode(tx: Kysely<Database>, now: number, id: string): Promise<boolean> {
  const used = await tx
    .updateTable('one_time_code')
    .set({ used_at: new Date(now) })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}
