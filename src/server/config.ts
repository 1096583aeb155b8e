import { isIP } from 'node:net'
import { join } from 'node:path'
import { readSms, type SmsConfig } from './sms/config-sms.ts'
import { StartError, type StartErrorCode } from './start-error.ts'

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

export type DatabaseConfig =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'external'; readonly appUrl: string; readonly ownerUrl: string }

export type Config = {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly database: DatabaseConfig
  readonly keyFile: string
  /** The county (6 digits) whose openings a first visit sees. */
  readonly homeDivision: string
  /** Public reads a minute for one address. */
  readonly limitReads: number
  /** `unset`: a new empty database becomes a demo unless in production; `allowed` also lets it be reached from outside. */
  readonly demo: 'unset' | 'refused' | 'allowed'
  /** `https://example.org`, without a path; absent means whatever address the browser used. */
  readonly publicOrigin: string | undefined
  /** File paths of the certificate chain and its key. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined
  /** In the form Fastify's `trustProxy` takes: nobody, a number of hops, or addresses and networks. */
  readonly trustProxy: false | number | readonly string[]
  readonly sms: SmsConfig
  readonly logLevel: (typeof logLevels)[number]
  readonly production: boolean
}

/** What the environment holds; empty text counts as not set, as in an env file. */
type Environment = Readonly<Record<string, string | undefined>>

const wrong = (code: StartErrorCode, name: string, value: string) => new StartError(code, { name, value })

function readNumber(env: Environment, name: string, fallback: number, max: number): number {
  const text = env[name] || String(fallback)
  const value = Number(text)
  if (!/^\d{1,9}$/.test(text) || value > max) {
    throw new StartError('configNotANumber', { name, value: text, max: String(max) })
  }
  return value
}

function readDatabaseUrl(env: Environment, name: string): string | undefined {
  const text = env[name]
  if (!text) return undefined
  // The password stays out of the sentence: it would end up in logs.
  if (!/^postgres(ql)?:\/\/./.test(text))
    throw wrong('configNotADatabaseUrl', name, text.replace(/:[^:@/]*@/, ':…@'))
  return text
}

function readDatabase(env: Environment): DatabaseConfig {
  const appUrl = readDatabaseUrl(env, 'DATABASE_URL')
  const ownerUrl = readDatabaseUrl(env, 'DATABASE_OWNER_URL')
  if (!appUrl && !ownerUrl) return { kind: 'embedded' }
  const missing = !appUrl
    ? 'DATABASE_URL'
    : !ownerUrl
      ? 'DATABASE_OWNER_URL'
      : !env.KEY_FILE
        ? 'KEY_FILE'
        : ''
  if (!appUrl || !ownerUrl || missing) throw new StartError('configBelongsTogether', { name: missing })
  return { kind: 'external', appUrl, ownerUrl }
}

function readDemo(env: Environment): Config['demo'] {
  const text = env.DEMO ?? ''
  if (text === '') return 'unset'
  if (text !== '0' && text !== '1') throw wrong('configNotADemoSwitch', 'DEMO', text)
  return text === '1' ? 'allowed' : 'refused'
}

function readOrigin(env: Environment): string | undefined {
  const text = env.PUBLIC_ORIGIN
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== text)
    throw wrong('configNotAnOrigin', 'PUBLIC_ORIGIN', text)
  return text
}

function readTls(env: Environment): Config['tls'] {
  const { TLS_CERT: certFile, TLS_KEY: keyFile } = env
  if (!certFile && !keyFile) return undefined
  if (!certFile || !keyFile)
    throw new StartError('configTlsHalf', { name: certFile ? 'TLS_KEY' : 'TLS_CERT' })
  return { certFile, keyFile }
}

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more !== undefined) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

function readTrustProxy(env: Environment): Config['trustProxy'] {
  const text = env.TRUST_PROXY?.trim()
  if (!text || text === '0') return false
  if (/^[1-9]$/.test(text)) return Number(text)
  const networks = text.split(',').map(part => part.trim())
  const known = ['loopback', 'linklocal', 'uniquelocal']
  if (!networks.every(part => known.includes(part) || isNetwork(part)))
    throw wrong('configNotAProxy', 'TRUST_PROXY', text)
  return networks
}

function readLogLevel(env: Environment): Config['logLevel'] {
  const text = env.LOG_LEVEL || 'info'
  const level = logLevels.find(known => known === text)
  if (!level) throw wrong('configNotALogLevel', 'LOG_LEVEL', text)
  return level
}

/** Reads every variable of the README's table. Throws StartError naming the first wrong one and what would be right. */
export function readConfig(env: Environment): Config {
  const dataDir = env.DATA_DIR || './data'
  const homeDivision = env.HOME_DIVISION || '620702'
  if (!/^[1-9]\d{5}$/.test(homeDivision)) throw wrong('configNotACounty', 'HOME_DIVISION', homeDivision)
  return {
    host: env.HOST || '127.0.0.1',
    port: readNumber(env, 'PORT', 8080, 65_535),
    dataDir,
    database: readDatabase(env),
    keyFile: env.KEY_FILE || join(dataDir, 'keys.json'),
    homeDivision,
    limitReads: readNumber(env, 'LIMIT_READS', 600, 1_000_000),
    demo: readDemo(env),
    publicOrigin: readOrigin(env),
    tls: readTls(env),
    trustProxy: readTrustProxy(env),
    sms: readSms(env),
    logLevel: readLogLevel(env),
    production: env.NODE_ENV === 'production',
  }
}
