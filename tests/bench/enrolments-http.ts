import { randomBytes } from 'node:crypto'
import autocannon from 'autocannon'
import { v7 } from 'uuid'
import { sessionCookie, tokenHash } from '../../src/server/actor.ts'
import { openDatabase } from '../../src/server/database.ts'
import { findEmbeddedPostgres } from '../../src/server/embedded-postgres/embedded-postgres.ts'
import { startApp } from '../helpers/running-app.ts'
import { report, rounded } from './measure.ts'

const attempts = 2_000
const callers = 16

/** Signs `attempts` demo people in by writing their sessions, as signing in would. */
async function openSessions(dataDir: string): Promise<{ tokens: string[]; opening: string }> {
  const server = await findEmbeddedPostgres(dataDir)
  if (!server) throw new Error('the app has no database')
  const { db, close } = openDatabase(server.appUrl, { onError: error => console.error(error) })
  const now = new Date()
  const device = v7()
  await db
    .insertInto('device')
    .values({ id: device, token_hash: Buffer.from(device), kind: 'personal', created_at: now })
    .execute()
  const people = await db.selectFrom('person').select('id').limit(attempts).execute()
  const tokens = people.map(() => randomBytes(32).toString('base64url'))
  const expires_at = new Date(now.getTime() + 3_600_000)
  const sessions = people.map((person, at) => ({
    id: person.id,
    token_hash: tokenHash(tokens[at] ?? ''),
    shown: 'card',
    person: person.id,
    device,
    created_at: now,
    expires_at,
  }))
  await db.insertInto('web_session').values(sessions).execute()
  const { id: opening } = await db
    .selectFrom('opening as o')
    .innerJoin('slot as s', join => join.onRef('s.county', '=', 'o.county').onRef('s.opening', '=', 'o.id'))
    .select('o.id')
    .where('o.state', '=', 'published')
    .where('o.next_session', 'is not', null)
    .where('s.session', 'is', null)
    .executeTakeFirstOrThrow()
  await close()
  return { tokens, opening }
}

/** (c) again through the whole server: cookie, validation, policy, one hot opening, logs on. */
export async function benchEnrolmentsHttp(): Promise<void> {
  const app = await startApp({ env: { LOG_LEVEL: 'info' } })
  try {
    const { tokens, opening } = await openSessions(app.dataDir)
    let next = 0
    const start = performance.now()
    const result = await autocannon({
      url: app.origin,
      connections: callers,
      amount: tokens.length,
      requests: [
        {
          method: 'PUT',
          setupRequest: request => ({
            ...request,
            path: `/api/v1/enrolments/${v7()}`,
            headers: {
              origin: app.origin,
              'content-type': 'application/json',
              cookie: `${sessionCookie}=${tokens[next++ % tokens.length]}`,
            },
            body: JSON.stringify({ openingId: opening }),
          }),
        },
      ],
    })
    const seconds = (performance.now() - start) / 1000
    report({
      figure: 'enrolments over http',
      openings: 1,
      perSecond: rounded(tokens.length / seconds, 0),
      p50Ms: result.latency.p50,
      p99Ms: result.latency.p99,
      failed: result.non2xx + result.errors,
    })
  } finally {
    await app.stop()
  }
}
