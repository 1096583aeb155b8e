import type { FastifyInstance } from 'fastify'
import { callerOf, giveSession } from '../../../server/give-session.ts'
import { proofLasts } from '../../../server/just-proved.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { minute } from '../../../shared/dates.ts'
import {
  changePassphrase,
  getStaffMe,
  openInvitation,
  proveStaff,
  signInStaff,
  takeInvitation,
} from '../contract.ts'
import { setPassphrase, tellFactor } from './my-factor.ts'
import { relyingParty } from './passkeys/relying-party.ts'
import { proveAgain } from './prove.ts'
import { signInAsStaff } from './sign-in-staff.ts'
import { openLink, takeLink } from './take-invitation.ts'

/** Mounts how staff come in: the one-time link, passphrase and code, and showing both again. */
export function mountStaff(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, signInStaff, async ({ body, request, reply }) => {
    const result = await signInAsStaff(context, { ...body, ...callerOf(request) })
    if (typeof result === 'string') return refuse(result)
    await giveSession(context, request, reply, result)
    return done({ signedIn: true as const })
  })

  mountEndpoint(app, context, proveStaff, async ({ actor, body, request }) => {
    const result = await proveAgain(context, relyingParty(context, request), actor, body, request.ip)
    return result === 'proved' ? done({ minutes: proofLasts / minute }) : refuse(result)
  })

  mountEndpoint(app, context, openInvitation, async ({ body, request }) => {
    const result = await openLink(context, body.token, request.ip)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, takeInvitation, async ({ body, request }) => {
    const result = await takeLink(context, body, request.ip)
    return typeof result === 'string' ? refuse(result) : done(result)
  })

  mountEndpoint(app, context, getStaffMe, async ({ actor }) => done(await tellFactor(context, actor)))

  mountEndpoint(app, context, changePassphrase, async ({ actor, body, request }) => {
    const result = await setPassphrase(context, actor, body.passphrase, request.ip)
    return result === 'changed' ? done({ changed: true as const }) : refuse(result)
  })
}
