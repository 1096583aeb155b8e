import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { tokenHash } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { countTry, rest, triesBeforeRest } from '../../../server/tries.ts'
import type { Caller } from '../../../server/web-sessions.ts'
import { deviceLooksOf } from '../../../shared/device-looks.ts'

type Refused = 'wrong_tablet_code' | 'too_many_tablet_codes'

/** Whether as many wrong codes as may be came from this network a little while ago. */
async function isResting({ db, now }: ServerContext, source: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('card_try')
    .select('failed')
    .where('card', '=', source)
    .where('at', '>', new Date(now() - rest))
    .executeTakeFirst()
  return row !== undefined && row.failed >= triesBeforeRest
}

/**
 * Uses a code up and makes the caller a tablet: always a new device, so that nothing somebody did in this browser before, and
 * nobody's card that it knew, belongs to the tablet. Two at once find one row, and one of them wins.
 */
export async function startTabletWith(
  context: ServerContext,
  code: string,
  { address, userAgent }: Pick<Caller, 'address' | 'userAgent'>,
): Promise<{ deviceToken: string } | Refused> {
  const { db, keys, now } = context
  const source = keyedHash(keys, 'tablet-code', `network ${address}`)
  if (await isResting(context, source)) return 'too_many_tablet_codes'
  const [at, deviceToken] = [new Date(now()), randomBytes(32).toString('base64url')]
  const started = await db.transaction().execute(async tx => {
    const row = await tx
      .deleteFrom('tablet_code')
      .where('code_hash', '=', keyedHash(keys, 'tablet-code', code))
      .where('expires_at', '>', at)
      .returning(['site', 'county', 'name', 'ways', 'pin_hash', 'made_by'])
      .executeTakeFirst()
    if (!row) return false
    const { site, county, name, ways, pin_hash, made_by } = row
    const device = v7({ msecs: now() })
    const looks = deviceLooksOf(userAgent)
    await tx
      .insertInto('device')
      .values({
        ...{ id: device, token_hash: tokenHash(deviceToken), kind: 'tablet', site, name, looks },
        ...{ created_at: at, registered_at: at, registered_by: made_by },
      })
      .execute()
    await tx.insertInto('tablet').values({ device, ways, pin_hash, seen_at: at }).execute()
    const entry = { what: 'tablet_started', actor: made_by, person: null, thing: device, county } as const
    await writeAudit(tx, context, { ...entry, device, address, outcome: 'done' })
    return true
  })
  if (started) return { deviceToken }
  await countTry(context, source)
  const entry = { what: 'tablet_started', actor: null, person: null } as const
  await writeAudit(db, context, { ...entry, address, outcome: 'wrong_tablet_code' })
  return 'wrong_tablet_code'
}
