import type { FastifyInstance } from 'fastify'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import {
  closeSite,
  getCounty,
  getSiteStaff,
  getStaffRole,
  giveRightToo,
  inviteStaff,
  makeSite,
  replaceStaff,
  restoreStaff,
  suspendStaff,
  withdrawInvitation,
} from '../county-contract.ts'
import { mayAppoint } from '../rules.ts'
import { invite, withdraw } from './appoint.ts'
import { viewCounty, viewSite } from './county.ts'
import { giveToo, restore } from './give-right.ts'
import { divisionOfRight, findHolder, toldHolder } from './holders.ts'
import { openSite, shutSite } from './sites.ts'
import { replace, suspend } from './suspend.ts'

/** Mounts the county's own screen: sites, who works there, appointing, suspending and replacing. */
export function mountCounty(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, getCounty, async ({ actor, query }) => {
    const result = await viewCounty(context, actor, query.division)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, getSiteStaff, async ({ actor, params }) => {
    const result = await viewSite(context, actor, params.id)
    return result === undefined ? refuse('no_such_site') : done(result)
  })

  mountEndpoint(app, context, getStaffRole, async ({ actor, params }) => {
    const holder = await findHolder(context.db, params.id, actor.person)
    const division = holder && (await divisionOfRight(context.db, holder.right))
    if (holder === undefined || !mayAppoint(actor.rights, holder.right, division))
      return refuse('no_such_right')
    return done(toldHolder(holder))
  })

  mountEndpoint(app, context, inviteStaff, async ({ actor, body, request }) => {
    const result = await invite(context, actor, body, request.ip)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, withdrawInvitation, async ({ actor, params, request }) =>
    (await withdraw(context, actor, params.id, request.ip))
      ? done({ withdrawn: true as const })
      : refuse('no_such_invitation'),
  )

  mountEndpoint(app, context, suspendStaff, async ({ actor, params, request }) => {
    const result = await suspend(context, actor, params.id, request.ip)
    return result === 'suspended' ? done({ suspended: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, replaceStaff, async ({ actor, params, body, request }) => {
    const result = await replace(context, actor, params.id, body, request.ip)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, giveRightToo, async ({ actor, params, body, request }) => {
    const wanted = { id: params.id, right: body.right, address: request.ip }
    const result = await giveToo(context, actor, wanted)
    return result === 'given' ? done({ given: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, restoreStaff, async ({ actor, params, body, request }) => {
    const result = await restore(context, actor, params.id, body.id, request.ip)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, makeSite, async ({ actor, body, request }) => {
    const result = await openSite(context, actor, body, request.ip)
    return result === 'made' ? done({ id: body.id }) : refuse(result)
  })

  mountEndpoint(app, context, closeSite, async ({ actor, params, request }) => {
    const result = await shutSite(context, actor, params.id, request.ip)
    return result === 'closed' ? done({ closed: true as const }) : refuse(result)
  })
}
