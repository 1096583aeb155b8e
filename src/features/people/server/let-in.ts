import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { deviceCookie, sessionCookie } from '../../../server/actor.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { cookieOptions, sessionLasts } from '../../../server/session-cookie.ts'
import { day } from '../../../shared/dates.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import type { Me } from '../contract.ts'
import { findRights, getPerson } from './people-queries.ts'
import { type Caller, endThisSession, knownDevice, type SignedIn } from './sessions.ts'

const tenYears = 10 * 365 * day

export const callerOf = ({ ip, cookies, headers }: FastifyRequest): Caller => ({
  address: ip,
  deviceToken: cookies[deviceCookie],
  userAgent: headers['user-agent'],
})

/** Lets a browser be known again by the token of its device, if it was given a new one. */
export function keepDevice(request: FastifyRequest, reply: FastifyReply, token: string | undefined): void {
  if (token !== undefined) reply.setCookie(deviceCookie, token, cookieOptions(request, tenYears))
}

/** The device that calls, known again from now on; other features are handed this by `server/app.ts`. */
export async function rememberDevice(
  tx: Kysely<Database>,
  now: number,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const { id, newToken } = await knownDevice(tx, now, callerOf(request))
  keepDevice(request, reply, newToken)
  return id
}

/** Gives the browser the cookies of a session just opened, and says who was let in. */
export async function letIn(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn,
): Promise<Me> {
  // A session that was here before ends: its token is never carried over to the next person.
  await endThisSession(context, request.cookies[sessionCookie], request.ip)
  reply.setCookie(sessionCookie, signedIn.sessionToken, cookieOptions(request, sessionLasts))
  keepDevice(request, reply, signedIn.deviceToken)
  const person = v.parse(uuidSchema, signedIn.person)
  const staffToo = context.demo && signedIn.shown === 'card'
  const rights = staffToo ? await findRights(context.db, person) : []
  return getPerson(context.db, person, rights)
}
