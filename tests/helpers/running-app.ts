import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from './free-port.ts'
import { repository } from './repository.ts'
import { toolEnvironment } from './run-tool.ts'

/** The built app as a process of its own, the way `npm start` runs it, on data of its own. */
export interface RunningApp {
  /** For example `http://127.0.0.1:41234`; it stays the same after a restart. */
  readonly origin: string
  readonly dataDir: string
  /** Everything printed so far, both streams, over every start. */
  output(): string
  /** Asks the process to end (SIGTERM), waits for it, and removes its data. */
  stop(): Promise<void>
  /** A power cut: SIGKILL, nothing is said to the process. Data stays. */
  kill9(): Promise<void>
  /**
   * Starts again on the same data and port, after `kill9` or, if it still runs, after ending it in order.
   * `changed` stands from then on beside the environment it was started with.
   */
  restart(changed?: Readonly<Record<string, string>>): Promise<void>
}

export interface AppOptions {
  /** `start` is what `npm start` runs: it fills an empty database with the demo. `server` fills nothing. */
  readonly as?: 'start' | 'server'
  /** Environment beside or instead of the defaults, such as `DATABASE_URL`. */
  readonly env?: Readonly<Record<string, string>>
  /** How long the first start may take: it makes a database and the demo data. Milliseconds. */
  readonly startWithin?: number
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

async function answers(origin: string): Promise<boolean> {
  const reply = await fetch(`${origin}/healthz`).catch(() => undefined)
  await reply?.arrayBuffer()
  return reply?.ok === true
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (!isRunning(child)) return
  const ended = once(child, 'exit')
  child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(late)
}

const programs = { start: 'src/commands/start.ts', server: 'src/server/main.ts' } as const

/** Starts the app and waits until it answers. Throws with its output if it ends or takes too long. */
export async function startApp({
  as = 'start',
  env = {},
  startWithin = 180_000,
}: AppOptions = {}): Promise<RunningApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yinling-app-'))
  const port = await findFreePort()
  const origin = `http://127.0.0.1:${port}`
  let printed = ''
  let changed: Readonly<Record<string, string>> = {}

  async function launch(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [programs[as]], {
      cwd: repository,
      env: {
        ...toolEnvironment,
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        ...env,
        ...changed,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
      })
    }
    const deadline = Date.now() + startWithin
    while (isRunning(child) && Date.now() < deadline) {
      if (await answers(origin)) return child
      await sleep(100)
    }
    await end(child, 'SIGKILL')
    throw new Error(`The app did not start at ${origin}. It said:\n${printed}`)
  }

  const removeData = (): Promise<void> => rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  let child = await launch().catch(async (error: unknown) => {
    await removeData()
    throw error
  })
  return {
    origin,
    dataDir,
    output: () => printed,
    async stop() {
      await end(child, 'SIGTERM')
      await removeData()
    },
    kill9: () => end(child, 'SIGKILL'),
    async restart(further = {}) {
      await end(child, 'SIGTERM')
      changed = { ...changed, ...further }
      child = await launch()
    },
  }
}
