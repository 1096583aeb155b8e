import { sql } from 'kysely'
import * as v from 'valibot'
import type { Actor } from '../../../server/actor.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { sessionLasts } from '../../../server/session-cookie.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import { deviceLooks } from '../../../shared/device-looks.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import type { SignedInDevice } from '../contract.ts'

/** Where the actor is signed in: this device first, then the last used. */
export async function findMySessions(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  actor: Actor,
): Promise<SignedInDevice[]> {
  const rows = await db
    .selectFrom('web_session as s')
    .innerJoin('device as d', 'd.id', 's.device')
    .select(['s.id', 's.created_at', 's.expires_at', 's.used_at', 'd.looks'])
    .select(sql<boolean>`s.device = ${actor.device}`.as('here'))
    .where('s.person', '=', actor.person)
    .where('s.expires_at', '>', new Date(now()))
    .orderBy('here', 'desc')
    .orderBy('s.expires_at', 'desc')
    .orderBy('s.id')
    .execute()
  return rows.map(row => ({
    id: v.parse(uuidSchema, row.id),
    looks: v.parse(v.picklist(deviceLooks), row.looks),
    here: row.here,
    signedInAt: row.created_at.toISOString(),
    lastUsedOn: shanghaiDate(row.used_at?.getTime() ?? row.expires_at.getTime() - sessionLasts),
  }))
}
