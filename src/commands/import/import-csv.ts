import type { Pool, PoolClient } from 'pg'
import { inTransaction } from '../../server/transaction.ts'
import { calendarKnows } from '../../shared/calendar/calendar.ts'
import { shanghaiParts } from '../../shared/dates.ts'
import { makeCells } from './cells.ts'
import { type OpeningChange, planOpening } from './plan-opening.ts'
import type { Problem } from './problem.ts'
import { type CsvRow, readCsv } from './read-csv.ts'
import { readOpening, type WantedOpening } from './read-opening.ts'
import { type Ground, readSite, siteKey, type WantedSite } from './read-site.ts'
import { findOpenings, storeOpenings } from './store-openings.ts'
import { planSites, type SitePlan, storeSites } from './store-sites.ts'

export type ImportOptions = {
  readonly bytes: Uint8Array
  /** Milliseconds since 1970. */
  readonly now: number
  /** Marks what is new as demo, in a demo database. */
  readonly demo: boolean
  /** Gives a new UUIDv7 each time. */
  readonly newId: () => string
}

export type Counts = { readonly added: number; readonly changed: number; readonly same: number }

export type ImportResult =
  | {
      readonly ok: true
      readonly sites: Counts
      readonly openings: Counts
      /** Years whose days off are not known yet, so that weekly classes may meet one. */
      readonly unknownYears: readonly number[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Wanted = {
  readonly sites: WantedSite[]
  readonly openings: WantedOpening[]
  readonly problems: Problem[]
  /** Sites that have a row of their own, right or wrong: their openings need no second complaint. */
  readonly named: Set<string>
}

/**
 * Loads sites and openings from one CSV file (docs/import.md) in one transaction: all of it, or nothing with every
 * problem named. The same file a second time changes nothing; an edited row changes its site or opening.
 */
export async function importCsv(pool: Pool, options: ImportOptions): Promise<ImportResult> {
  const table = readCsv(options.bytes)
  if (!table.ok) return table
  return inTransaction(pool, async client => {
    const wanted = readRows(table.rows, await findGround(client))
    const names = wanted.openings.map(opening => opening.site)
    const sites = await planSites(client, wanted.sites, names, options.newId)
    const openings = await planOpenings(client, wanted, sites, options)
    const problems = [...wanted.problems, ...sites.problems, ...openings.problems]
    if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) }
    await storeSites(client, sites, options.demo)
    await storeOpenings(client, openings.changes, options)
    await askForFeeds(client, sites, openings.changes)
    return {
      ok: true,
      sites: countOf(wanted.sites.length, sites.added.length, sites.changed.length),
      openings: countOf(
        wanted.openings.length,
        openings.changes.filter(change => change.isNew).length,
        openings.changes.filter(change => !change.isNew).length,
      ),
      unknownYears: unknownYears(wanted.openings),
    }
  })
}

const countOf = (all: number, added: number, changed: number): Counts => ({
  added,
  changed,
  same: all - added - changed,
})

async function findGround(client: PoolClient): Promise<Ground> {
  const { rows } = await client.query<{ code: string }>(
    `SELECT code FROM division WHERE valid_to IS NULL AND level IN ('street', 'community')`,
  )
  return { divisions: new Set(rows.map(row => row.code)) }
}

function readRows(rows: readonly CsvRow[], ground: Ground): Wanted {
  const wanted: Wanted = { sites: [], openings: [], problems: [], named: new Set() }
  for (const row of rows) {
    const cells = makeCells(row, wanted.problems)
    const type =
      cells.value('type') === ''
        ? cells.report('type', 'required')
        : cells.word('type', 'words', ['site', 'opening'] as const, 'notAType', undefined)
    if (type === 'site')
      wanted.named.add(siteKey({ division: cells.value('division'), name: cells.value('site') }))
    const site = type === 'site' ? readSite(cells, ground) : undefined
    const opening = type === 'opening' ? readOpening(cells, ground) : undefined
    if (site) wanted.sites.push(site)
    if (opening) wanted.openings.push(opening)
  }
  return wanted
}

async function planOpenings(
  client: PoolClient,
  { openings: wanted, named }: Wanted,
  { sites }: SitePlan,
  { now, newId }: ImportOptions,
): Promise<{ changes: OpeningChange[]; problems: Problem[] }> {
  const counties = [...new Set(wanted.map(opening => opening.site.division.slice(0, 6)))]
  const keys = wanted.map(opening => opening.key)
  const stored = await findOpenings(client, counties, keys)
  const lines = new Map<string, number>()
  const changes: OpeningChange[] = []
  const problems: Problem[] = []
  for (const opening of wanted) {
    const { line, key } = opening
    const site = sites.get(siteKey(opening.site))
    const other = lines.get(key)
    lines.set(key, line)
    if (other !== undefined)
      problems.push({ line, column: 'code', value: opening.given.title, code: 'twice', values: { other } })
    else if (!site && named.has(siteKey(opening.site))) continue
    else if (!site) problems.push({ line, column: 'site', value: opening.site.name, code: 'noSuchSite' })
    else if (site.closed)
      problems.push({ line, column: 'site', value: opening.site.name, code: 'siteClosed' })
    else {
      const plan = planOpening(opening, site, stored.get(key), now, newId)
      problems.push(...plan.problems)
      if (plan.change) changes.push(plan.change)
    }
  }
  return { changes, problems }
}

/** Whatever the feed shows has changed in these counties: the next version is asked for. */
async function askForFeeds(
  client: PoolClient,
  sites: SitePlan,
  changes: readonly OpeningChange[],
): Promise<void> {
  const touched = [...sites.added, ...sites.changed].map(site => site.county)
  const counties = new Set([...touched, ...changes.map(change => change.fields.county)])
  await client.query(
    `INSERT INTO feed_lease (county, stale) SELECT county, true FROM unnest($1::text[]) AS touched (county)
     ON CONFLICT (county) DO UPDATE SET stale = true`,
    [[...counties].sort()],
  )
}

function unknownYears(openings: readonly WantedOpening[]): number[] {
  const years = openings
    .filter(opening => opening.weekly)
    .flatMap(opening => opening.sessions.map(session => shanghaiParts(session.start).year))
  return [...new Set(years)].filter(year => !calendarKnows(year)).sort()
}
