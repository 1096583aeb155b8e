import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { v7 } from 'uuid'
import { attendanceActs } from '../features/attendance/server/attend-act.ts'
import { mountAttendance } from '../features/attendance/server/attendance-routes.ts'
import { clearPasses } from '../features/attendance/server/show-presence.ts'
import attendanceTexts from '../features/attendance/texts/zh-CN.json' with { type: 'json' }
import { mountAudit } from '../features/audit/server/audit-routes.ts'
import auditTexts from '../features/audit/texts/zh-CN.json' with { type: 'json' }
import { deskOf, knows } from '../features/desk/server/at-site.ts'
import { mountDesk } from '../features/desk/server/desk-routes.ts'
import { isHome } from '../features/desk/server/register-person.ts'
import deskTexts from '../features/desk/texts/zh-CN.json' with { type: 'json' }
import { enrolmentKinds } from '../features/enrolment/server/act-handler.ts'
import { mountEnrolment } from '../features/enrolment/server/enrolment-routes.ts'
import { findPlaces, giveUpPlaces } from '../features/enrolment/server/give-up-places.ts'
import { releaseOverdue } from '../features/enrolment/server/held-acts.ts'
import { lapseOffers } from '../features/enrolment/server/lapse-offers.ts'
import enrolmentTexts from '../features/enrolment/texts/zh-CN.json' with { type: 'json' }
import { clearFamilyCodes } from '../features/family/server/family-code.ts'
import { mountFamily } from '../features/family/server/family-routes.ts'
import { clearPhotos } from '../features/family/server/paper/clear-photos.ts'
import { meetPapers } from '../features/family/server/paper/meet-papers.ts'
import { mountFamilyPaper } from '../features/family/server/paper/paper-routes.ts'
import familyTexts from '../features/family/texts/zh-CN.json' with { type: 'json' }
import { mountKiosk } from '../features/kiosk/server/kiosk-routes.ts'
import { clearTabletCodes } from '../features/kiosk/server/site-tablets.ts'
import kioskTexts from '../features/kiosk/texts/zh-CN.json' with { type: 'json' }
import { mountFeed } from '../features/openings/server/feed-routes.ts'
import { mountOpenings } from '../features/openings/server/openings-routes.ts'
import { rollNextSessions } from '../features/openings/server/roll-next.ts'
import openingsTexts from '../features/openings/texts/zh-CN.json' with { type: 'json' }
import { clearExpired } from '../features/people/server/clear-expired.ts'
import { mountCodes } from '../features/people/server/codes/code-routes.ts'
import { rememberDevice } from '../features/people/server/let-in.ts'
import { mountPeople } from '../features/people/server/people-routes.ts'
import { proveOneself, sendOwnCode, waysToProve } from '../features/people/server/prove-oneself.ts'
import { showCardAtTablet } from '../features/people/server/sign-in.ts'
import peopleTexts from '../features/people/texts/zh-CN.json' with { type: 'json' }
import { mountAbout } from '../features/privacy/server/about-routes.ts'
import { mountErasure } from '../features/privacy/server/erasure-routes.ts'
import type { PrivacyPorts } from '../features/privacy/server/ports.ts'
import privacyTexts from '../features/privacy/texts/zh-CN.json' with { type: 'json' }
import { mountRecord } from '../features/record/server/record-routes.ts'
import recordTexts from '../features/record/texts/zh-CN.json' with { type: 'json' }
import { mountSites } from '../features/sites/server/sites-routes.ts'
import sitesTexts from '../features/sites/texts/zh-CN.json' with { type: 'json' }
import { clearStaff } from '../features/staff/server/clear-staff.ts'
import { mountCounty } from '../features/staff/server/county-routes.ts'
import { readyFirstAdministrator } from '../features/staff/server/first-administrator.ts'
import { mountPasskeys } from '../features/staff/server/passkeys/passkey-routes.ts'
import { mountStaff } from '../features/staff/server/staff-routes.ts'
import staffTexts from '../features/staff/texts/zh-CN.json' with { type: 'json' }
import type { Job } from './background/clock-tick.ts'
import type { Config } from './config.ts'
import { handleErrors, sendError } from './errors.ts'
import { guardWrites } from './guards.ts'
import { mountHealth } from './health.ts'
import { mountPages } from './pages.ts'
import { problemTitles } from './problems.ts'
import { fileHeaders, securityHeaders } from './security-headers.ts'
import type { ServerContext } from './server-context.ts'
import serverTexts from './texts/zh-CN.json' with { type: 'json' }
import { answerUnreadable } from './unreadable-request.ts'

/** Every refusal's sentence: the server's own and each feature's. */
export const titles = problemTitles([
  serverTexts,
  openingsTexts,
  enrolmentTexts,
  recordTexts,
  peopleTexts,
  privacyTexts,
  sitesTexts,
  auditTexts,
  familyTexts,
  deskTexts,
  attendanceTexts,
  staffTexts,
  kioskTexts,
])

/** Every kind of act there is: what a batch may hold, and what may have waited. */
const acts = [enrolmentKinds, attendanceActs]

const privacyPorts: PrivacyPorts = {
  ...{ findPlaces, giveUpPlaces, waysToProve, proveOneself, sendOwnCode },
  ...{ deskOf, knows, isHome },
}

type Mount = (app: FastifyInstance, context: ServerContext) => void
const featureMounts: readonly Mount[] = [
  mountOpenings,
  (app, context) => mountEnrolment(app, context, acts),
  (app, context) => mountAttendance(app, context, rememberDevice),
  mountRecord,
  mountPeople,
  mountCodes,
  mountSites,
  mountFamily,
  (app, context) => mountFamilyPaper(app, context, { deskOf, knows }),
  mountDesk,
  (app, context) => mountErasure(app, context, privacyPorts),
  (app, context) => mountAbout(app, context, privacyPorts),
  mountAudit,
  mountStaff,
  mountPasskeys,
  mountCounty,
  (app, context) => mountKiosk(app, context, showCardAtTablet),
]

/** What the clock wakes: each looks for what is due and is harmless when done twice. */
export function jobsOf(context: ServerContext): Job[] {
  return [
    { name: 'roll-next-sessions', run: () => rollNextSessions(context) },
    { name: 'lapse-offers', run: () => lapseOffers(context) },
    { name: 'release-held-acts', run: () => releaseOverdue(context, acts) },
    { name: 'clear-expired', run: () => clearExpired(context) },
    { name: 'clear-family-codes', run: () => clearFamilyCodes(context) },
    { name: 'meet-papers', run: () => meetPapers(context) },
    { name: 'clear-photos', run: () => clearPhotos(context) },
    { name: 'clear-passes', run: () => clearPasses(context) },
    { name: 'clear-tablet-codes', run: () => clearTabletCodes(context) },
    { name: 'clear-staff', run: () => clearStaff(context) },
  ]
}

/** Where a real deployment has no administrator yet: the path of the file with the one-time link that makes one. */
export function firstAdministratorFile(context: ServerContext, origin: string): Promise<string | undefined> {
  return readyFirstAdministrator(context, origin)
}

export type AppOptions = {
  context: ServerContext
  /** Folder of the built app; absent in tests of the API alone. */
  pages?: string
  logger: FastifyBaseLogger
  tls?: { cert: Buffer; key: Buffer }
}

/** One line a request: what was asked for by its route (never the address with its query), how it went, how long. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
}

async function mountApi(app: FastifyInstance, context: ServerContext): Promise<void> {
  await app.register(underPressure, { maxEventLoopDelay: 2_000, retryAfter: 5 })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1_024,
    brotliOptions: { params: { 1: 4 } },
  })
  guardWrites(app, context)
  for (const mount of featureMounts) mount(app, context)
  mountHealth(app, context)
}

/**
 * A stop waits for requests under way; the connections they came on are kept alive and would hold it up for seconds
 * more, so they are closed as they fall idle.
 */
function closeAsIdle(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    if (!app.server.listening) return
    const timer = setInterval(() => app.server.closeIdleConnections(), 50)
    app.server.once('close', () => clearInterval(timer))
  })
}

/** A number counts the proxies in front of us; addresses and networks name them. */
function trustProxy(trusted: Config['trustProxy']) {
  if (typeof trusted === 'number') return (_address: string, hop: number) => hop < trusted
  return trusted === false ? false : [...trusted]
}

/** A script, style or picture of the app; the service worker counts as a page, whose rules it inherits. */
function isFile(url: string): boolean {
  return url.startsWith('/assets/') || url === '/boot.js'
}

/** What the server is: contexts, hooks and routes. How it runs is `serve.ts`. */
export async function buildApp({ context, pages, logger, tls }: AppOptions): Promise<FastifyInstance> {
  const headers = securityHeaders(tls !== undefined)
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => v7(),
    bodyLimit: 256 * 1024,
    trustProxy: trustProxy(context.config.trustProxy),
    forceCloseConnections: 'idle',
    // Who got through before the door closed is answered: the database goes last.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    // An address that can't be read reaches no route and no hook.
    frameworkErrors: (error, request, reply) => {
      sendError(error, request, reply.headers(headers), context.titles)
    },
    clientErrorHandler: answerUnreadable(context.titles),
    serverFactory: handler => (tls ? createTlsServer(tls, handler) : createServer(handler)),
  })
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(isFile(request.url) ? fileHeaders : headers)
  })
  logRequests(app)
  closeAsIdle(app)
  handleErrors(app, context.titles)
  app.get('/healthz', async () => ({ status: 'alive' }))
  // The feed and the files are compressed beforehand: their contexts have no plugins that cost every request.
  await app.register(async feed => mountFeed(feed, context))
  await app.register(async api => mountApi(api, context))
  if (pages !== undefined) await app.register(async files => mountPages(files, context, pages))
  return app
}
