import type { ServerContext } from '../../../server/server-context.ts'
import { day } from '../../../shared/dates.ts'

/**
 * Forgets sessions, codes and proofs that are over, and tries, failures and counts older than a day: longer than any limit
 * looks back.
 */
export async function clearExpired({ db, now }: Pick<ServerContext, 'db' | 'now'>): Promise<void> {
  const [present, yesterday] = [new Date(now()), new Date(now() - day)]
  for (const table of ['web_session', 'one_time_code', 'phone_proof'] as const)
    await db.deleteFrom(table).where('expires_at', '<=', present).execute()
  for (const table of ['sign_in_failure', 'card_try', 'phone_use'] as const)
    await db.deleteFrom(table).where('at', '<', yesterday).execute()
  await db.deleteFrom('code_count').where('last_at', '<', yesterday).execute()
}
