import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { Config } from './config.ts'
import { checkServer, openDatabase } from './database.ts'
import { findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres/embedded-postgres.ts'
import { checkKeyUse, type Keys, openKeys } from './keys.ts'
import { migrate } from './migrate.ts'
import type { Database } from './schema.ts'

/** The open database with everything that goes with it. */
export type Store = {
  readonly pool: Pool
  readonly db: Kysely<Database>
  readonly keys: Keys
  /** For commands that must do what the app's role may not; connections with it are short. */
  readonly ownerUrl: string
  close(): Promise<void>
}

type Urls = { ownerUrl: string; appUrl: string; stop(): Promise<void> }

async function findServer(config: Config, log: (line: string) => void, share: boolean): Promise<Urls> {
  const { database, dataDir } = config
  if (database.kind === 'external') return { ...database, stop: async () => undefined }
  const running = share ? await findEmbeddedPostgres(dataDir) : undefined
  if (running) return { ...running, stop: async () => undefined }
  return startEmbeddedPostgres({ dataDir, log })
}

/**
 * Opens the configured database, migrated and checked: the embedded server or the outside one, same SQL, same migrations.
 * `share` lets a command use the embedded server of an app that is running. Throws StartError with what to do.
 */
export async function openStore(
  config: Config,
  log: { line: (line: string) => void; error: (error: Error) => void },
  { share = false, connections = 16 }: { share?: boolean; connections?: number } = {},
): Promise<Store> {
  const server = await findServer(config, log.line, share)
  try {
    await migrate(server)
    const { pool, db, close } = openDatabase(server.appUrl, { max: connections, onError: log.error })
    try {
      await checkServer(pool)
      // Keys are made with a new database only: for one that was written with keys, others are no use.
      const used = await db.selectFrom('key_use').select('key_id').limit(1).executeTakeFirst()
      const keys = await openKeys({
        file: config.keyFile,
        create: used === undefined,
        warn: log.line,
      })
      await checkKeyUse(db, keys, Date.now())
      return {
        pool,
        db,
        keys,
        ownerUrl: server.ownerUrl,
        async close() {
          await close()
          await server.stop()
        },
      }
    } catch (error) {
      await close()
      throw error
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}
