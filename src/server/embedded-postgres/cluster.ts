import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmod,
  chown,
  lchown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StartError } from '../start-error.ts'
import type { Binaries } from './binaries.ts'
import type { Identity } from './home.ts'

export const ownerRole = 'yinling_owner'
export const appRole = 'yinling_app'
export const databaseName = 'yinling'

/** Passwords of the two roles; kept beside the cluster, readable by us alone. */
export type Access = { owner: string; app: string }

const run = promisify(execFile)

/** PG* variables meant for someone's own PostgreSQL must not steer ours; its messages are kept in English for the log. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

/** `<home>/postgres` holds `data` (the cluster) and `access.json`. */
export function clusterPaths(home: string) {
  const folder = join(home, 'postgres')
  return { folder, data: join(folder, 'data'), access: join(folder, 'access.json') }
}

/** The passwords, or undefined while there is no cluster yet. Throws StartError when they aren't ours to read. */
export async function findAccess(home: string): Promise<Access | undefined> {
  const { folder, access } = clusterPaths(home)
  try {
    return JSON.parse(await readFile(access, 'utf8')) as Access
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ENOENT') return undefined
    throw new StartError('postgresNotOurs', { folder }, { cause })
  }
}

/** Makes the cluster in a temporary folder and renames it, so that a start cut short leaves nothing half-made. */
export async function createCluster(home: string, binaries: Binaries, identity?: Identity): Promise<void> {
  const unfinished = await mkdtemp(join(home, 'postgres-new-'))
  const data = join(unfinished, 'data')
  const passwordFile = join(data, '..', 'password')
  const access: Access = { owner: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') }
  await chmod(unfinished, 0o711)
  await mkdir(data, { mode: 0o700 })
  await writeFile(passwordFile, access.owner, { mode: 0o600 })
  await writeFile(join(unfinished, 'access.json'), JSON.stringify(access), { mode: 0o600, flush: true })
  if (identity) for (const path of [data, passwordFile]) await chown(path, identity.uid, identity.gid)
  const settings = [
    ['--pgdata', data],
    ['--username', ownerRole],
    ['--pwfile', passwordFile],
    ['--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8'],
    ['--locale', 'C'],
    ['--locale-provider', 'builtin'],
    ['--builtin-locale', 'C.UTF-8'],
    ['--data-checksums'],
  ]
  try {
    const env = plainEnvironment()
    await run(join(binaries.folder, 'bin', 'initdb'), settings.flat(), { ...identity, cwd: home, env })
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true })
    const words =
      cause instanceof Error && 'stderr' in cause ? String(cause.stderr || cause.message) : String(cause)
    throw new StartError('postgresFailed', { words: words.trim() }, { cause })
  }
  await rm(passwordFile)
  await rename(unfinished, clusterPaths(home).folder).catch(async error => {
    await rm(unfinished, { recursive: true, force: true })
    // Another start was quicker; its cluster is as good as ours.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

/** Refuses data of another major version with words; PostgreSQL would only name an incompatible format. */
export async function checkMajor(home: string, binaries: Binaries): Promise<void> {
  const { data, folder } = clusterPaths(home)
  const found = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  if (found !== binaries.major)
    throw new StartError('postgresWrongMajor', { folder, found, ours: binaries.major })
}

/** A data folder copied back by root belongs to root; it is given to the user that will run the database. */
export async function giveTo(data: string, identity: Identity): Promise<void> {
  if ((await stat(data)).uid !== 0) return
  await chown(data, identity.uid, identity.gid)
  for (const entry of await readdir(data, { recursive: true })) {
    await lchown(join(data, entry), identity.uid, identity.gid)
  }
}

/** Removes what starts that were cut short left behind. Call it only while holding the folder. */
export async function removeUnfinished(home: string): Promise<void> {
  for (const entry of await readdir(home)) {
    if (/^(postgres|pg)-new-/.test(entry)) await rm(join(home, entry), { recursive: true, force: true })
  }
}
