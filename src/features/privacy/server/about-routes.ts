import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '../../../server/actor.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Uuid } from '../../../shared/ids.ts'
import {
  getAbout,
  getAboutAtDesk,
  giveConsent,
  giveConsentAtDesk,
  saveAbout,
  saveAboutAtDesk,
  unmask,
  withdrawConsent,
  withdrawConsentAtDesk,
} from '../about-contract.ts'
import { giveItem, withdrawItem } from './consents.ts'
import { type Doing, note } from './doing.ts'
import type { PrivacyPorts } from './ports.ts'
import { readAbout, readMasked } from './read-about.ts'
import { saveAboutOf } from './save-about.ts'

const own = (actor: Actor, { ip }: FastifyRequest): Doing => ({ actor, person: actor.person, address: ip })

/** Mounts what a person tells about themselves and agrees to, by themselves and at a desk. */
export function mountAbout(
  app: FastifyInstance,
  context: ServerContext,
  ports: Pick<PrivacyPorts, 'deskOf' | 'knows'>,
): void {
  mountEndpoint(app, context, getAbout, async ({ actor }) => done(await readAbout(context, actor.person)))

  mountEndpoint(app, context, saveAbout, async ({ actor, body, request }) => {
    const result = await saveAboutOf(context, own(actor, request), body)
    return result === 'saved' ? done({ saved: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, giveConsent, async ({ actor, params, body, request }) => {
    const result = await giveItem(context, own(actor, request), { ...params, ...body })
    if (result === 'id_number_known') throw new Error('only a desk is told whose numbers are known')
    return result === 'kept' ? done({ kept: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, withdrawConsent, async ({ actor, params, request }) => {
    const result = await withdrawItem(context, own(actor, request), params.item)
    return result === 'withdrawn' ? done({ withdrawn: true as const }) : refuse(result)
  })

  mountAtDesk(app, context, ports)
}

/** What the worker does for somebody the site knows, never for themselves. */
async function doingAt(
  { db }: ServerContext,
  { deskOf, knows }: Pick<PrivacyPorts, 'deskOf' | 'knows'>,
  actor: Actor,
  { id, person }: { id: string; person: Uuid },
): Promise<(Omit<Doing, 'address'> & { site: string }) | 'no_such_site' | 'not_allowed' | 'no_such_person'> {
  const desk = await deskOf(db, actor, id)
  if (typeof desk === 'string') return desk
  return (await knows(db, desk, person)) ? { actor, person, site: desk.id } : 'no_such_person'
}

function mountAtDesk(
  app: FastifyInstance,
  context: ServerContext,
  ports: Pick<PrivacyPorts, 'deskOf' | 'knows'>,
): void {
  const { db } = context

  mountEndpoint(app, context, getAboutAtDesk, async ({ actor, params, request }) => {
    const doing = await doingAt(context, ports, actor, params)
    if (typeof doing === 'string') return refuse(doing)
    const row = await db
      .selectFrom('person_profile')
      .select('name')
      .where('person', '=', params.person)
      .executeTakeFirst()
    await note(db, context, { ...doing, address: request.ip }, 'person_looked_at', doing.site)
    return done({ name: row?.name ?? '', ...(await readAbout(context, params.person)) })
  })

  mountEndpoint(app, context, saveAboutAtDesk, async ({ actor, params, body, request }) => {
    const doing = await doingAt(context, ports, actor, params)
    if (typeof doing === 'string') return refuse(doing)
    if (params.person === actor.person) return refuse('oneself')
    const result = await saveAboutOf(context, { ...doing, address: request.ip }, body)
    return result === 'saved' ? done({ saved: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, giveConsentAtDesk, async ({ actor, params, body, request }) => {
    const doing = await doingAt(context, ports, actor, params)
    if (typeof doing === 'string') return refuse(doing)
    if (params.person === actor.person) return refuse('oneself')
    const { another = false, ...given } = body
    const giving = { item: params.item, ...given, another }
    const result = await giveItem(context, { ...doing, address: request.ip }, giving)
    return result === 'kept' ? done({ kept: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, withdrawConsentAtDesk, async ({ actor, params, request }) => {
    const doing = await doingAt(context, ports, actor, params)
    if (typeof doing === 'string') return refuse(doing)
    if (params.person === actor.person) return refuse('oneself')
    const result = await withdrawItem(context, { ...doing, address: request.ip }, params.item)
    return result === 'withdrawn' ? done({ withdrawn: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, unmask, async ({ actor, params, request }) => {
    const doing = await doingAt(context, ports, actor, params)
    if (typeof doing === 'string') return refuse(doing)
    if (params.person === actor.person) return refuse('oneself')
    const { person, item } = params
    const value = await readMasked(context, person, item)
    if (value === undefined) return refuse('nothing_kept')
    // Before it is told: what was seen without a line would be nobody's.
    await note(db, context, { ...doing, address: request.ip }, 'value_unmasked', item)
    return done({ value })
  })
}
