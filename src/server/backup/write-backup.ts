import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, open, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { StartError } from '../start-error.ts'
import { endOfRows, type Head, type TableCounts, toLine } from './backup-lines.ts'
import { copyTarget, lastMigration, listTables, type TableShape } from './tables.ts'

async function* tableLines(client: PoolClient, shape: TableShape, counts: TableCounts) {
  const hash = createHash('sha256')
  let rows = 0
  yield toLine(shape)
  for await (const chunk of client.query(
    copyTo(`COPY ${copyTarget(shape)} TO STDOUT`),
  ) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++
    yield chunk
  }
  yield `${endOfRows}\n`
  yield toLine({ rows, sha256: hash.digest('hex') })
  counts.push({ table: shape.table, rows })
}

async function* allLines(client: PoolClient, now: number, counts: TableCounts) {
  const head: Head = {
    yinling: 1,
    migration: await lastMigration(client),
    madeAt: new Date(now).toISOString(),
  }
  yield toLine(head)
  for (const shape of await listTables(client)) yield* tableLines(client, shape, counts)
  yield toLine({ end: true, tables: counts.length })
}

/**
 * Writes every table, as of one moment, to the new file `file` (0600: it holds personal data; never keys) while people
 * go on working. `now` in milliseconds. Throws StartError when the file is already there.
 */
export async function writeBackup(pool: Pool, file: string, now: number): Promise<TableCounts> {
  if (await stat(file).catch(() => undefined)) throw new StartError('backupFileExists', { file })
  const counts: TableCounts = []
  const unfinished = `${file}.part`
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query('SET LOCAL statement_timeout = 0')
    const target = createWriteStream(unfinished, { mode: 0o600 })
    await pipeline(Readable.from(allLines(client, now, counts)), createGzip(), target)
    await client.query('COMMIT')
    const written = await open(unfinished, 'r+')
    await written.sync()
    await written.close()
    // A link never replaces a file, as a rename would.
    await link(unfinished, file)
    return counts
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    client.release(broken)
    await rm(unfinished, { force: true })
  }
}
