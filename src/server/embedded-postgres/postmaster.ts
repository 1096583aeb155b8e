import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { StartError } from '../start-error.ts'
import type { Binaries } from './binaries.ts'
import { plainEnvironment } from './cluster.ts'
import type { Listen } from './connection.ts'
import { type Identity, removeSocketFolder } from './home.ts'

/** What every running PostgreSQL writes into `postmaster.pid`. */
export type Running = Listen & { pid: number }

export type Postmaster = {
  home: string
  data: string
  binaries: Binaries
  identity: Identity | undefined
  log: (line: string) => void
}

async function readPidFile(data: string): Promise<Running | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, socket, address] = text.split('\n').map(line => line.trim())
  return pid
    ? { pid: Number(pid), host: socket || address || '127.0.0.1', port: Number(port || 5432) }
    : undefined
}

/** The process that `postmaster.pid` names, if it is alive; it may by now be a stranger with the same number. */
export async function findRunning(data: string): Promise<Running | undefined> {
  const written = await readPidFile(data)
  return written && isAlive(written.pid) ? written : undefined
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether the process is a PostgreSQL on this data folder: its command line names the folder. */
async function isPostmasterOf(pid: number, data: string): Promise<boolean> {
  const commandLine =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : String(spawnSync('ps', ['-o', 'args=', '-p', String(pid)]).stdout ?? '')
  return commandLine.includes(data)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  return address && typeof address === 'object' ? address.port : 5432
}

export async function chooseListen(socketFolder: string | undefined): Promise<Listen> {
  return socketFolder ? { host: socketFolder, port: 5432 } : { host: '127.0.0.1', port: await freePort() }
}

/** Starts the postmaster as a process group of its own, so that Ctrl-C reaches only us and we stop it in order. */
export function spawnPostmaster(
  { home, data, binaries, identity, log }: Postmaster,
  listen: Listen,
): ChildProcess {
  const onSocket = listen.host !== '127.0.0.1'
  const settings = {
    listen_addresses: onSocket ? '' : listen.host,
    unix_socket_directories: onSocket ? listen.host : '',
    unix_socket_permissions: '0700',
    port: String(listen.port),
    max_connections: '50',
    shared_buffers: '128MB',
    // Said here, not in postgresql.conf, so that an edited file can't weaken what was promised.
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    ssl: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(binaries.folder, 'bin', 'postgres'), ['-D', data, ...flags], {
    ...identity,
    cwd: home,
    env: plainEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (child.stderr) createInterface(child.stderr).on('line', log)
  return child
}

/** Stops whatever PostgreSQL runs on the data folder: open transactions end at once, committed ones are safe. */
export async function stopPostmaster({ home, data, binaries, identity }: Postmaster): Promise<void> {
  const options = { ...identity, cwd: home, env: plainEnvironment() }
  for (const mode of ['fast', 'immediate']) {
    const command = ['stop', '-D', data, '-m', mode, '-t', '20', '-w']
    await new Promise<void>(done =>
      execFile(join(binaries.folder, 'bin', 'pg_ctl'), command, options, () => done()),
    )
    const running = await findRunning(data)
    if (!running) return
    if (mode === 'immediate')
      throw new StartError('postgresOrphanStays', { pid: String(running.pid), folder: data })
  }
}

/**
 * Clears the way for a start after a kill -9. A server left over from it is stopped; a pid file whose number now
 * belongs to a stranger (usual in containers, where numbers repeat) is removed.
 */
export async function clearOrphan(postmaster: Postmaster): Promise<void> {
  const written = await readPidFile(postmaster.data)
  if (!written) return
  if (await isPostmasterOf(written.pid, postmaster.data)) {
    postmaster.log(`stopping the PostgreSQL left over from before (process ${written.pid})`)
    await stopPostmaster(postmaster)
  } else if (isAlive(written.pid)) {
    await rm(join(postmaster.data, 'postmaster.pid'), { force: true })
  }
  await removeSocketFolder(written.host)
}
