import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { v7 } from 'uuid'
import * as v from 'valibot'
import { day } from '../../shared/dates.ts'
import type { Uuid } from '../../shared/ids.ts'
import { problemSchema } from '../../shared/problem.ts'
import type { StaffRight } from '../../shared/staff-right.ts'
import { type Actor, deviceCookie, type Shown, sessionCookie, tokenHash } from '../actor.ts'
import { buildApp, titles } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { openKeys } from '../keys.ts'
import { hashPin } from '../pin.ts'
import type { ServerContext } from '../server-context.ts'
import type { CodeMessage } from '../sms/sms-sender.ts'
import { addPerson, newAct, sampleNow, standingClock } from './sample-town.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

/** The origin of pages as `inject` and a browser on this machine see it. */
export const ownOrigin = 'http://localhost'

export type SignedIn = Actor & { session: Uuid; cookie: string }

export type TestApp = {
  app: FastifyInstance
  context: ServerContext
  database: TestDatabase
  clock: ReturnType<typeof standingClock>
  /** Every code sent so far. */
  messages: CodeMessage[]
  /** What was logged so far, as the lines a deployer would keep. */
  logged: () => string
  /** A write as our own pages send it. */
  send: (
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload: InjectOptions['payload'],
    who?: SignedIn,
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>
  get: (url: string, who?: SignedIn, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  /** A second process beside this one: the same database, keys and clock. */
  build: (
    settings?: Partial<Config>,
    pages?: string,
    other?: Partial<Pick<ServerContext, 'sms'>>,
  ) => Promise<FastifyInstance>
  close: () => Promise<void>
}

/** The real app on a database of its own with a clock that stands. `close` ends and drops everything. */
export async function openTestApp(settings: Partial<Config> = {}, demo = true): Promise<TestApp> {
  const database = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'yinling-keys-'))
  const keys = await openKeys({ file: join(folder, 'keys.json'), create: true, warn: () => undefined })
  const clock = standingClock()
  const messages: CodeMessage[] = []
  let lines = ''
  const log = new Writable({
    write(chunk, _encoding, next) {
      lines += String(chunk)
      next()
    },
  })
  const contextWith = (more: Partial<Config>): ServerContext => ({
    config: { ...readConfig({ DATA_DIR: folder, LIMIT_READS: '0' }), ...settings, ...more },
    pool: database.pool,
    db: database.db,
    keys,
    now: clock.now,
    sms: { send: async message => messages.push(message) > 0 },
    demo,
    version: '0.0.0-test',
    titles,
    endpoints: [],
  })
  const logger = pino({ level: 'info', base: null }, log)
  const apps: FastifyInstance[] = []
  const build = async (context: ServerContext, pages?: string) => {
    const made = await buildApp({ context, logger, ...(pages === undefined ? {} : { pages }) })
    apps.push(made)
    return made
  }
  const context = contextWith({})
  const app = await build(context)
  return {
    app,
    context,
    database,
    clock,
    messages,
    logged: () => lines,
    send: (method, url, payload, who, headers) =>
      app.inject({
        method,
        url,
        ...(payload === undefined ? {} : { payload }),
        headers: { host: 'localhost', origin: ownOrigin, ...cookieHeader(who), ...headers },
      }),
    get: (url, who, headers) =>
      app.inject({ method: 'GET', url, headers: { host: 'localhost', ...cookieHeader(who), ...headers } }),
    build: (more = {}, pages, other = {}) => build({ ...contextWith(more), ...other }, pages),
    async close() {
      for (const each of apps) await each.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const cookieHeader = (who: SignedIn | undefined): Record<string, string> =>
  who ? { cookie: who.cookie } : {}

/** A person with a session and a device, as if they had signed in before. */
export async function signInAs(database: TestDatabase, name: string): Promise<SignedIn> {
  return openSessionOf(database, await addPerson(database, name))
}

/** One session more of a person on their device; `token` is its secret. */
export async function openSessionOf(
  database: TestDatabase,
  actor: Actor,
  shown: Shown = 'card',
): Promise<SignedIn & { readonly token: string }> {
  const session = newAct()
  const token = randomBytes(32).toString('base64url')
  const row = {
    ...{ id: session, token_hash: tokenHash(token), shown },
    ...{ person: actor.person, device: actor.device },
  }
  await database.db
    .insertInto('web_session')
    .values({
      ...row,
      created_at: new Date(sampleNow),
      expires_at: new Date(sampleNow + 180 * day),
      asked_at: new Date(sampleNow),
    })
    .execute()
  return { ...actor, session, token, cookie: `${sessionCookie}=${token}; ${deviceCookie}=${actor.device}` }
}

/** Gives a person a right; it holds from their next request on. */
export async function giveRight({ db }: TestDatabase, person: string, right: StaffRight): Promise<void> {
  await db
    .insertInto('staff_role')
    .values({ person, ...right })
    .execute()
}

/** Takes all rights of a person away. */
export async function takeRights({ db }: TestDatabase, person: string): Promise<void> {
  await db.deleteFrom('staff_role').where('person', '=', person).execute()
}

export type MadeCard = { readonly pin?: string | null; readonly name?: string; readonly demo?: boolean }

/** A card with its PIN, or without one, for a new person; `token` is what its QR holds. */
export async function addCard(
  { context, database }: Pick<TestApp, 'context' | 'database'>,
  number: string,
  { pin = '246810', name = '张秀兰', demo = false }: MadeCard = {},
): Promise<Actor & { readonly token: string }> {
  const actor = await addPerson(database, name)
  const pin_hash = pin === null ? null : hashPin(pin, context.keys.pepper, randomBytes)
  const token = randomBytes(16).toString('base64url')
  await database.db
    .insertInto('card')
    .values({ id: v7(), number, person: actor.person, pin_hash, demo, token_hash: tokenHash(token) })
    .execute()
  return { ...actor, token }
}

/** What every refusal must be: problem details with a stable code and a Chinese sentence. Gives them back. */
export function problemIn(response: LightMyRequestResponse) {
  const type = String(response.headers['content-type'])
  if (!type.startsWith('application/problem+json'))
    throw new Error(`not a problem: ${type} ${response.payload}`)
  const problem = v.parse(v.strictObject(problemSchema.entries), JSON.parse(response.payload))
  if (!/\p{Script=Han}/u.test(problem.title)) throw new Error(`no Chinese sentence: ${problem.title}`)
  if (problem.status !== response.statusCode) throw new Error('the problem names another status')
  return problem
}
