import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { levelOf } from '../divisions/division-code.ts'
import { shortName } from '../divisions/division-name.ts'
import { type Division, parseDivisions } from '../divisions/parse-divisions.ts'
import { soundGrams } from '../shared/matching/sounding.ts'
import { pinyinInitials } from './pinyin.ts'
import { splitSuccessors } from './split-successors.ts'
import { inTransaction } from './transaction.ts'

/** How many divisions are new, changed (renamed or open again) and closed; all 0 when nothing had to be done. */
export type LoadedDivisions = { readonly added: number; readonly changed: number; readonly closed: number }

const settingKey = 'divisions'
/** To be changed with what `namePieces` makes of a name, so that a table loaded before is gone through again. */
const piecesVersion = 'characters and sounds'

/**
 * Brings the tables `division` and `division_gram` to what the table `text` (CSV, see `parseDivisions`) says, in one
 * transaction. Codes that are gone are closed as of `today` (`YYYY-MM-DD`) and never deleted, since sites, people and
 * records of past years still name them. Does nothing when this very text was loaded before.
 *
 * Throws an Error naming the first wrong cells when the table is not whole; then nothing has changed.
 */
export async function loadDivisions(
  pool: Pool,
  { text, today }: { readonly text: string; readonly today: string },
): Promise<LoadedDivisions> {
  const sha = createHash('sha256').update(text).update(piecesVersion).digest('hex')
  const known = await pool.query<{ value: unknown }>('SELECT value FROM setting WHERE key = $1', [settingKey])
  if (known.rows[0]?.value === sha) return { added: 0, changed: 0, closed: 0 }
  const table = readTable(text)
  return inTransaction(pool, async client => {
    // First, so that a second process starting at the same moment waits here and then finds nothing left to do.
    await client.query(
      'INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      [settingKey, JSON.stringify(sha)],
    )
    return bringUpToDate(client, table, today)
  })
}

type Table = { readonly rows: readonly Division[]; readonly successors: ReadonlyMap<string, string> }

function readTable(text: string): Table {
  const { open, successors } = splitSuccessors(text)
  const parsed = parseDivisions(open)
  if (!parsed.ok) {
    const first = parsed.problems.slice(0, 5).map(one => `line ${one.line} ${one.column}: ${one.code}`)
    throw new Error(`the table of divisions has ${parsed.problems.length} wrong cells: ${first.join('; ')}`)
  }
  const codes = new Set<string>(parsed.rows.map(row => row.code))
  for (const [code, successor] of successors) {
    if (codes.has(code) || !codes.has(successor)) {
      throw new Error(`the table of divisions names ${successor} as successor of ${code}, which cannot be`)
    }
  }
  return { rows: parsed.rows, successors }
}

async function bringUpToDate(client: PoolClient, table: Table, today: string): Promise<LoadedDivisions> {
  const written = await writeOpen(client, table.rows, today)
  const closed = await closeGone(client, table, today)
  const shorts = new Map(table.rows.map(row => [row.code as string, shortName(row.name)]))
  await client.query('DELETE FROM division_gram')
  await writeGrams(client, shorts)
  const added = written.filter(row => row.added).length
  return { added, changed: written.length - added, closed: closed.length }
}

async function writeOpen(client: PoolClient, rows: readonly Division[], today: string) {
  const shorts = rows.map(row => shortName(row.name))
  const result = await client.query<{ code: string; added: boolean }>(
    `INSERT INTO division (code, level, name, short_name, initials, parent, valid_from)
     SELECT code, level, name, short_name, initials, parent, $7::date
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
       AS new (code, level, name, short_name, initials, parent)
     ON CONFLICT (code) DO UPDATE
     SET name = excluded.name, short_name = excluded.short_name, initials = excluded.initials,
         valid_to = NULL, successor = NULL
     WHERE (division.name, division.short_name, division.initials) IS DISTINCT FROM
           (excluded.name, excluded.short_name, excluded.initials) OR division.valid_to IS NOT NULL
     RETURNING code, xmax = 0 AS added`,
    [
      rows.map(row => row.code),
      rows.map(row => levelOf(row.code)),
      rows.map(row => row.name),
      shorts,
      shorts.map(pinyinInitials),
      rows.map(row => row.parent ?? null),
      today,
    ],
  )
  return result.rows
}

async function closeGone(client: PoolClient, { rows, successors }: Table, today: string): Promise<string[]> {
  const gone = await client.query<{ code: string }>(
    `UPDATE division SET valid_to = $2::date
     WHERE valid_to IS NULL AND NOT EXISTS (SELECT FROM unnest($1::text[]) AS open (code) WHERE open.code = division.code)
     RETURNING code`,
    [rows.map(row => row.code), today],
  )
  await client.query(
    `UPDATE division SET successor = new.successor
     FROM unnest($1::text[], $2::text[]) AS new (code, successor)
     WHERE division.code = new.code AND division.successor IS DISTINCT FROM new.successor`,
    [[...successors.keys()], [...successors.values()]],
  )
  return gone.rows.map(row => row.code)
}

/** The single characters, the pairs of neighbouring characters and the pairs of their sounds of a name, each once. */
function namePieces(name: string): string[] {
  const letters = [...name]
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  return [...new Set([...letters, ...pairs, ...soundGrams(name)])]
}

async function writeGrams(client: PoolClient, shorts: ReadonlyMap<string, string>) {
  const pairs = [...shorts].flatMap(([code, name]) => namePieces(name).map(gram => ({ gram, code })))
  // In key order, so that the index grows at its end instead of being torn open everywhere.
  pairs.sort((a, b) => (a.gram < b.gram ? -1 : a.gram > b.gram ? 1 : 0))
  await client.query('INSERT INTO division_gram (gram, code) SELECT * FROM unnest($1::text[], $2::text[])', [
    pairs.map(pair => pair.gram),
    pairs.map(pair => pair.code),
  ])
}
