import type { FastifyReply, FastifyRequest } from 'fastify'
import { day } from '../shared/dates.ts'
import { deviceCookie, isTabletShown, sessionCookie, staffSessionLasts } from './actor.ts'
import type { ServerContext } from './server-context.ts'
import { cookieOptions, sessionLasts } from './session-cookie.ts'
import { type Caller, endThisSession, type SignedIn } from './web-sessions.ts'

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

/** Gives the browser the cookies of a session just opened. */
export async function giveSession(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { shown, sessionToken, deviceToken }: SignedIn,
): Promise<void> {
  // A session that was here before ends: its token is never carried over to the next person.
  await endThisSession(context, request.cookies[sessionCookie], request.ip)
  const lasts = shown === 'staff' ? staffSessionLasts : sessionLasts
  // On a tablet it goes with the window, whatever its browser keeps.
  const options = cookieOptions(request, isTabletShown(shown) ? undefined : lasts)
  reply.setCookie(sessionCookie, sessionToken, options)
  keepDevice(request, reply, deviceToken)
}
