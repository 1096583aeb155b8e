import type { ServerContext } from '../../../server/server-context.ts'
import { day } from '../../../shared/dates.ts'

/** Forgets sessions that are over, and tries and failures of signing in older than a day. */
export async function clearExpired({ db, now }: Pick<ServerContext, 'db' | 'now'>): Promise<void> {
  await db.deleteFrom('web_session').where('expires_at', '<=', new Date(now())).execute()
  for (const table of ['sign_in_failure', 'card_try'] as const)
    await db
      .deleteFrom(table)
      .where('at', '<', new Date(now() - day))
      .execute()
}
