import { sql } from 'kysely'
import { minute } from '../shared/dates.ts'
import type { ServerContext } from './server-context.ts'

/** Wrong tries that are borne before a rest, and how long that is, in milliseconds. */
export const triesBeforeRest = 5
export const rest = 15 * minute

/**
 * Counts a try on what is tried (a keyed hash: of a card's number, of who tries codes) and says how many there were since the
 * last rest. Counted before the answer is looked for, so that parallel tries count too.
 */
export async function countTry(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  card: Buffer,
): Promise<number> {
  const at = new Date(now())
  const until = new Date(at.getTime() + rest)
  const row = await db
    .insertInto('card_try')
    .values({ card, failed: 1, at })
    .onConflict(conflict =>
      conflict.column('card').doUpdateSet({
        failed: sql`CASE WHEN card_try.locked_until <= ${at} THEN 1 ELSE card_try.failed + 1 END`,
        locked_until: sql`CASE WHEN card_try.locked_until <= ${at} THEN NULL
          WHEN card_try.failed + 1 >= ${triesBeforeRest} AND card_try.locked_until IS NULL THEN ${until}::timestamptz
          ELSE card_try.locked_until END`,
        at,
      }),
    )
    .returning('failed')
    .executeTakeFirstOrThrow()
  return row.failed
}

/** Starts the count anew: it was right. */
export async function forgetTries({ db }: Pick<ServerContext, 'db'>, card: Buffer): Promise<void> {
  await db.deleteFrom('card_try').where('card', '=', card).execute()
}
