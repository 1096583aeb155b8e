import { readBackup } from '../server/backup/read-backup.ts'
import { readConfig } from '../server/config.ts'
import { startEmbeddedPostgres } from '../server/embedded-postgres/embedded-postgres.ts'
import { StartError } from '../server/start-error.ts'

/** `npm run restore -- FILE`: into an empty database only, with the app stopped; the key file is put back by hand. */
async function restore(file: string | undefined): Promise<void> {
  if (!file) throw new StartError('backupUsage', { command: 'npm run restore --' })
  const { database, dataDir } = readConfig(process.env)
  // Never the server of a running app: starting our own is refused, with words, while one runs.
  const server =
    database.kind === 'external'
      ? { ...database, stop: async () => undefined }
      : await startEmbeddedPostgres({ dataDir, log: () => undefined })
  try {
    const counts = await readBackup({ ownerUrl: server.ownerUrl, appUrl: server.appUrl }, file)
    const rows = counts.reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(`${JSON.stringify({ file, tables: counts.length, rows })}\n`)
  } finally {
    await server.stop()
  }
}

try {
  await restore(process.argv[2])
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
