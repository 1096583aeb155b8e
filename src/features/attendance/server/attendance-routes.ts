import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { deviceCookie } from '../../../server/actor.ts'
import { findReadable } from '../../../server/granted-scopes.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import { may } from '../../../server/policy.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { addDays, shanghaiDate } from '../../../shared/dates.ts'
import { getCheckIn, getCheckInCode, listMyAttendance, showPresence } from '../contract.ts'
import { presentCode } from './check-in-code.ts'
import { findSite } from './find-site.ts'
import { findAttended } from './my-attendance.ts'
import { givePass, isPresent } from './show-presence.ts'

/** Makes a browser known as a device, and lets it be known again: handed in, since devices are another feature's. */
export type RememberDevice = (
  tx: Kysely<Database>,
  now: number,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<string>

const mostDays = 31

/** Mounts the site's code, presence, and what is known of who was there. The acts themselves go through the handler of acts. */
export function mountAttendance(
  app: FastifyInstance,
  context: ServerContext,
  rememberDevice: RememberDevice,
): void {
  mountEndpoint(app, context, listMyAttendance, async ({ query, actor }) => {
    const person = await findReadable(context, actor, query.personId, 'look')
    if (person === undefined) return refuse('not_allowed')
    const from = query.from ?? query.to ?? shanghaiDate(context.now())
    const to = query.to ?? from
    if (to > addDays(from, mostDays - 1)) return refuse('too_many_days')
    return done({ items: await findAttended(context, person, { from, to }) })
  })

  mountEndpoint(app, context, getCheckInCode, async ({ params: { id }, actor, request }) => {
    const site = await findSite(context.db, id)
    if (!site) return refuse('no_such_site')
    if (!may(actor, getCheckInCode.who, { site: id, division: site.division })) return refuse('not_allowed')
    const { code, renewsAt } = presentCode(context, id)
    const origin = context.config.publicOrigin ?? `${request.protocol}://${request.host}`
    const url = `${origin}/check-in/${id}/${code}`
    return done({ siteName: site.name, code, url, renewsAt: new Date(renewsAt).toISOString() })
  })

  mountEndpoint(app, context, showPresence, async ({ params: { id }, body, request, reply }) => {
    const tried = { address: request.ip, deviceToken: request.cookies[deviceCookie] }
    const result = await givePass(context, id, body.code, tried, tx =>
      rememberDevice(tx, context.now(), request, reply),
    )
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, getCheckIn, async ({ params: { id }, actor }) => {
    const site = await findSite(context.db, id)
    if (!site) return refuse('no_such_site')
    const today = shanghaiDate(context.now())
    const [present, items] = await Promise.all([
      isPresent(context, id, actor.device),
      findAttended(context, actor.person, { from: today, to: today, site: id }),
    ])
    // A tablet tells what is at its own site alone: a tapped name is little to have shown.
    if (actor.atTablet !== undefined && !present) return refuse('not_allowed')
    return done({ siteId: id, siteName: site.name, sitePhone: site.phone, present, items })
  })
}
