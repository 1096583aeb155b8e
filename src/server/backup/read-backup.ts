import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { pipeline as pipe } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Client, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import * as v from 'valibot'
import { type MigrateOptions, migrate } from '../migrate.ts'
import { StartError } from '../start-error.ts'
import { endOfRows, endSchema, headSchema, sumSchema, type TableCounts, tableSchema } from './backup-lines.ts'
import { copyTarget, lastMigration, listTables, type TableShape } from './tables.ts'

/** Lines of the unpacked file, each with its line break. */
async function* splitLines(file: string): AsyncGenerator<Buffer> {
  const unpacked = createGunzip()
  // What goes wrong with the file reaches us by reading `unpacked`.
  pipeline(createReadStream(file), unpacked, () => undefined)
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    const text = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let start = 0
    for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, start)) {
      yield text.subarray(start, at + 1)
      start = at + 1
    }
    rest = text.subarray(start)
  }
}

type Lines = AsyncGenerator<Buffer>

async function nextLine(lines: Lines): Promise<Buffer> {
  const { value, done } = await lines.next()
  if (done) throw new Error('the file ends too early')
  return value
}

const parse = <S extends v.GenericSchema>(schema: S, line: Buffer): v.InferOutput<S> =>
  v.parse(schema, JSON.parse(line.toString()))

async function readTable(client: Client, lines: Lines, shape: TableShape): Promise<number> {
  const hash = createHash('sha256')
  let rows = 0
  async function* data() {
    // COPY takes rows far faster in large pieces than one by one.
    let piece: Buffer[] = []
    let size = 0
    for (
      let line = await nextLine(lines);
      line.toString() !== `${endOfRows}\n`;
      line = await nextLine(lines)
    ) {
      hash.update(line)
      rows++
      piece.push(line)
      size += line.length
      if (size < 65_536) continue
      yield Buffer.concat(piece)
      piece = []
      size = 0
    }
    yield Buffer.concat(piece)
  }
  await pipe(Readable.from(data()), client.query(copyFrom(`COPY ${copyTarget(shape)} FROM STDIN`)))
  const sum = parse(sumSchema, await nextLine(lines))
  if (sum.rows !== rows || sum.sha256 !== hash.digest('hex'))
    throw new Error(`${shape.table} is not what was written`)
  return rows
}

async function lockEmpty(client: Client): Promise<TableShape[]> {
  const shapes = await listTables(client)
  for (const { table } of shapes) {
    await client.query(`LOCK TABLE ${escapeIdentifier(table)} IN EXCLUSIVE MODE`)
    const { rowCount } = await client.query(`SELECT FROM ${escapeIdentifier(table)} LIMIT 1`)
    if (rowCount) throw new StartError('restoreNotEmpty', { table })
  }
  return shapes
}

async function readTables(client: Client, lines: Lines, shapes: TableShape[]): Promise<TableCounts> {
  const counts: TableCounts = []
  for (const known of shapes) {
    const shape = parse(tableSchema, await nextLine(lines))
    if (shape.table !== known.table) throw new Error(`${known.table} expected, ${shape.table} found`)
    const read = await readTable(client, lines, shape)
    const { rows } = await client.query(
      `SELECT count(*)::integer AS rows FROM ${escapeIdentifier(shape.table)}`,
    )
    if (rows[0]?.rows !== read) throw new Error(`${shape.table} did not take every row`)
    counts.push({ table: shape.table, rows: read })
  }
  if (parse(endSchema, await nextLine(lines)).tables !== counts.length) throw new Error('tables are missing')
  return counts
}

/** What is wrong with the file, or doesn't fit the tables, gets a sentence; nothing of it is kept. */
async function orBroken<T>(file: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new StartError('backupFileBroken', { file, problem }, { cause })
  }
}

async function fill(client: Client, file: string, lines: Lines, migration: number): Promise<TableCounts> {
  await client.connect()
  const number = await lastMigration(client)
  if (number !== migration) {
    const numbers = { backup: String(migration), database: String(number) }
    throw new StartError(number < migration ? 'restoreFromNewer' : 'restoreIntoNewer', numbers)
  }
  await client.query('BEGIN')
  const shapes = await lockEmpty(client)
  const counts = await orBroken(file, readTables(client, lines, shapes))
  await client.query('COMMIT')
  await client.query('ANALYZE')
  return counts
}

/**
 * Fills the empty database from `file`, all or nothing, and checks every count and hash. The tables are first made as
 * they were when the backup was written and then migrated on, so a backup of an earlier version can be restored.
 * Throws StartError when the database is not empty, the file is not whole, or a newer version made it.
 */
export async function readBackup(target: MigrateOptions, file: string): Promise<TableCounts> {
  if (!(await stat(file).catch(() => undefined))) throw new StartError('backupFileMissing', { file })
  const lines = splitLines(file)
  const client = new Client({ connectionString: target.ownerUrl, options: '-c timezone=UTC' })
  try {
    const { migration } = await orBroken(
      file,
      nextLine(lines).then(line => parse(headSchema, line)),
    )
    await migrate({ ...target, upTo: migration })
    const counts = await fill(client, file, lines, migration)
    await migrate(target)
    return counts
  } finally {
    // Ending the connection undoes what was not committed.
    await client.end()
    await lines.return(undefined)
  }
}
