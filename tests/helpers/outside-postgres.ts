import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findFreePort } from './free-port.ts'

/** A PostgreSQL server of the machine's own make, as an operator would run one, on data of its own. */
export interface OutsidePostgres {
  /** Owner of an empty database; may make databases and roles but is no superuser. */
  readonly ownerUrl: string
  /** The role the app is to use: not there yet, the first migration makes it. */
  readonly appUrl: string
  readonly version: string
  stop(): Promise<void>
}

const installed = '/usr/lib/postgresql'

async function findBinaries(): Promise<string> {
  const versions = await readdir(installed).catch(() => [])
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  if (!newest) throw new Error(`No PostgreSQL in ${installed}: run apt-get install postgresql`)
  return join(installed, newest, 'bin')
}

/** PostgreSQL refuses to run as root: its own account is used then, else nobody's. */
async function findAccount(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map(line => line.split(':'))
  const line = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!line) throw new Error('PostgreSQL cannot run as root, and there is no account postgres or nobody')
  return { uid: Number(line[2]), gid: Number(line[3]) }
}

async function connect(connectionString: string): Promise<Client> {
  for (let tries = 0; ; tries += 1) {
    const client = new Client({ connectionString })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (tries >= 100) throw error
      await sleep(100)
    }
  }
}

async function makeOwner(adminUrl: string): Promise<string> {
  const admin = await connect(adminUrl)
  await admin.query("CREATE ROLE yinling_owner LOGIN CREATEDB CREATEROLE PASSWORD 'owner'")
  // Tests drop databases that the app may still be connected to.
  await admin.query('GRANT pg_signal_backend TO yinling_owner')
  await admin.query('CREATE DATABASE yinling OWNER yinling_owner')
  const { rows } = await admin.query<{ server_version: string }>('SHOW server_version')
  await admin.end()
  return rows[0]?.server_version ?? ''
}

/** Starts the newest PostgreSQL of /usr/lib/postgresql on 127.0.0.1. Throws if none is installed or it won't start. */
export async function startOutsidePostgres(): Promise<OutsidePostgres> {
  const binaries = await findBinaries()
  const account = await findAccount()
  const folder = await mkdtemp(join(tmpdir(), 'yinling-pg-'))
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, 'admin')
  if (account) {
    await chown(folder, account.uid, account.gid)
    await chown(passwordFile, account.uid, account.gid)
  }
  const run = (program: string, args: readonly string[]) => {
    const child = spawn(join(binaries, program), args, {
      cwd: folder,
      ...account,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    return { child, said: () => said }
  }

  const options = [
    '-U',
    'admin',
    '-A',
    'scram-sha-256',
    '--pwfile',
    passwordFile,
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ]
  const initialising = run('initdb', ['-D', data, ...options])
  const [code] = await once(initialising.child, 'close')
  if (code !== 0) throw new Error(`initdb failed:\n${initialising.said()}`)

  const port = await findFreePort()
  const server = run('postgres', ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder])
  const stop = async (): Promise<void> => {
    if (server.child.exitCode === null) {
      const ended = once(server.child, 'exit')
      server.child.kill('SIGINT')
      await ended
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const version = await makeOwner(`postgres://admin:admin@127.0.0.1:${port}/postgres`)
    const database = `127.0.0.1:${port}/yinling`
    const [ownerUrl, appUrl] = [
      `postgres://yinling_owner:owner@${database}`,
      `postgres://yinling_app:app@${database}`,
    ]
    return { ownerUrl, appUrl, version, stop }
  } catch (error) {
    await stop()
    throw new Error(`PostgreSQL did not start:\n${server.said()}`, { cause: error })
  }
}
