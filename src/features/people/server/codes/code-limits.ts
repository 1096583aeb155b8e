import { type Kysely, sql } from 'kysely'
import { keyedHash } from '../../../../server/keyed-hash.ts'
import type { Database } from '../../../../server/schema.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { day, hour, minute } from '../../../../shared/dates.ts'

/** Codes a phone is given in a day of either kind, and how long it waits for the next. */
const codesPerDay = 5
const pause = minute

/**
 * Counts a code that is about to be made for a phone and says whether it may be. One statement, so that of any number asked
 * for at once, in any number of processes, one is made.
 */
export async function countCode(
  tx: Kysely<Database>,
  now: number,
  phone: Buffer,
  how: 'sent' | 'read_out',
): Promise<boolean> {
  const at = new Date(now)
  const isOld = sql<boolean>`code_count.since <= ${new Date(now - day)}`
  const counted = await tx
    .insertInto('code_count')
    .values({ phone, how, since: at, count: 1, last_at: at })
    .onConflict(conflict =>
      conflict
        .columns(['phone', 'how'])
        .doUpdateSet({
          since: sql`CASE WHEN ${isOld} THEN ${at} ELSE code_count.since END`,
          count: sql`CASE WHEN ${isOld} THEN 1 ELSE code_count.count + 1 END`,
          last_at: at,
        })
        .where('code_count.last_at', '<=', new Date(now - pause))
        .where(sql<boolean>`(${isOld} OR code_count.count < ${codesPerDay})`),
    )
    .returning('count')
    .executeTakeFirst()
  return counted !== undefined
}

/** Where phones are asked for or guessed at, and how many distinct ones it may be in what time. */
export type Source = { readonly key: Buffer; readonly most: number; readonly within: number }

type Hashing = Pick<ServerContext, 'keys'>
const sourceKey = ({ keys }: Hashing, text: string) => keyedHash(keys, 'phone-use', text)

/** A family shares one device. */
export const askingDevice = (context: Hashing, device: string): Source => ({
  key: sourceKey(context, `ask device ${device}`),
  most: 5,
  within: day,
})

/** A site's hall on the day a course opens, or a mobile network's one address for a district. */
export const askingNetwork = (context: Hashing, address: string): Source => ({
  key: sourceKey(context, `ask network ${address}`),
  most: 60,
  within: hour,
})

/** Wrong codes for distinct phones, as with distinct cards. */
export const failingNetwork = (context: Hashing, address: string): Source => ({
  key: sourceKey(context, `fail network ${address}`),
  most: 10,
  within: 15 * minute,
})

/** Notes that this phone was asked for, or failed with, here and now. */
export async function notePhone(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  { key: source }: Source,
  phone: Buffer,
): Promise<void> {
  const at = new Date(now())
  await db
    .insertInto('phone_use')
    .values({ source, phone, at })
    .onConflict(conflict => conflict.columns(['source', 'phone']).doUpdateSet({ at }))
    .execute()
}

/** Whether as many other phones as may be were noted here. */
export async function isCrowded(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  { key, most, within }: Source,
  phone: Buffer,
): Promise<boolean> {
  const row = await db
    .selectFrom('phone_use')
    .select(sql<number>`count(*) FILTER (WHERE phone <> ${phone})::integer`.as('others'))
    .where('source', '=', key)
    .where('at', '>', new Date(now() - within))
    .executeTakeFirstOrThrow()
  return row.others >= most
}

/** Notes the phone and says whether there is room for it. Noted first: of many at once each sees the others. */
export async function takesPhone(
  context: Pick<ServerContext, 'db' | 'now'>,
  source: Source,
  phone: Buffer,
): Promise<boolean> {
  await notePhone(context, source, phone)
  if (!(await isCrowded(context, source, phone))) return true
  const { key } = source
  await context.db.deleteFrom('phone_use').where('source', '=', key).where('phone', '=', phone).execute()
  return false
}
