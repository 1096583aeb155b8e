import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  findEmbeddedPostgres,
  startEmbeddedPostgres,
} from './embedded-postgres.ts'

// Real servers start and stop here; on a busy machine that takes its time and is no fault.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const isRoot = process.getuid?.() === 0
let folder: string
let dataDir: string
const running: EmbeddedPostgres[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'))
  // As a folder that other users may enter: mkdtemp makes it private.
  await chmod(folder, 0o755)
  dataDir = join(folder, 'data')
})
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})
afterAll(() => rm(folder, { recursive: true }))

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, ...options })
  running.push(server)
  return server
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

/** A launcher in a process of its own, so that it can be killed. */
async function startElsewhere(): Promise<{ launcher: ChildProcess; pid: number }> {
  const module = new URL('embedded-postgres.ts', import.meta.url).href
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(module)}
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined })
    console.log(server.pid)`
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!launcher.stdout) throw new Error('no output to read the process id from')
  const [line] = await once(createInterface(launcher.stdout), 'line')
  return { launcher, pid: Number(line) }
}

async function killHard(launcher: ChildProcess): Promise<void> {
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
}

function socketFolderOf(url: string): string {
  return new URLSearchParams(url.split('?')[1]).get('host') ?? ''
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('the first start makes a database that keeps what it confirmed and notices spoilt pages', async () => {
  const server = await start()
  const rows = await query(
    server.ownerUrl,
    `SELECT name || '=' || setting AS line FROM pg_settings WHERE name IN ('fsync', 'full_page_writes',
     'synchronous_commit', 'data_checksums', 'server_encoding', 'listen_addresses', 'TimeZone') ORDER BY lower(name)`,
  )
  expect(rows).toEqual(
    [
      'data_checksums=on',
      'fsync=on',
      'full_page_writes=on',
      'listen_addresses=',
      'server_encoding=UTF8',
      'synchronous_commit=on',
      'TimeZone=UTC',
    ].map(line => ({ line })),
  )
  expect((await stat(join(dataDir, 'postgres', 'access.json'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(dataDir, 'postgres', 'data'))).mode & 0o777).toBe(0o700)
  await query(server.ownerUrl, 'CREATE TABLE tea (id integer); INSERT INTO tea VALUES (1)')
})

test('the second start keeps the data', async () => {
  const server = await start()
  expect(await query(server.ownerUrl, 'SELECT id FROM tea')).toEqual([{ id: 1 }])
  expect((await readdir(dataDir)).filter(name => name.includes('-new-'))).toEqual([])
})

test('while it runs a command finds it; once stopped nothing is left in the temp folder', async () => {
  const server = await start()
  const { ownerUrl, appUrl } = server
  expect(await findEmbeddedPostgres(dataDir)).toEqual({ ownerUrl, appUrl })
  const socketFolder = socketFolderOf(ownerUrl)
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700)
  await server.stop()
  running.length = 0
  expect(await findEmbeddedPostgres(dataDir)).toBeUndefined()
  await expect(stat(socketFolder)).rejects.toThrow('ENOENT')
  expect(isAlive(server.pid)).toBe(false)
})

test('a second server on the same folder is refused with words, and the first goes on', async () => {
  const first = await start()
  await expect(start()).rejects.toMatchObject({ code: 'postgresFolderInUse' })
  expect(await query(first.ownerUrl, 'SELECT id FROM tea')).toEqual([{ id: 1 }])
})

test('a database that is killed comes back by itself, on the same address and with its data', async () => {
  const server = await start()
  const killed = server.pid
  await query(server.ownerUrl, 'INSERT INTO tea VALUES (2)')
  process.kill(killed, 'SIGKILL')
  let rows: unknown[] = []
  while (rows.length === 0 || server.pid === killed) {
    rows = await query(server.ownerUrl, 'SELECT id FROM tea ORDER BY id').catch(() => [])
    await wait(20)
  }
  expect(rows).toEqual([{ id: 1 }, { id: 2 }])
  await expect(start()).rejects.toMatchObject({ code: 'postgresFolderInUse' })
})

test('after a kill -9 of the app the next start clears the database it left running', async () => {
  const { launcher, pid } = await startElsewhere()
  await killHard(launcher)
  expect(isAlive(pid)).toBe(true)
  const server = await start()
  expect(server.pid).not.toBe(pid)
  expect(await query(server.ownerUrl, 'SELECT count(*)::int AS count FROM tea')).toEqual([{ count: 2 }])
})

test('after a kill -9 of both the next start recovers', async () => {
  const { launcher, pid } = await startElsewhere()
  const left = await findEmbeddedPostgres(dataDir)
  process.kill(pid, 'SIGKILL')
  await killHard(launcher)
  const server = await start()
  await expect(stat(socketFolderOf(left?.ownerUrl ?? ''))).rejects.toThrow('ENOENT')
  expect(await query(server.ownerUrl, 'SELECT count(*)::int AS count FROM tea')).toEqual([{ count: 2 }])
})

test('a leftover process number that now belongs to a stranger does not stop the start', async () => {
  const pidFile = join(dataDir, 'postgres', 'data', 'postmaster.pid')
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' })
  await writeFile(pidFile, `${stranger.pid}\n${dataDir}\n1\n5432\n/tmp/yl-gone\n\n`)
  await start()
  expect(isAlive(stranger.pid ?? 0)).toBe(true)
  stranger.kill()
})

test('without sockets it listens on this machine only and asks for the password', async () => {
  const server = await start({ transport: 'tcp' })
  expect(server.ownerUrl).toContain('@127.0.0.1:')
  expect(await query(server.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  const guess = server.ownerUrl.replace(/:[0-9a-f]{48}@/, ':guess@')
  await expect(query(guess, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
})

test('data of another major version is refused with words and left as it is', async () => {
  const version = join(dataDir, 'postgres', 'data', 'PG_VERSION')
  const ours = await readFile(version, 'utf8')
  await writeFile(version, '17\n')
  await expect(start()).rejects.toMatchObject({ code: 'postgresWrongMajor' })
  expect(await readFile(version, 'utf8')).toBe('17\n')
  await writeFile(version, ours)
})

test('of two first starts at the same moment one runs and the other is refused', async () => {
  const twice = { dataDir: join(folder, 'twice') }
  const outcomes = await Promise.allSettled([start(twice), start(twice)])
  expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test.runIf(isRoot)('where only root may enter, root keeps the cluster elsewhere and says where', async () => {
  const closed = join(folder, 'closed')
  await mkdir(closed, { mode: 0o700 })
  const hidden = { dataDir: join(closed, 'data'), fallbackFolder: join(folder, 'lib') }
  const first = await start(hidden)
  await query(first.ownerUrl, 'CREATE TABLE tea (id integer)')
  await first.stop()
  running.length = 0
  const home = (await readFile(join(hidden.dataDir, 'postgres-home'), 'utf8')).trim()
  expect(await readdir(home)).toContain('postgres')
  const second = await start(hidden)
  expect(await query(second.ownerUrl, 'SELECT id FROM tea')).toEqual([])
  await second.stop()
  running.length = 0
  await rm(home, { recursive: true })
  await expect(start(hidden)).rejects.toMatchObject({ code: 'postgresHomeGone' })
})
