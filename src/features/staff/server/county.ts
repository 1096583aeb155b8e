import { type Kysely, sql } from 'kysely'
import * as v from 'valibot'
import type { Actor } from '../../../server/actor.ts'
import { may } from '../../../server/policy.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { siteIdSchema } from '../../../shared/ids.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import type { CountyView, SiteStaff } from '../county-contract.ts'
import { mayAppoint } from '../rules.ts'
import { findMyLinks } from './appoint.ts'
import { findLeads, findWorkers } from './holders.ts'
import { findSite } from './right-place.ts'

type Place = { code: string; name: string }

/** Divisions that lie just below one; the provinces without. */
function findBelow(db: Kysely<Database>, code: string | undefined): Promise<Place[]> {
  return db
    .selectFrom('division')
    .select(['code', 'name'])
    .where('valid_to', 'is', null)
    .$if(code === undefined, query => query.where('parent', 'is', null))
    .$if(code !== undefined, query => query.where('parent', '=', code ?? ''))
    .orderBy('code')
    .execute()
}

type SiteRow = { id: string; name: string; address: string; workers: number; last_at: Date | null }

/** Open sites of a division, those where nobody did anything for longest first: they are what a county looks for. */
async function findSites(db: Kysely<Database>, division: string): Promise<CountyView['sites']> {
  const { rows } = await sql<SiteRow>`
    SELECT s.id, s.name, s.address, w.workers, w.last_at FROM site s CROSS JOIN LATERAL (
      SELECT count(*)::integer AS workers, max(greatest(
        (SELECT max(at) FROM audit_entry WHERE actor = r.person),
        (SELECT max(received_at) FROM act WHERE actor = r.person))) AS last_at
      FROM staff_role r WHERE r.site = s.id) w
    WHERE s.county = left(${division}::text, 6) AND s.division LIKE ${division}::text || '%'
      AND s.closed_at IS NULL
    ORDER BY w.last_at NULLS FIRST, s.name, s.id LIMIT 500`.execute(db)
  return rows.map(row => ({
    id: v.parse(siteIdSchema, row.id),
    name: row.name,
    address: row.address,
    workers: row.workers,
    lastActiveAt: row.last_at?.toISOString() ?? null,
  }))
}

/** Which rights the actor may give at this place. */
function givable(actor: Actor, division: string | undefined): CountyView['mayGive'] {
  const there: readonly (readonly [StaffRight, boolean])[] = [
    [{ role: 'staff', site: '' }, division !== undefined && division.length >= 6],
    [{ role: 'coordinator', division: division ?? '' }, division !== undefined],
    [{ role: 'auditor', division: division ?? '' }, division !== undefined],
    [{ role: 'administrator' }, division === undefined],
  ]
  return there
    .filter(([right, fits]) => fits && mayAppoint(actor.rights, right, division))
    .map(([{ role }]) => role)
}

/** The division an actor looks at without saying which: a coordinator's own; undefined is the whole country. */
function ownDivision({ rights }: Actor): string | undefined {
  if (rights.some(right => right.role === 'administrator')) return undefined
  return rights.find(right => right.role === 'coordinator')?.division
}

/** What the screen of a division shows. */
export async function viewCounty(
  context: ServerContext,
  actor: Actor,
  wanted: string | undefined,
): Promise<CountyView | 'not_allowed' | 'no_such_division'> {
  const { db } = context
  const division = wanted ?? ownDivision(actor)
  if (!may(actor, 'appointer', division === undefined ? {} : { division })) return 'not_allowed'
  const place = division === undefined ? undefined : await findDivision(db, division)
  if (division !== undefined && place === undefined) return 'no_such_division'
  const leads = await findLeads(db, division, actor.person)
  const mayGive = givable(actor, division)
  const hasSites = division !== undefined && division.length >= 6
  return {
    place: place ?? null,
    below: hasSites ? [] : await findBelow(db, division),
    sites: hasSites ? await findSites(db, division) : [],
    leads: leads.now,
    // Whom a coordinator may not give anything there they may not ask back.
    former: leads.former.filter(({ right }) => mayGive.includes(right.role)),
    invitations: await findMyLinks(context, actor),
    mayGive,
  }
}

function findDivision(db: Kysely<Database>, code: string): Promise<Place | undefined> {
  return db.selectFrom('division').select(['code', 'name']).where('code', '=', code).executeTakeFirst()
}

/** Openings of a site that people can still come to. */
async function countOpenings(db: Kysely<Database>, site: string): Promise<number> {
  const row = await db
    .selectFrom('opening')
    .select(sql<number>`count(*)::integer`.as('openings'))
    .where('county', '=', site.slice(0, 6))
    .where('site', '=', site)
    .where('state', '=', 'published')
    .where('next_session', 'is not', null)
    .executeTakeFirstOrThrow()
  return row.openings
}

/** A site with who works there; foreign ones are answered like ones that never were. */
export async function viewSite(
  { db }: ServerContext,
  actor: Actor,
  id: string,
): Promise<SiteStaff | undefined> {
  const site = await findSite(db, id)
  if (site === undefined || !may(actor, 'appointer', { division: site.division })) return undefined
  const { name, division, address, phone } = site
  const { now: workers, former } = await findWorkers(db, site.id, actor.person)
  const openings = await countOpenings(db, site.id)
  return { id: v.parse(siteIdSchema, site.id), name, division, address, phone, workers, former, openings }
}
