import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'
import packageJson from '../../package.json' with { type: 'json' }
import { buildApp, firstAdministratorFile, jobsOf, titles } from './app.ts'
import { runJobs, startTicking } from './background/clock-tick.ts'
import { type Config, readConfig } from './config.ts'
import { isLoopback } from './guards.ts'
import type { ServerContext } from './server-context.ts'
import { isDemo } from './settings.ts'
import { chooseSender } from './sms/choose-sender.ts'
import { StartError } from './start-error.ts'
import { openStore, type Store } from './store.ts'

const tickEvery = 20_000
const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

export type FirstStart = (store: Store, config: Config) => Promise<void>

export type Serving = {
  address: string
  demo: boolean
  /** The path of the file with the first administrator's link, where there is no administrator yet. */
  firstAdministrator: string | undefined
  stop(): Promise<void>
}

/** Logs are JSON lines, written in pieces so that a line costs a request next to nothing. */
function openLog(config: Config): { logger: Logger; flush: () => void } {
  const destination = pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 1_000 })
  return {
    logger: pino({ level: config.logLevel, base: null }, destination),
    flush: () => destination.flushSync(),
  }
}

function checkHost(config: Config, demo: boolean): void {
  const own = config.host === 'localhost' || isLoopback(config.host)
  if (demo && !own && config.demo !== 'allowed')
    throw new StartError('demoOnLoopbackOnly', { host: config.host })
}

async function readTls(config: Config): Promise<{ cert: Buffer; key: Buffer } | undefined> {
  if (!config.tls) return undefined
  const [cert, key] = await Promise.all([readFile(config.tls.certFile), readFile(config.tls.keyFile)])
  return { cert, key }
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw cause
    throw new StartError('cannotListen', { host, port: String(port) }, { cause })
  }
}

function addressOf(config: Config, bound: string | AddressInfo | null): string {
  if (config.publicOrigin) return config.publicOrigin
  const port = bound === null || typeof bound === 'string' ? config.port : bound.port
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return `${config.tls ? 'https' : 'http'}://${host}:${port}`
}

/**
 * Starts the server from the environment and resolves when it listens. `firstStart` fills an empty database; `pages` is the
 * folder of the built app.
 * Throws StartError with what to do; nothing is left running then.
 */
export async function serve(
  env: NodeJS.ProcessEnv,
  firstStart?: FirstStart,
  pages = `${projectFolder}dist`,
): Promise<Serving> {
  const config = readConfig(env)
  const { logger, flush } = openLog(config)
  const store = await openStore(config, {
    line: line => logger.debug({ from: 'postgres' }, line),
    error: error => logger.warn({ err: error }, 'a database connection broke'),
  })
  try {
    await firstStart?.(store, config)
    const demo = await isDemo(store.db)
    checkHost(config, demo)
    const tls = await readTls(config)
    const { pool, db, keys } = store
    const context: ServerContext = {
      config,
      pool,
      db,
      keys,
      now: Date.now,
      sms: chooseSender(config, demo, logger),
      demo,
      version: packageJson.version,
      titles,
      endpoints: [],
    }
    // What came due while nobody was running is done before anybody is answered.
    await runJobs(jobsOf(context), logger)
    const app = await buildApp({ context, pages, logger, ...(tls ? { tls } : {}) })
    await listen(app, config)
    const address = addressOf(config, app.server.address())
    const firstAdministrator = await firstAdministratorFile(context, address)
    const ticking = startTicking(jobsOf(context), tickEvery, logger)
    return {
      address,
      demo,
      firstAdministrator,
      async stop() {
        // New connections are refused, requests under way are answered, then the database goes.
        await app.close()
        await ticking.stop()
        await store.close()
        flush()
      },
    }
  } catch (error) {
    await store.close()
    flush()
    throw error
  }
}

/** Stops once on the first signal; a second one means the person is in a hurry. */
export function stopOnSignals(serving: Serving): void {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    serving.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
