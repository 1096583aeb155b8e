import { randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import * as v from 'valibot'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import { hashPin } from '../../../server/pin.ts'
import { may } from '../../../server/policy.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { minute } from '../../../shared/dates.ts'
import { countyOfId, type SiteId, type Uuid } from '../../../shared/ids.ts'
import { pinWeakness } from '../../../shared/pin-weakness.ts'
import type { TabletWay } from '../../../shared/tablet.ts'
import { type ListedTablet, type TabletCode, tabletListSchema } from '../contract.ts'
import { endTablet } from './staff-mode.ts'

export type Sitting = { readonly actor: Actor; readonly address: string }

/** A code of a tablet is good so long, in milliseconds. */
const codeLasts = 10 * minute

/** The site, if the actor works for it. */
export async function siteOf(
  { db }: Pick<ServerContext, 'db'>,
  actor: Actor,
  id: SiteId,
): Promise<{ name: string } | 'no_such_site' | 'not_allowed'> {
  const site = await db
    .selectFrom('site')
    .select(['name', 'division'])
    .where('county', '=', countyOfId(id))
    .where('id', '=', id)
    .executeTakeFirst()
  if (!site) return 'no_such_site'
  return may(actor, 'site-staff', { site: id, division: site.division }) ? { name: site.name } : 'not_allowed'
}

/** The tablets of a site, in the order they came. */
export async function findTablets({ db }: Pick<ServerContext, 'db'>, site: SiteId): Promise<ListedTablet[]> {
  const rows = await db
    .selectFrom('device as d')
    .innerJoin('tablet as t', 't.device', 'd.id')
    .select(['d.id', 'd.name', 't.ways', 'd.registered_at', 't.seen_at'])
    .where('d.site', '=', site)
    .where('d.revoked_at', 'is', null)
    .orderBy('d.registered_at')
    .orderBy('d.id')
    .execute()
  return rows.map(({ id, name, ways, registered_at, seen_at }) =>
    v.parse(tabletListSchema, {
      ...{ id, name, ways: [...ways] },
      registeredAt: registered_at?.toISOString(),
      seenAt: seen_at.toISOString(),
    }),
  )
}

/** Makes the code for one tablet more; who made it will stand with the tablet. */
export async function makeCode(
  context: ServerContext,
  { actor, address }: Sitting,
  site: SiteId,
  { name, ways, pin }: { name: string; ways: readonly TabletWay[]; pin: string },
): Promise<TabletCode | 'weak_tablet_pin'> {
  if (pinWeakness(pin) !== undefined) return 'weak_tablet_pin'
  const { db, keys, now } = context
  const id = v7({ msecs: now() })
  const until = new Date(now() + codeLasts)
  const pin_hash = hashPin(pin, keys.pepper, randomBytes)
  const county = countyOfId(site)
  for (;;) {
    const code = String(randomInt(0, 100_000_000)).padStart(8, '0')
    const made = await db.transaction().execute(async tx => {
      const row = await tx
        .insertInto('tablet_code')
        .values({
          ...{ id, county, site, name, ways: [...ways], pin_hash },
          ...{ code_hash: keyedHash(keys, 'tablet-code', code), made_by: actor.person },
          ...{ made_at: new Date(now()), expires_at: until },
        })
        .onConflict(conflict => conflict.column('code_hash').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (!row) return false
      const entry = { what: 'tablet_code', actor: actor.person, person: null, thing: id, county } as const
      await writeAudit(tx, context, { ...entry, device: actor.device, address, outcome: 'done' })
      return true
    })
    if (made) return { code, until: until.toISOString() }
  }
}

/** Takes a tablet away, with whoever stands at it. */
export async function takeAway(
  context: ServerContext,
  { actor, address }: Sitting,
  site: SiteId,
  tablet: Uuid,
): Promise<boolean> {
  const { db, now } = context
  return db.transaction().execute(async tx => {
    const known = await tx
      .selectFrom('device')
      .select('revoked_at')
      .where('id', '=', tablet)
      .where('site', '=', site)
      .where('kind', '=', 'tablet')
      .forUpdate()
      .executeTakeFirst()
    if (!known) return false
    if (known.revoked_at !== null) return true
    await endTablet(tx, tablet, new Date(now()))
    const entry = { what: 'tablet_taken', actor: actor.person, person: null, thing: tablet } as const
    const county = countyOfId(site)
    await writeAudit(tx, context, { ...entry, county, device: actor.device, address, outcome: 'done' })
    return true
  })
}

/** Forgets codes that are over. */
export async function clearTabletCodes({ db, now }: Pick<ServerContext, 'db' | 'now'>): Promise<void> {
  await db.deleteFrom('tablet_code').where('expires_at', '<=', new Date(now())).execute()
}
