import type { FastifyInstance } from 'fastify'
import { deviceCookie, sessionCookie } from '../../../server/actor.ts'
import { callerOf, keepDevice } from '../../../server/give-session.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { findTablet, type Tablet } from '../../../server/tablet.ts'
import { endThisSession } from '../../../server/web-sessions.ts'
import {
  changeWays,
  getFullRoster,
  getRoster,
  getTablet,
  leaveTablet,
  listTablets,
  makeTabletCode,
  showAtTablet,
  startTablet,
  type TabletFacts,
  takeTablet,
} from '../contract.ts'
import { findRoster } from './roster.ts'
import { type ShowCard, showVisitor } from './show-visitor.ts'
import { findTablets, makeCode, siteOf, takeAway } from './site-tablets.ts'
import { endTablet, inStaffMode, setWays } from './staff-mode.ts'
import { startTabletWith } from './start-tablet.ts'

const factsOf = ({ device: _, site: siteId, ways, ...rest }: Tablet): TabletFacts => ({
  ...{ ...rest, siteId, ways: [...ways] },
})

/** Mounts the tablets of a site: registering them, and what is done at one. */
export function mountKiosk(app: FastifyInstance, context: ServerContext, showCard: ShowCard): void {
  mountEndpoint(app, context, listTablets, async ({ actor, params: { id } }) => {
    const site = await siteOf(context, actor, id)
    if (typeof site === 'string') return refuse(site)
    return done({ siteName: site.name, items: await findTablets(context, id) })
  })

  mountEndpoint(app, context, makeTabletCode, async ({ actor, params: { id }, body, request }) => {
    const site = await siteOf(context, actor, id)
    if (typeof site === 'string') return refuse(site)
    const result = await makeCode(context, { actor, address: request.ip }, id, body)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, takeTablet, async ({ actor, params: { id, tablet }, request }) => {
    const site = await siteOf(context, actor, id)
    if (typeof site === 'string') return refuse(site)
    const taken = await takeAway(context, { actor, address: request.ip }, id, tablet)
    return taken ? done({ taken: true as const }) : refuse('no_such_tablet')
  })

  mountEndpoint(app, context, startTablet, async ({ body, request, reply }) => {
    const result = await startTabletWith(context, body.code, callerOf(request))
    if (typeof result === 'string') return refuse(result)
    // Whoever was signed in in this browser is not signed in on a tablet of the site.
    await endThisSession(context, request.cookies[sessionCookie], request.ip)
    reply.clearCookie(sessionCookie, { path: '/' })
    keepDevice(request, reply, result.deviceToken)
    const tablet = await findTablet(context, { cookies: { [deviceCookie]: result.deviceToken } })
    if (!tablet) throw new Error('the tablet that was just made is not there')
    return done(factsOf(tablet))
  })

  mountEndpoint(app, context, getTablet, async ({ actor }) => done(factsOf(actor)))

  mountEndpoint(app, context, showAtTablet, async ({ actor, body, request }) => {
    const result = await showVisitor(context, actor, body, callerOf(request), showCard)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, getRoster, async ({ actor }) =>
    done(actor.ways.includes('roster') ? await findRoster(context, actor, 'masked') : { items: [] }),
  )

  mountEndpoint(app, context, getFullRoster, async ({ actor, body, request }) => {
    const act = { what: 'tablet_staff', address: request.ip } as const
    const opened = await inStaffMode(context, actor, body.pin, act, async () => 'open')
    if (typeof opened === 'string') return refuse(opened)
    return done(await findRoster(context, actor, 'whole'))
  })

  mountEndpoint(app, context, changeWays, async ({ actor, body, request }) => {
    const act = { what: 'tablet_ways', address: request.ip } as const
    const opened = await inStaffMode(context, actor, body.pin, act, tx => setWays(tx, actor, body.ways))
    return typeof opened === 'string' ? refuse(opened) : done(factsOf(opened.done))
  })

  mountEndpoint(app, context, leaveTablet, async ({ actor, body, request, reply }) => {
    const act = { what: 'tablet_taken', address: request.ip } as const
    const opened = await inStaffMode(context, actor, body.pin, act, tx =>
      endTablet(tx, actor.device, new Date(context.now())),
    )
    if (typeof opened === 'string') return refuse(opened)
    reply.clearCookie(deviceCookie, { path: '/' })
    return done({ left: true as const })
  })
}
