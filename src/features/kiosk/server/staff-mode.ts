import type { Kysely } from 'kysely'
import { writeAudit } from '../../../server/audit.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import { verifyPin } from '../../../server/pin.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Tablet } from '../../../server/tablet.ts'
import { countTry, forgetTries, triesBeforeRest } from '../../../server/tries.ts'
import { countyOfId } from '../../../shared/ids.ts'
import type { TabletWay } from '../../../shared/tablet.ts'

/** What is done in staff mode, as the audit names it. */
type StaffAct = 'tablet_staff' | 'tablet_ways' | 'tablet_taken'

/**
 * One try at the PIN of staff mode, counted before it is looked at; five wrong ones rest it for 15 minutes. What is then done commits
 * with its line in the audit. The PIN names no person: a site's staff share it, and all it opens is the list with whole names, what
 * visitors show, and the way out of being a tablet.
 */
export async function inStaffMode<Done>(
  context: ServerContext,
  tablet: Tablet,
  pin: string,
  { what, address }: { what: StaffAct; address: string },
  work: (tx: Kysely<Database>) => Promise<Done>,
): Promise<{ readonly done: Done } | 'wrong_tablet_pin' | 'tablet_pin_rests'> {
  const { db, keys } = context
  const key = keyedHash(keys, 'tablet-pin', tablet.device)
  const tries = await countTry(context, key)
  const say = (outcome: string, tx: Kysely<Database> = db) =>
    writeAudit(tx, context, {
      ...{ what, actor: null, person: null, thing: tablet.device, device: tablet.device },
      ...{ county: countyOfId(tablet.site), address, outcome },
    })
  if (tries > triesBeforeRest) {
    // Once a rest: who goes on trying must not fill the audit.
    if (tries === triesBeforeRest + 1) await say('tablet_pin_rests')
    return 'tablet_pin_rests'
  }
  const { pin_hash } = await db
    .selectFrom('tablet')
    .select('pin_hash')
    .where('device', '=', tablet.device)
    .executeTakeFirstOrThrow()
  if (!(await verifyPin(pin, pin_hash, [keys.pepper]))) {
    await say('wrong_tablet_pin')
    return 'wrong_tablet_pin'
  }
  await forgetTries(context, key)
  return db.transaction().execute(async tx => {
    const done = await work(tx)
    await say('done', tx)
    return { done }
  })
}

/** What visitors may show from now on. */
export async function setWays(
  tx: Kysely<Database>,
  tablet: Tablet,
  ways: readonly TabletWay[],
): Promise<Tablet> {
  await tx
    .updateTable('tablet')
    .set({ ways: [...ways] })
    .where('device', '=', tablet.device)
    .execute()
  return { ...tablet, ways }
}

/** A browser or a machine is no tablet any more: its token opens nothing, and whoever stands at it is gone. */
export async function endTablet(tx: Kysely<Database>, device: string, at: Date): Promise<void> {
  await tx.updateTable('device').set({ revoked_at: at }).where('id', '=', device).execute()
  await tx.deleteFrom('web_session').where('device', '=', device).execute()
}
