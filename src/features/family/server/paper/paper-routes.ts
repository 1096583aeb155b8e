import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../../../server/actor.ts'
import { done, mountEndpoint, refuse } from '../../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { confirmPaper, enterPaper, listPapers, seePaper } from '../../paper-contract.ts'
import { confirmFromPaper } from './confirm-paper.ts'
import type { DeskDoor, Sitting } from './desk-door.ts'
import { enterFromPaper } from './enter-paper.ts'
import { readPapers, readPhoto } from './read-papers.ts'

/** Mounts what the desk does with signed sheets: entering, looking, confirming. */
export function mountFamilyPaper(app: FastifyInstance, context: ServerContext, door: DeskDoor): void {
  const sit = async (
    actor: Actor,
    { id, person }: { id: string; person: string },
    address: string,
  ): Promise<Sitting | 'no_such_site' | 'not_allowed' | 'no_such_person'> => {
    const desk = await door.deskOf(context.db, actor, id)
    if (typeof desk === 'string') return desk
    if (!(await door.knows(context.db, desk, person))) return 'no_such_person'
    return { actor, desk, senior: person, address }
  }

  mountEndpoint(app, context, enterPaper, async ({ actor, params, body, request }) => {
    const sitting = await sit(actor, params, request.ip)
    if (typeof sitting === 'string') return refuse(sitting)
    const result = await enterFromPaper(context, sitting, body)
    return result === 'entered' ? done({ entered: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, listPapers, async ({ actor, params, request }) => {
    const sitting = await sit(actor, params, request.ip)
    return typeof sitting === 'string' ? refuse(sitting) : done(await readPapers(context, sitting))
  })

  mountEndpoint(app, context, seePaper, async ({ actor, params, request }) => {
    const sitting = await sit(actor, params, request.ip)
    if (typeof sitting === 'string') return refuse(sitting)
    const photo = await readPhoto(context, sitting, params.paper)
    return photo === undefined ? refuse('no_such_paper') : done({ photo })
  })

  mountEndpoint(app, context, confirmPaper, async ({ actor, params, request }) => {
    const sitting = await sit(actor, params, request.ip)
    if (typeof sitting === 'string') return refuse(sitting)
    const result = await confirmFromPaper(context, sitting, params.paper)
    return result === 'confirmed' ? done({ confirmed: true as const }) : refuse(result)
  })
}
