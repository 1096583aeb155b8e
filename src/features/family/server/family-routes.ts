import type { FastifyInstance } from 'fastify'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import {
  askToHelp,
  endGrant,
  getFamily,
  keepGrant,
  listDoneForMe,
  listHelpingNews,
  makeFamilyCode,
  sayYes,
} from '../contract.ts'
import { endOneGrant, grantRequest, keepOneGrant } from './answer-request.ts'
import { askWithCode } from './ask-to-help.ts'
import { findDoneForMe } from './done-for-me.ts'
import { makeCode } from './family-code.ts'
import { findFamily } from './grant-rows.ts'
import { findHelpingNews } from './helping-news.ts'

/** Mounts 亲情授权: codes, requests, the senior's yes, ending it, and what others did for me. */
export function mountFamily(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, getFamily, async ({ actor }) =>
    done(await findFamily(context.db, context.now(), actor.person)),
  )

  mountEndpoint(app, context, makeFamilyCode, async ({ actor, request }) =>
    done(await makeCode(context, actor, request.ip)),
  )

  mountEndpoint(app, context, askToHelp, async ({ actor, body, request }) => {
    const result = await askWithCode(context, actor, body, request.ip)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, sayYes, async ({ actor, params, body, request }) => {
    const result = await grantRequest(context, actor, params.id, body.scopes, request.ip)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, keepGrant, async ({ actor, params, request }) => {
    const result = await keepOneGrant(context, actor, params.id, request.ip)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, endGrant, async ({ actor, params, request }) => {
    const result = await endOneGrant(context, actor, params.id, request.ip)
    return result === 'ended' ? done({ ended: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, listHelpingNews, async ({ actor }) =>
    done(await findHelpingNews(context, actor.person)),
  )

  mountEndpoint(app, context, listDoneForMe, async ({ actor }) =>
    done({ items: await findDoneForMe(context, actor.person) }),
  )
}
