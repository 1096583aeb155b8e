import type { FastifyInstance } from 'fastify'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import {
  confirmPerson,
  correctPerson,
  findByCard,
  getPersonAtDesk,
  listMySites,
  listPeople,
  makeCards,
  registerPerson,
  setPinAtDesk,
  stopCard,
} from '../contract.ts'
import { deskOf, knows } from './at-site.ts'
import { correctAtDesk } from './correct-person.ts'
import { makeCardsFor, setPin, stop } from './desk-cards.ts'
import { confirmKnown, findCardOwner, findMySites, findPeople, lookAtPerson } from './desk-people.ts'
import { registerAtDesk } from './register-person.ts'

/** Mounts what is done at the desk of a site: whom it knows, registering, cards. */
export function mountDesk(app: FastifyInstance, context: ServerContext): void {
  const { db } = context

  mountEndpoint(app, context, listMySites, async ({ actor }) =>
    done({ items: await findMySites(context, actor) }),
  )

  mountEndpoint(app, context, listPeople, async ({ actor, params }) => {
    const desk = await deskOf(db, actor, params.id)
    if (typeof desk === 'string') return refuse(desk)
    const { name, division, divisionName } = desk
    return done({ site: { id: params.id, name, division, divisionName }, items: await findPeople(db, desk) })
  })

  mountEndpoint(app, context, registerPerson, async ({ actor, params, body, request }) => {
    const desk = await deskOf(db, actor, params.id)
    if (typeof desk === 'string') return refuse(desk)
    const result = await registerAtDesk(context, { actor, desk, address: request.ip }, body)
    return result === 'done' ? done({ person: body.id }) : refuse(result)
  })

  mountEndpoint(app, context, findByCard, async ({ actor, params, body, request }) => {
    const desk = await deskOf(db, actor, params.id)
    if (typeof desk === 'string') return refuse(desk)
    const person = await findCardOwner(context, { actor, desk, address: request.ip }, body)
    return person === undefined ? refuse('no_such_card') : done({ person })
  })

  mountEndpoint(app, context, getPersonAtDesk, async ({ actor, params, request }) => {
    const desk = await deskOf(db, actor, params.id)
    if (typeof desk === 'string') return refuse(desk)
    const person = await lookAtPerson(context, { actor, desk, address: request.ip }, params.person)
    return person === undefined ? refuse('no_such_person') : done(person)
  })

  mountEndpoint(app, context, correctPerson, async ({ actor, params, body, request }) => {
    const desk = await deskOf(db, actor, params.id)
    if (typeof desk === 'string') return refuse(desk)
    const result = await correctAtDesk(context, { actor, desk, address: request.ip }, params.person, body)
    return result === 'corrected' ? done({ corrected: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, confirmPerson, async ({ actor, params, request }) => {
    const desk = await deskOf(db, actor, params.id)
    if (typeof desk === 'string') return refuse(desk)
    if (!(await knows(db, desk, params.person))) return refuse('no_such_person')
    const confirmed = await confirmKnown(context, { actor, address: request.ip }, params.person)
    return confirmed ? done({ confirmed: true as const }) : refuse('oneself')
  })

  mountEndpoint(app, context, makeCards, async ({ actor, params, body, request }) => {
    const desk = await deskOf(db, actor, params.id)
    if (typeof desk === 'string') return refuse(desk)
    const made = await makeCardsFor(context, { actor, desk, address: request.ip }, body.people)
    return typeof made === 'string' ? refuse(made) : done({ items: made })
  })

  mountEndpoint(app, context, setPinAtDesk, async ({ actor, params, body, request }) => {
    const desk = await deskOf(db, actor, params.id)
    if (typeof desk === 'string') return refuse(desk)
    const { card } = params
    const result = await setPin(context, { actor, desk, address: request.ip }, { card, pin: body.pin })
    return result === 'set' ? done({ set: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, stopCard, async ({ actor, params, request }) => {
    const desk = await deskOf(db, actor, params.id)
    if (typeof desk === 'string') return refuse(desk)
    const result = await stop(context, { actor, desk, address: request.ip }, params.card)
    return result === 'stopped' ? done({ stopped: true as const }) : refuse(result)
  })
}
