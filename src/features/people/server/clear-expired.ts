import type { ServerContext } from '../../../server/server-context.ts'
import { day } from '../../../shared/dates.ts'

/** Forgets sessions that are over and failed sign-ins older than a day. */
export async function clearExpired({ db, now }: Pick<ServerContext, 'db' | 'now'>): Promise<void> {
  await db.deleteFrom('web_session').where('expires_at', '<=', new Date(now())).execute()
  await db
    .deleteFrom('sign_in_failure')
    .where('at', '<', new Date(now() - day))
    .execute()
}
