import type { FastifyInstance } from 'fastify'
import { callerOf, keepDevice } from '../../../../server/give-session.ts'
import { done, mountEndpoint, refuse } from '../../../../server/mount-endpoint.ts'
import { may } from '../../../../server/policy.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { askCode, join, codeMinutes as minutes, readOutCode, signInByCode } from '../../contract.ts'
import { letIn } from '../let-in.ts'
import { giveCodeToStaff, sendCode } from './give-codes.ts'
import { joinPerson } from './join-person.ts'
import { signInWithCode } from './sign-in-code.ts'

/** Mounts one-time codes to a phone, signing in by one, and joining. */
export function mountCodes(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, askCode, async ({ body, request, reply }) => {
    const asked = await sendCode(context, callerOf(request), body.phone)
    if (asked === 'too_many_phone_codes') return refuse(asked)
    keepDevice(request, reply, asked.deviceToken)
    return done({ sent: asked.sent, minutes })
  })

  mountEndpoint(app, context, readOutCode, async ({ params: { id }, body, actor, request }) => {
    const site = await context.db
      .selectFrom('site')
      .select('division')
      .where('county', '=', id.slice(0, 6))
      .where('id', '=', id)
      .executeTakeFirst()
    if (!site) return refuse('no_such_site')
    if (!may(actor, readOutCode.who, { site: id, division: site.division })) return refuse('not_allowed')
    const given = await giveCodeToStaff(context, actor, request.ip, body.phone)
    return typeof given === 'string' ? refuse(given) : done({ ...given, minutes })
  })

  mountEndpoint(app, context, signInByCode, async ({ body, request, reply }) => {
    const result = await signInWithCode(context, { ...body, ...callerOf(request) })
    if (typeof result === 'string') return refuse(result)
    if (!('nobodyYet' in result)) return done(await letIn(context, request, reply, result))
    keepDevice(request, reply, result.deviceToken)
    return refuse('nobody_yet')
  })

  mountEndpoint(app, context, join, async ({ body, request, reply }) => {
    const result = await joinPerson(context, callerOf(request), body)
    return typeof result === 'string' ? refuse(result) : done(await letIn(context, request, reply, result))
  })
}
