import { StartError } from '../start-error.ts'
import { installBinaries } from './binaries.ts'
import {
  type Access,
  checkMajor,
  clusterPaths,
  createCluster,
  findAccess,
  giveTo,
  removeUnfinished,
} from './cluster.ts'
import { connect, createDatabase, hold, maintenanceUrl, urlsOf } from './connection.ts'
import { findHome, findIdentity, makeSocketFolder, removeSocketFolder } from './home.ts'
import { chooseListen, clearOrphan, findRunning, type Postmaster } from './postmaster.ts'
import { supervise } from './supervise.ts'

export type EmbeddedPostgres = {
  /** Connection string of the superuser that migrates. */
  ownerUrl: string
  /** Connection string of `yinling_app`; the role itself is made by `migrate`. */
  appUrl: string
  /** The postmaster's process id; another one after it had to be started anew. */
  readonly pid: number
  /** Ends every connection, flushes and stops the server. */
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  /** Made if missing. When only root may reach it, the cluster goes to `fallbackFolder` (see home.ts). */
  dataDir: string
  /** Receives PostgreSQL's own log, line by line. */
  log: (line: string) => void
  fallbackFolder?: string
  /** The default follows the platform: Windows has no unix sockets that PostgreSQL's driver could use. */
  transport?: 'socket' | 'tcp'
}

const usualFallback = '/var/lib/yinling'

/** The connection strings of the server now running on this data folder, whoever started it; undefined if none. */
export async function findEmbeddedPostgres(
  dataDir: string,
  fallbackFolder = usualFallback,
): Promise<{ ownerUrl: string; appUrl: string } | undefined> {
  const home = await findHome(dataDir, fallbackFolder)
  const access = await findAccess(home)
  const running = access && (await findRunning(clusterPaths(home).data))
  const client = running && (await connect(maintenanceUrl(access, running)))
  await client?.end()
  return client && urlsOf(access, running)
}

/** Stops a server that outlived its launcher (kill -9). Throws StartError when another launcher still holds it. */
async function clearTheWay(postmaster: Postmaster, access: Access): Promise<void> {
  const left = await findRunning(postmaster.data)
  const orphan = left && (await connect(maintenanceUrl(access, left)))
  if (orphan && !(await hold(orphan))) {
    await orphan.end()
    throw new StartError('postgresFolderInUse', { folder: postmaster.home })
  }
  await clearOrphan(postmaster)
}

/**
 * Starts PostgreSQL as a child process on `dataDir`, making the cluster on first start. Throws StartError, with a
 * sentence for the deployer, when it can't.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, fallbackFolder = usualFallback } = options
  const transport = options.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket')
  const home = await findHome(dataDir, fallbackFolder)
  const { data, folder } = clusterPaths(home)
  const identity = await findIdentity(data)
  const binaries = await installBinaries(home)
  if (!(await findAccess(home))) await createCluster(home, binaries, identity)
  const access = await findAccess(home)
  if (!access) throw new StartError('postgresNotOurs', { folder })
  await checkMajor(home, binaries)
  if (identity) await giveTo(data, identity)

  const postmaster: Postmaster = { home, data, binaries, identity, log }
  await clearTheWay(postmaster, access)
  const socketFolder = transport === 'socket' ? await makeSocketFolder(identity) : undefined
  const listen = await chooseListen(socketFolder)
  try {
    const server = await supervise(postmaster, listen, maintenanceUrl(access, listen))
    await removeUnfinished(home)
    await createDatabase(server.holder)
    return {
      ...urlsOf(access, listen),
      get pid() {
        return server.pid
      },
      async stop() {
        await server.stop()
        if (socketFolder) await removeSocketFolder(socketFolder)
      },
    }
  } catch (error) {
    if (socketFolder) await removeSocketFolder(socketFolder)
    throw error
  }
}
