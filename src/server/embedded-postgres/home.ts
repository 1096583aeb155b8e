import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import {
  access,
  chmod,
  chown,
  link,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StartError } from '../start-error.ts'

/** Whom the database runs as; absent when we are not root and it simply runs as us. */
export type Identity = { uid: number; gid: number }

const asRoot = process.getuid?.() === 0

async function nobody(): Promise<Identity> {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find(entry => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid) throw new StartError('postgresNoNobody')
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * PostgreSQL refuses to run as root. Root then runs an existing cluster as the user that owns it, so a cluster
 * made by an ordinary user stays theirs, and a new one as `nobody`.
 */
export async function findIdentity(cluster: string): Promise<Identity | undefined> {
  if (!asRoot) return undefined
  const owner = await stat(cluster).catch(() => undefined)
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody()
}

/** Whether every folder above `path` lets `identity` pass. */
async function isReachable(path: string, identity: Identity): Promise<boolean> {
  for (let folder = dirname(path), last = path; folder !== last; last = folder, folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
  }
  return true
}

/**
 * The folder that holds binaries and cluster: `dataDir` itself, unless we are root and the data lies where no other
 * user can reach (say /root/project/data). Then it is a folder of its own under `fallback`, and the text file
 * `<dataDir>/postgres-home` names it. Removing `dataDir` thus always means starting afresh.
 */
export async function findHome(dataDir: string, fallback: string): Promise<string> {
  const folder = await openFolder(dataDir)
  const pointer = join(folder, 'postgres-home')
  const recorded = await readFile(pointer, 'utf8').catch(() => undefined)
  if (recorded !== undefined) return openRecorded(recorded.trim(), pointer)
  if (!asRoot || (await stat(join(folder, 'postgres')).catch(() => undefined))) return folder
  if (await isReachable(folder, await nobody())) {
    await chmod(folder, (await stat(folder)).mode | 0o011)
    return folder
  }
  const home = join(fallback, randomUUID())
  await mkdir(home, { recursive: true, mode: 0o711 })
  const unfinished = `${pointer}.${process.pid}`
  await writeFile(unfinished, `${home}\n`, { flush: true })
  // A link, not a rename: of two first starts at once only one may write the pointer.
  await link(unfinished, pointer).catch(async error => {
    if (error.code !== 'EEXIST') throw error
    await rm(home, { recursive: true })
  })
  await rm(unfinished)
  return openRecorded((await readFile(pointer, 'utf8')).trim(), pointer)
}

async function openFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.W_OK | constants.X_OK)
    return await realpath(dataDir)
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new StartError('dataDirUnusable', { folder: dataDir, problem }, { cause })
  }
}

async function openRecorded(home: string, pointer: string): Promise<string> {
  const found = await stat(home).catch(() => undefined)
  if (!found) throw new StartError('postgresHomeGone', { home, pointer })
  return home
}

/** A short private folder for the socket, whose path may not be longer than 107 bytes. */
export async function makeSocketFolder(identity: Identity | undefined): Promise<string> {
  const usual = tmpdir()
  const usable = usual.length < 80 && (!identity || (await isReachable(join(usual, 'x'), identity)))
  const folder = await mkdtemp(join(usable ? usual : '/tmp', 'yl-'))
  if (identity) await chown(folder, identity.uid, identity.gid)
  return folder
}

/** Removes the folder made above and what PostgreSQL put there; a folder that holds anything else stays. */
export async function removeSocketFolder(folder: string): Promise<void> {
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(join(folder, name), { force: true })
  // Not there (already removed, or no socket was used), or somebody else's things are in it: both are fine.
  await rmdir(folder).catch(() => undefined)
}
