import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { findRights } from '../../../server/actor.ts'
import { callerOf, giveSession, keepDevice } from '../../../server/give-session.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { knownDevice, type SignedIn } from '../../../server/web-sessions.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import type { Me } from '../contract.ts'
import { getPerson } from './people-queries.ts'

/** The device that calls, known again from now on; other features are handed this by `server/app.ts`. */
export async function rememberDevice(
  tx: Kysely<Database>,
  now: number,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const { id, newToken } = await knownDevice(tx, now, callerOf(request))
  keepDevice(request, reply, newToken)
  return id
}

/** Gives the browser the cookies of a session just opened, and says who was let in. */
export async function letIn(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn,
): Promise<Me> {
  await giveSession(context, request, reply, signedIn)
  const person = v.parse(uuidSchema, signedIn.person)
  const staffToo = context.demo && signedIn.shown === 'card'
  const rights = staffToo ? await findRights(context.db, person) : []
  return getPerson(context.db, person, rights)
}
