import type { Kysely, SelectQueryBuilder } from 'kysely'
import { sql } from 'kysely'
import * as v from 'valibot'
import { isDummyLevel } from '../../../divisions/division-name.ts'
import type { Database } from '../../../server/schema.ts'
import { grams, normalise } from '../../../shared/matching/matching.ts'
import { wordSoundGrams } from '../../../shared/matching/sounding.ts'
import { type Division, divisionSchema } from '../contract.ts'

type Row = { code: string; level: string; name: string; short_name: string }
type Db = Kysely<Database>

const prefixLengths = [2, 4, 6, 9]

/** The names from the province down to the parent, without levels that hold no choice (市辖区). */
async function withPaths(db: Db, rows: readonly Row[]): Promise<Division[]> {
  const codes = rows.flatMap(row =>
    prefixLengths.filter(length => length < row.code.length).map(length => row.code.slice(0, length)),
  )
  const above =
    codes.length === 0
      ? []
      : await db
          .selectFrom('division')
          .select(['code', 'name', 'short_name'])
          .where('code', 'in', [...new Set(codes)])
          .execute()
  const byCode = new Map(above.map(row => [row.code, row]))
  return rows.map(row => ({
    code: row.code,
    level: v.parse(divisionSchema.entries.level, row.level),
    name: row.short_name,
    path: prefixLengths
      .filter(length => length < row.code.length)
      .flatMap(length => byCode.get(row.code.slice(0, length)) ?? [])
      .filter(each => !isDummyLevel(each.name))
      .map(each => each.short_name),
  }))
}

const columns = ['code', 'level', 'name', 'short_name'] as const

async function childrenOf(db: Db, parent: string | undefined): Promise<Row[]> {
  const rows = await db
    .selectFrom('division')
    .select(columns)
    .where('valid_to', 'is', null)
    .$if(parent === undefined, q => q.where('parent', 'is', null))
    .$if(parent !== undefined, q => q.where('parent', '=', parent ?? ''))
    .orderBy('code')
    .execute()
  // A level that holds no choice is stepped over: its children stand in its place.
  const nested = await Promise.all(
    rows.map(row => (isDummyLevel(row.name) ? childrenOf(db, row.code) : [row])),
  )
  return nested.flat()
}

/** The divisions below `parent`, or the provinces; `undefined` when there is no such division. */
export async function findChildren(
  db: Db,
  parent: string | undefined,
): Promise<{ parent: Division | null; items: Division[] } | undefined> {
  const own =
    parent === undefined
      ? undefined
      : await db.selectFrom('division').select(columns).where('code', '=', parent).executeTakeFirst()
  if (parent !== undefined && !own) return undefined
  const [above] = own ? await withPaths(db, [own]) : []
  return { parent: above ?? null, items: await withPaths(db, await childrenOf(db, parent)) }
}

const most = 20

/**
 * Divisions whose name has all the characters of `query` side by side, or whose pinyin initials start with it; where
 * there are none, those whose name sounds so (甘全 and ganquan: 甘泉).
 */
export async function searchByName(db: Db, query: string, within: string | undefined): Promise<Division[]> {
  const letters = query.toLowerCase().replace(/\s/g, '')
  const near = sql<number>`CASE WHEN ${within ?? ''} <> '' AND starts_with(d.code, ${within ?? ''}) THEN 0 ELSE 1 END`
  const base = db
    .selectFrom('division as d')
    .select(['d.code', 'd.level', 'd.name', 'd.short_name'])
    .where('d.valid_to', 'is', null)
    .orderBy(near)
    .orderBy(sql`length(d.short_name)`)
    .orderBy('d.code')
    .limit(most)
  const written = /^[a-z]+$/.test(letters)
    ? base.where('d.initials', '>=', letters).where('d.initials', '<', `${letters}{`)
    : withGrams(base, grams(letters))
  for (const way of [written, ...wordSoundGrams(normalise(letters)).map(keys => withGrams(base, keys))]) {
    const rows = (await way?.execute()) ?? []
    const named = rows.filter(row => !isDummyLevel(row.name))
    if (named.length > 0) return withPaths(db, named)
  }
  return []
}

type Searched = SelectQueryBuilder<Database & { d: Database['division'] }, 'd', Row>

function withGrams(base: Searched, wanted: readonly string[]): Searched | undefined {
  if (wanted.length === 0) return undefined
  const probes = wanted.map(
    gram => sql<boolean>`EXISTS (SELECT 1 FROM division_gram g WHERE g.gram = ${gram} AND g.code = d.code)`,
  )
  return base
    .where(sql<boolean>`d.code IN (SELECT f.code FROM division_gram f WHERE f.gram = ${wanted[0]})`)
    .where(sql<boolean>`${sql.join(probes, sql` AND `)}`)
}

/** The street of the nearest site within 30 km, else `null`: communities themselves have no coordinates. */
export async function findNearest(db: Db, point: { lat: number; lng: number }): Promise<Division | null> {
  const shrink = Math.cos((point.lat * Math.PI) / 180)
  const reach = 0.3
  const { rows } = await sql<Row>`
    SELECT d.code, d.level, d.name, d.short_name FROM site s JOIN division d ON d.code = left(s.division, 9)
    WHERE s.closed_at IS NULL AND s.lat BETWEEN ${point.lat - reach} AND ${point.lat + reach}
      AND s.lng BETWEEN ${point.lng - reach / Math.max(shrink, 0.1)} AND ${point.lng + reach / Math.max(shrink, 0.1)}
    ORDER BY (s.lat - ${point.lat}) ^ 2 + ((s.lng - ${point.lng}) * ${shrink}) ^ 2 LIMIT 1`.execute(db)
  const [division] = await withPaths(db, rows)
  return division ?? null
}
