import { sql } from 'kysely'
import { staffIdle } from '../../../server/actor.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { day } from '../../../shared/dates.ts'
import { clearChallenges } from './passkeys/challenge.ts'

/** Forgets sessions of staff that nobody used for half an hour, challenges that nobody answered, and links that nobody took. */
export async function clearStaff({ db, now }: Pick<ServerContext, 'db' | 'now'>): Promise<void> {
  await db
    .deleteFrom('web_session')
    // Written out: an index that holds one kind of session is found by its very words.
    .where(sql<boolean>`shown = 'staff'`)
    .where('used_at', '<=', new Date(now() - staffIdle))
    .execute()
  await clearChallenges(db, now())
  // For a day more whoever comes late is seen to have been invited.
  await db
    .deleteFrom('staff_invitation')
    .where('used_at', 'is', null)
    .where('expires_at', '<', new Date(now() - day))
    .execute()
}
