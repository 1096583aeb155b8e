import type { FastifyInstance } from 'fastify'
import { callerOf, giveSession } from '../../../../server/give-session.ts'
import { done, mountEndpoint, refuse } from '../../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import {
  addPasskey,
  askMyChallenge,
  askSignInChallenge,
  removePasskey,
  signInByPasskey,
} from '../../passkey-contract.ts'
import { giveChallenge } from './challenge.ts'
import { addKey, giveMyChallenge, removeKey } from './my-passkeys.ts'
import { relyingParty } from './relying-party.ts'
import { signInByKey } from './sign-in-passkey.ts'

/** Mounts passkeys of staff: what is to be signed, coming in by one, adding and removing one's own. */
export function mountPasskeys(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, askSignInChallenge, async ({ request }) => {
    const challenge = await giveChallenge(context, { purpose: 'sign_in' }, request.ip)
    if (challenge === 'too_many_challenges') return refuse(challenge)
    return done({ challenge, rpId: relyingParty(context, request).rpId })
  })

  mountEndpoint(app, context, signInByPasskey, async ({ body, request, reply }) => {
    const party = relyingParty(context, request)
    const result = await signInByKey(context, party, body.signed, callerOf(request))
    if (typeof result === 'string') return refuse(result)
    await giveSession(context, request, reply, result)
    return done({ signedIn: true as const })
  })

  mountEndpoint(app, context, askMyChallenge, async ({ actor, body, request }) => {
    const party = relyingParty(context, request)
    const result = await giveMyChallenge(context, party, actor, body.for, request.ip)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, addPasskey, async ({ actor, body, request }) => {
    const result = await addKey(context, relyingParty(context, request), actor, body, request.ip)
    return result === 'done' ? done({ added: true as const }, 201) : refuse(result)
  })

  mountEndpoint(app, context, removePasskey, async ({ actor, params, request }) => {
    const result = await removeKey(context, actor, params.id, request.ip)
    return result === 'done' ? done({ removed: true as const }) : refuse(result)
  })
}
