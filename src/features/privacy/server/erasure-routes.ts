import type { FastifyInstance } from 'fastify'
import { sessionCookie } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { callerOf } from '../../../server/give-session.ts'
import { hasJustProved } from '../../../server/just-proved.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { correctMe, eraseMe, erasePerson, getErasure, sendErasureCode } from '../contract.ts'
import { correctOneself } from './correct-me.ts'
import { erase, holdsRights, wasErasedAt } from './erase-person.ts'
import { countKept } from './kept-by-law.ts'
import type { PrivacyPorts } from './ports.ts'

/** How long a code is good for, in minutes: as at a sign-in. */
const minutes = 10

/** Mounts correcting and erasing oneself, and erasing at the desk. */
export function mountErasure(app: FastifyInstance, context: ServerContext, ports: PrivacyPorts): void {
  const { db } = context

  mountEndpoint(app, context, correctMe, async ({ actor, body, request }) => {
    const doing = { actor, person: actor.person, address: request.ip }
    const result = await correctOneself(context, ports, doing, body)
    return result === 'corrected' ? done({ corrected: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, getErasure, async ({ actor: { person } }) =>
    done({
      places: (await ports.findPlaces(context, person)).length,
      ...(await countKept(db, person)),
      staff: await holdsRights(db, person),
      ways: await ports.waysToProve(context, person),
    }),
  )

  mountEndpoint(app, context, sendErasureCode, async ({ actor, request }) => {
    const asked = await ports.sendOwnCode(context, callerOf(request), actor.person)
    return typeof asked === 'string' ? refuse(asked) : done({ sent: asked.sent, minutes })
  })

  mountEndpoint(app, context, eraseMe, async ({ actor, body, request, reply }) => {
    const { person, device } = actor
    const address = request.ip
    // Before the proof: a code is not used up for nothing.
    if (await holdsRights(db, person)) return refuse('holds_rights')
    const proved = await ports.proveOneself(context, actor, body)
    if (proved !== 'right') {
      const entry = { what: 'person_erased', actor: person, person, device, address } as const
      await writeAudit(db, context, { ...entry, outcome: proved })
      return refuse(proved)
    }
    const result = await erase(context, ports, { person, actor, address, reason: 'own' })
    if (result !== 'erased') return refuse(result)
    reply.clearCookie(sessionCookie, { path: '/' })
    return done({ erased: true as const })
  })

  mountEndpoint(app, context, erasePerson, async ({ actor, params, body, request }) => {
    const desk = await ports.deskOf(db, actor, params.id)
    if (typeof desk === 'string') return refuse(desk)
    const { person } = params
    if (person === actor.person) return refuse('oneself')
    if (!(await ports.knows(db, desk, person)))
      return (await wasErasedAt(db, desk.id, person))
        ? done({ erased: true as const })
        : refuse('no_such_person')
    if (!hasJustProved(actor, context.now())) return refuse('prove_again')
    const at = { person, actor, address: request.ip, reason: body.reason, site: desk.id }
    const result = await erase(context, ports, at)
    return result === 'erased' ? done({ erased: true as const }) : refuse(result)
  })
}
