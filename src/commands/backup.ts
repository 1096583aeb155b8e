import { writeBackup } from '../server/backup/write-backup.ts'
import { readConfig } from '../server/config.ts'
import { StartError } from '../server/start-error.ts'
import { openStore } from '../server/store.ts'

/** `npm run backup -- FILE`: everything but the keys, while the app runs or not. */
async function backup(file: string | undefined): Promise<void> {
  if (!file) throw new StartError('backupUsage', { command: 'npm run backup --' })
  const quiet = { line: () => undefined, error: () => undefined }
  const store = await openStore(readConfig(process.env), quiet, { share: true, connections: 1 })
  try {
    const counts = await writeBackup(store.pool, file, Date.now())
    const rows = counts.reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(`${JSON.stringify({ file, tables: counts.length, rows })}\n`)
  } finally {
    await store.close()
  }
}

try {
  await backup(process.argv[2])
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
