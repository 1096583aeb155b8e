import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { sessionCookie, sessionTokenOf } from '../../../server/actor.ts'
import { callerOf } from '../../../server/give-session.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { endMySession, endThisSession } from '../../../server/web-sessions.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import {
  changePin,
  endSession,
  getMe,
  getMyData,
  listCards,
  listSessions,
  signIn,
  signInByQr,
  signOut,
  stopMyCard,
} from '../contract.ts'
import { findMyCards, setNewPin } from './change-pin.ts'
import { letIn } from './let-in.ts'
import { findMySessions } from './my-sessions.ts'
import { getPerson } from './people-queries.ts'
import { signInWithCard } from './sign-in.ts'
import { stopOwnCard } from './stop-my-card.ts'
import { tellMyData } from './tell-my-data.ts'

/** Mounts signing in with a card, signing out, who I am and where I am signed in. */
export function mountPeople(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, signIn, async ({ body: { card: number, pin }, request, reply }) => {
    const result = await signInWithCard(context, { named: { number }, pin, ...callerOf(request) })
    if (typeof result !== 'string') return done(await letIn(context, request, reply, result))
    return refuse(result === 'no_pin_yet' ? 'wrong_card_or_pin' : result)
  })

  mountEndpoint(app, context, signInByQr, async ({ body: { token, pin }, request, reply }) => {
    const result = await signInWithCard(context, { named: { token }, pin, ...callerOf(request) })
    if (typeof result !== 'string') return done(await letIn(context, request, reply, result))
    return refuse(result === 'unknown_device' ? 'wrong_card_or_pin' : result)
  })

  mountEndpoint(app, context, signOut, async ({ request, reply }) => {
    await endThisSession(context, sessionTokenOf(request), request.ip)
    reply.clearCookie(sessionCookie, { path: '/' })
    return done({ signedOut: true as const })
  })

  mountEndpoint(app, context, getMe, async ({ actor }) =>
    done(await getPerson(context.db, actor.person, actor.rights)),
  )

  mountEndpoint(app, context, listSessions, async ({ actor }) =>
    done({ items: await findMySessions(context, actor) }),
  )

  mountEndpoint(app, context, endSession, async ({ params, actor, request }) =>
    (await endMySession(context, actor, params.id, request.ip))
      ? done({ ended: true as const })
      : refuse('no_such_sign_in'),
  )

  mountEndpoint(app, context, getMyData, async ({ actor, request, reply }) => {
    const data = await tellMyData(context, actor, request.ip)
    reply.header('content-disposition', 'attachment; filename="yinling-my-data.json"')
    return done(data)
  })

  mountEndpoint(app, context, listCards, async ({ actor }) => {
    const cards = await findMyCards(context, actor.person)
    return done({ items: cards.map(({ id, number }) => ({ id: v.parse(uuidSchema, id), number })) })
  })

  mountEndpoint(app, context, stopMyCard, async ({ actor, params, request }) => {
    const result = await stopOwnCard(context, actor, params.id, request.ip)
    return result === 'stopped' ? done({ stopped: true as const }) : refuse(result)
  })

  mountEndpoint(app, context, changePin, async ({ actor, params, body, request }) => {
    const result = await setNewPin(context, actor, { ...params, ...body }, request.ip)
    return result === 'changed' ? done({ changed: true as const }) : refuse(result)
  })
}
