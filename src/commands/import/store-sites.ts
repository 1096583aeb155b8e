import type { PoolClient } from 'pg'
import { cellOf } from '../../server/grid.ts'
import { type Row, writeRows } from '../write-rows.ts'
import type { Problem } from './problem.ts'
import { type SiteName, siteKey, type WantedSite } from './read-site.ts'

/** A site as it will stand after the import. */
export type KnownSite = Omit<Row<'site'>, 'demo'> & { readonly closed: boolean }

/** What the site rows come to: nothing is written before the whole file is known to be right. */
export type SitePlan = {
  readonly sites: ReadonlyMap<string, KnownSite>
  readonly added: readonly KnownSite[]
  readonly changed: readonly KnownSite[]
  readonly problems: readonly Problem[]
}

const compared = ['programme', 'kind', 'name', 'initials', 'address', 'phone', 'lat', 'lng'] as const

/** The sites of these counties, by `siteKey`, whoever made them. */
async function findSites(client: PoolClient, names: readonly SiteName[]): Promise<Map<string, KnownSite>> {
  const counties = [...new Set(names.map(({ division }) => division.slice(0, 6)))]
  const { rows } = await client.query<KnownSite>(
    `SELECT county, id, source_key, division, programme, kind, name, initials, address, phone, lat, lng,
       closed_at IS NOT NULL AS closed
     FROM site WHERE county = ANY ($1)`,
    [counties],
  )
  return new Map(rows.map(site => [siteKey(site), site]))
}

/** Lays the wanted sites beside the stored ones; `names` are those that openings name without a row of their own. */
export async function planSites(
  client: PoolClient,
  wanted: readonly WantedSite[],
  names: readonly SiteName[],
  newId: () => string,
): Promise<SitePlan> {
  const sites = await findSites(client, [...wanted.map(site => site.fields), ...names])
  const lines = new Map<string, number>()
  const added: KnownSite[] = []
  const changed: KnownSite[] = []
  const problems: Problem[] = []
  for (const { line, fields } of wanted) {
    const key = siteKey(fields)
    const known = sites.get(key)
    const other = lines.get(key)
    if (other !== undefined)
      problems.push({ line, column: 'site', value: fields.name, code: 'twice', values: { other } })
    else if (known?.closed) problems.push({ line, column: 'site', value: fields.name, code: 'siteClosed' })
    lines.set(key, line)
    const id = known?.id ?? `${fields.county}-${newId()}`
    const site = {
      ...fields,
      id,
      source_key: known ? known.source_key : fields.source_key,
      closed: known?.closed ?? false,
    }
    sites.set(key, site)
    if (!known) added.push(site)
    else if (compared.some(column => known[column] !== site[column])) changed.push(site)
  }
  return { sites, added, changed, problems }
}

/** Writes the plan; openings at a site that moved move with it. */
export async function storeSites(client: PoolClient, plan: SitePlan, demo: boolean): Promise<void> {
  await writeRows(
    client,
    'site',
    plan.added.map(site => ({ ...site, demo })),
  )
  for (const site of plan.changed) {
    const { county, id, programme, kind, name, initials, address, phone, lat, lng } = site
    await client.query(
      `UPDATE site SET programme = $3, kind = $4, name = $5, initials = $6, address = $7, phone = $8, lat = $9, lng = $10
       WHERE county = $1 AND id = $2`,
      [county, id, programme, kind, name, initials, address, phone, lat, lng],
    )
    const cell = lat === null || lng === null ? null : cellOf(lat, lng)
    await client.query(
      `UPDATE opening SET lat = $3, lng = $4, cell = $5 WHERE county = $1 AND site = $2 AND place_type = 'site'`,
      [county, id, lat, lng, cell],
    )
  }
}
