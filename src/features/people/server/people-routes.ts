import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { deviceCookie, sessionCookie, tokenHash } from '../../../server/actor.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { cookieOptions, sessionLasts } from '../../../server/session-cookie.ts'
import { day } from '../../../shared/dates.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import { getMe, signIn, signOut } from '../contract.ts'
import { findRights, getPerson } from './people-queries.ts'
import { signInWithCard } from './sign-in.ts'

const tenYears = 10 * 365 * day

async function endSession(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const token = request.cookies[sessionCookie]
  if (token !== undefined && token.length <= 200) {
    await context.db.deleteFrom('web_session').where('token_hash', '=', tokenHash(token)).execute()
  }
  reply.clearCookie(sessionCookie, { path: '/' })
}

/** Mounts signing in with a card, signing out and who I am. */
export function mountPeople(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, signIn, async ({ body, request, reply }) => {
    const deviceToken = request.cookies[deviceCookie]
    const result = await signInWithCard(context, { ...body, address: request.ip, deviceToken })
    if (typeof result === 'string') return refuse(result)
    // A session that was here before ends: its token is never carried over to the next person.
    await endSession(context, request, reply)
    reply.setCookie(sessionCookie, result.sessionToken, cookieOptions(request, sessionLasts))
    if (result.deviceToken !== undefined)
      reply.setCookie(deviceCookie, result.deviceToken, cookieOptions(request, tenYears))
    const person = v.parse(uuidSchema, result.person)
    return done(await getPerson(context.db, person, await findRights(context.db, person)))
  })

  mountEndpoint(app, context, signOut, async ({ request, reply }) => {
    await endSession(context, request, reply)
    return done({ signedOut: true as const })
  })

  mountEndpoint(app, context, getMe, async ({ actor }) =>
    done(await getPerson(context.db, actor.person, actor.rights)),
  )
}
