import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { day, minute } from '../shared/dates.ts'
import { type Session, sessionCookie, tabletSessionLasts, tokenHash } from './actor.ts'
import type { ServerContext } from './server-context.ts'

/** A personal phone stays signed in until 180 days without use: nothing times out on a senior. */
export const sessionLasts = 180 * day

/** Of both cookies: no script reads them, no other site sends them. `maxAge` in milliseconds; without it they go with the window. */
export function cookieOptions(request: FastifyRequest, maxAge?: number): CookieSerializeOptions {
  // Plain http is only ever allowed on loopback, where a Secure cookie would be refused by some browsers.
  const secure = request.protocol === 'https'
  const lasts = maxAge === undefined ? {} : { maxAge: maxAge / 1000 }
  return { path: '/', httpOnly: true, sameSite: 'lax', secure, ...lasts }
}

/** Staff's half hour counts from this use on; written at most once a minute. */
async function noteStaffUse({ db, now }: Pick<ServerContext, 'db' | 'now'>, session: Session): Promise<void> {
  if (session.usedAt === undefined || now() - session.usedAt < minute) return
  await db
    .updateTable('web_session')
    .set({ used_at: new Date(now()) })
    .where('token_hash', '=', tokenHash(session.token))
    .execute()
}

/** A tablet's visitor who is still there; written at most once a minute. No cookie is set for it. */
async function lengthenAtTablet(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  { token, expiresAt }: Session,
): Promise<void> {
  const until = now() + tabletSessionLasts
  if (until - expiresAt < minute) return
  await db
    .updateTable('web_session')
    .set({ expires_at: new Date(until) })
    .where('token_hash', '=', tokenHash(token))
    .execute()
}

/**
 * Counts the 180 days from this use on, for the server and for the browser; written at most once a day. A session of staff is
 * never made longer than the day's work it was opened for.
 */
export async function renewSession(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  session: Session,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (session.usedAt !== undefined) return noteStaffUse({ db, now }, session)
  if (session.actor.atTablet !== undefined) return lengthenAtTablet({ db, now }, session)
  const until = now() + sessionLasts
  if (until - session.expiresAt < day) return
  await db
    .updateTable('web_session')
    .set({ expires_at: new Date(until) })
    .where('token_hash', '=', tokenHash(session.token))
    .execute()
  reply.setCookie(sessionCookie, session.token, cookieOptions(request, sessionLasts))
}
