import { type Kysely, sql } from 'kysely'
import { findProgramme, programmeForDivision } from '../../../programmes/programmes.ts'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { hasJustProved } from '../../../server/just-proved.ts'
import { pinyinInitials } from '../../../server/pinyin.ts'
import { may } from '../../../server/policy.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { type County, countyOfId, type SiteId } from '../../../shared/ids.ts'
import type { closeSite, makeSite } from '../county-contract.ts'

type Wanted = {
  readonly id: SiteId
  readonly name: string
  readonly division: string
  readonly address: string
  readonly phone: string
}

/** What everybody browses is made anew when it is next asked for. */
async function renewFeed(tx: Kysely<Database>, county: County): Promise<void> {
  await tx
    .insertInto('feed_lease')
    .values({ county, stale: true })
    .onConflict(conflict => conflict.column('county').doUpdateSet({ stale: true }))
    .execute()
}

/** Writes the site unless it stands there already; whether what stands there is this one. */
async function writeSite(
  tx: Kysely<Database>,
  context: ServerContext,
  { id, name, division, address, phone }: Wanted,
  programme: string,
): Promise<'made' | 'made before' | 'id_reused'> {
  const county = countyOfId(id)
  const kind = findProgramme(programme)?.siteKinds[0]?.key ?? 'station'
  const row = { county, id, division, programme, kind, name, address, phone, demo: context.demo }
  const written = await tx
    .insertInto('site')
    .values({ ...row, initials: pinyinInitials(name) })
    .onConflict(conflict => conflict.columns(['county', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written) return 'made'
  const known = await tx
    .selectFrom('site')
    .select(['name', 'division', 'address', 'phone'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const same =
    known.name === name && known.division === division && known.address === address && known.phone === phone
  return same ? 'made before' : 'id_reused'
}

/** A new site in a division that the actor runs. */
export async function openSite(
  context: ServerContext,
  actor: Actor,
  wanted: Wanted,
  address: string,
): Promise<'made' | keyof (typeof makeSite)['refusals'] | 'not_allowed'> {
  const { id, division } = wanted
  if (!may(actor, 'appointer', { division })) return 'not_allowed'
  const known = await context.db
    .selectFrom('division')
    .select('code')
    .where('code', '=', division)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  // An id says the county of its birth: another would hide the site from its own.
  if (known === undefined || countyOfId(id) !== division.slice(0, 6)) return 'no_such_division'
  const programme = programmeForDivision(division)
  if (programme === undefined) return 'no_programme'
  const { person, device } = actor
  return context.db.transaction().execute(async tx => {
    const written = await writeSite(tx, context, wanted, programme.key)
    if (written === 'id_reused') return 'id_reused'
    if (written === 'made') {
      await renewFeed(tx, countyOfId(id))
      const entry = { what: 'site_made', actor: person, person: null, thing: id, device, address } as const
      await writeAudit(tx, context, { ...entry, outcome: 'done', county: countyOfId(id) })
    }
    return 'made'
  })
}

/** Whether somebody works there or something is to come. */
async function isInUse(tx: Kysely<Database>, id: SiteId): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`SELECT
    EXISTS (SELECT FROM staff_role WHERE site = ${id}) OR EXISTS (SELECT FROM opening
      WHERE county = ${countyOfId(id)} AND site = ${id} AND state = 'published' AND next_session IS NOT NULL)
    AS used`.execute(tx)
  return rows[0]?.used === true
}

/** Closes a site of the actor's; foreign ones are answered like ones that never were. */
export async function shutSite(
  context: ServerContext,
  actor: Actor,
  id: SiteId,
  address: string,
): Promise<'closed' | keyof (typeof closeSite)['refusals']> {
  const county = countyOfId(id)
  const { person, device } = actor
  return context.db.transaction().execute(async tx => {
    const site = await tx
      .selectFrom('site')
      .select(['division', 'closed_at'])
      .where('county', '=', county)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (site === undefined || !may(actor, 'appointer', { division: site.division })) return 'no_such_site'
    if (!hasJustProved(actor, context.now())) return 'prove_again'
    if (site.closed_at !== null) return 'closed'
    if (await isInUse(tx, id)) return 'site_in_use'
    await tx
      .updateTable('site')
      .set({ closed_at: new Date(context.now()) })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute()
    await renewFeed(tx, county)
    const entry = { what: 'site_closed', actor: person, person: null, thing: id, device, address } as const
    await writeAudit(tx, context, { ...entry, outcome: 'done', county })
    return 'closed'
  })
}
