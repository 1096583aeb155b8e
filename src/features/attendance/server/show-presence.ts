import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { writeAudit } from '../../../server/audit.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { countTry, rest, triesBeforeRest } from '../../../server/tries.ts'
import { callingDevice } from '../../../server/web-sessions.ts'
import { countyOfId, type SiteId } from '../../../shared/ids.ts'
import type { showPresence } from '../contract.ts'
import { codeWindow, goodWindows, passLasts } from '../rules.ts'
import { judgeCode } from './check-in-code.ts'
import { findSite } from './find-site.ts'

type Refused = keyof (typeof showPresence)['refusals']

/** The device that asks: known by its cookie, or made known now in the same transaction. */
export type MakeKnown = (tx: Kysely<Database>) => Promise<string>

/** Wrong codes from one network in a rest's time. A hall shares one address, so it bears more than a device does. */
const mostFromNetwork = 100

type Tried = { address: string; deviceToken: string | undefined }

function sourcesOf({ keys }: ServerContext, { address, deviceToken }: Tried) {
  const device = deviceToken === undefined ? [] : [{ text: `device ${deviceToken}`, most: triesBeforeRest }]
  const all = [...device, { text: `network ${address}`, most: mostFromNetwork }]
  return all.map(({ text, most }) => ({ key: keyedHash(keys, 'presence-try', text), most }))
}

/** Whether as many wrong codes as may be came from here a little while ago. */
async function isResting(context: ServerContext, tried: Tried): Promise<boolean> {
  for (const { key, most } of sourcesOf(context, tried)) {
    const row = await context.db
      .selectFrom('card_try')
      .select('failed')
      .where('card', '=', key)
      .where('at', '>', new Date(context.now() - rest))
      .executeTakeFirst()
    if (row && row.failed >= most) return true
  }
  return false
}

/**
 * Trades the site's present code for a pass of this device. A code that was once right is an honest mistake and counts against
 * nobody; made-up ones do.
 */
export async function givePass(
  context: ServerContext,
  site: SiteId,
  code: string,
  tried: Tried,
  makeKnown: MakeKnown,
): Promise<{ until: string } | Refused> {
  const { db, now } = context
  if (!(await findSite(db, site))) return 'no_such_site'
  if (await isResting(context, tried)) return 'too_many_presence_codes'
  const judged = judgeCode(context, site, code)
  const county = countyOfId(site)
  const audited = { what: 'presence', actor: null, person: null, thing: site, county } as const
  if (judged === 'over') return 'presence_code_over'
  if (judged === 'wrong') {
    for (const { key } of sourcesOf(context, tried)) await countTry(context, key)
    await writeAudit(db, context, { ...audited, address: tried.address, outcome: 'wrong_presence_code' })
    return 'wrong_presence_code'
  }
  const fresh = await passJustGiven(context, site, tried.deviceToken)
  if (fresh !== undefined) return { until: fresh.toISOString() }
  const [at, expires_at] = [new Date(now()), new Date(now() + passLasts)]
  const until = await db.transaction().execute(async tx => {
    const device = await makeKnown(tx)
    const given = await tx
      .insertInto('presence_pass')
      .values({ county, site, device, at, expires_at })
      .onConflict(conflict =>
        conflict
          .columns(['county', 'site', 'device'])
          .doUpdateSet({ at, expires_at })
          // The same code twice at once: the second finds the pass of the first.
          .where('presence_pass.at', '<=', new Date(now() - codeLasts)),
      )
      .returning('expires_at')
      .executeTakeFirst()
    if (given === undefined) return expires_at
    await writeAudit(tx, context, { ...audited, device, address: tried.address, outcome: 'done' })
    return given.expires_at
  })
  return { until: until.toISOString() }
}

/** How long a code is good, in milliseconds: who sends one again within it has been answered already. */
const codeLasts = goodWindows * codeWindow

/**
 * Until when the pass goes that this device was given by a code still good: the same code sent again and again is answered the same,
 * and fills neither the table nor the audit.
 */
async function passJustGiven(
  { db, now }: ServerContext,
  site: SiteId,
  deviceToken: string | undefined,
): Promise<Date | undefined> {
  const device = await callingDevice(db, deviceToken)
  if (device === undefined) return undefined
  const row = await db
    .selectFrom('presence_pass')
    .select('expires_at')
    .where('county', '=', countyOfId(site))
    .where('site', '=', site)
    .where('device', '=', device.id)
    .where('at', '>', new Date(now() - codeLasts))
    .executeTakeFirst()
  return row?.expires_at
}

/** Whether a device is at the site: it has a pass, or it is a tablet of the site. */
export async function isPresent(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  site: SiteId,
  device: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('device as d')
    .leftJoin('presence_pass as p', join =>
      join
        .onRef('p.device', '=', 'd.id')
        .on('p.county', '=', countyOfId(site))
        .on('p.site', '=', site)
        .on('p.expires_at', '>', new Date(now())),
    )
    .select(
      sql<boolean>`p.device IS NOT NULL OR (d.kind = 'tablet' AND d.site = ${site} AND d.revoked_at IS NULL)`.as(
        'present',
      ),
    )
    .where('d.id', '=', device)
    .executeTakeFirst()
  return row?.present === true
}

/** Forgets passes that are over. */
export async function clearPasses({ db, now }: Pick<ServerContext, 'db' | 'now'>): Promise<void> {
  await db.deleteFrom('presence_pass').where('expires_at', '<=', new Date(now())).execute()
}
