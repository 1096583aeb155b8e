import { createHash } from 'node:crypto'
import type { RateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import {
  type Endpoint,
  type EndpointReply,
  type EndpointRequest,
  type RefusalCode,
  rules,
} from '../shared/endpoint.ts'
import { proves } from '../shared/tablet.ts'
import { type Actor, deviceCookie, findSession } from './actor.ts'
import { sendProblem } from './errors.ts'
import { isKnown } from './if-none-match.ts'
import type { ServerContext } from './server-context.ts'
import { renewSession } from './session-cookie.ts'
import { findTablet, type Tablet } from './tablet.ts'

/** A reply that is JSON text already, such as rows that the database keeps as JSON: nothing is read to be written again. */
export type JsonText<Body> = string & { readonly [jsonOf]: Body }
declare const jsonOf: unique symbol

export type Success<Body> = { ok: true; body: Body; status?: number; type?: string }
export type Refusal<Code extends string> = { ok: false; code: Code | 'not_allowed'; detail?: string }
export type HandlerResult<E extends Endpoint> =
  | Success<EndpointReply<E> | JsonText<EndpointReply<E>>>
  | Refusal<RefusalCode<E>>

/** Public endpoints never learn who calls, so nothing about a person can leak into a shared reply; a tablet is nobody. */
type ActorOf<E extends Endpoint> = E['who'] extends 'anyone'
  ? null
  : E['who'] extends 'tablet'
    ? Tablet
    : Actor

export type Call<E extends Endpoint> = EndpointRequest<E> & {
  actor: ActorOf<E>
  request: FastifyRequest
  reply: FastifyReply
}

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<HandlerResult<E>>

/** A success with the endpoint's reply. */
export function done<Body>(body: Body, status = 200): Success<Body> {
  return { ok: true, body, status }
}

/** A refusal by its stable code; the sentence is in the feature's texts. */
export function refuse<const Code extends string>(code: Code, detail?: string): Refusal<Code> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail }
}

const generalStatus: Readonly<Record<string, number>> = {
  not_allowed: 403,
  not_signed_in: 401,
  bad_input: 400,
  no_tablet: 403,
  not_on_tablet: 403,
  show_more: 403,
}

type Parts = { params: unknown; query: unknown; body: unknown }

/** Validates what came in; the first finding is named by its field, never by its value. */
function validate(
  endpoint: Endpoint,
  request: FastifyRequest,
): { ok: true; parts: Parts } | { ok: false; field: string } {
  const parts: Parts = { params: undefined, query: undefined, body: undefined }
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part]
    if (!schema) continue
    const result = v.safeParse(schema, request[part])
    if (!result.success) return { ok: false, field: v.getDotPath(result.issues[0]) ?? part }
    parts[part] = result.output
  }
  return { ok: true, parts }
}

function sendBody(
  request: FastifyRequest,
  reply: FastifyReply,
  endpoint: Endpoint,
  result: Success<unknown>,
): FastifyReply {
  const text = typeof result.body === 'string' ? result.body : JSON.stringify(result.body)
  reply.code(result.status ?? 200).type(result.type ?? 'application/json; charset=utf-8')
  const shared = endpoint.method === 'GET' && endpoint.who === 'anyone'
  reply.header('cache-control', shared ? 'no-cache' : 'no-store')
  if (endpoint.method === 'GET') {
    const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
    reply.header('etag', etag)
    if (isKnown(request, etag)) return reply.code(304).send()
  }
  return reply.send(text)
}

const actsPerMinute = 3_000

/**
 * Public reads are limited by address; what a person does by their device and never by network, since a canteen shares
 * one address. Signing in has limits of its own.
 */
function limitOf(endpoint: Endpoint, reads: number): false | RateLimitOptions {
  if (endpoint.who === 'anyone') {
    return endpoint.method === 'GET' && reads > 0 ? { max: reads, timeWindow: '1 minute' } : false
  }
  const keyGenerator = (request: FastifyRequest) => request.cookies[deviceCookie] ?? request.ip
  return { max: actsPerMinute, timeWindow: '1 minute', keyGenerator }
}

/** An endpoint without a known rule, one that lets auditors write, or a refusal without a sentence stops the start. */
function refuseUnfit({ name, method, who, refusals }: Endpoint, titles: ServerContext['titles']): void {
  // Asked although the type says it: an endpoint put together by a program may lack its rule.
  if (!rules.includes(who)) throw new Error(`${name}: no rule says who may call it`)
  if (who === 'auditor' && method !== 'GET') throw new Error(`${name}: auditors change nothing`)
  for (const code of Object.keys(refusals)) {
    if (!titles.has(code)) throw new Error(`${name}: the refusal ${code} has no sentence`)
  }
}

type NoCaller = 'not_signed_in' | 'no_tablet' | 'not_on_tablet' | 'show_more'

/** Who calls, as far as the endpoint may know; or why they may not call it here. */
async function callerFor(
  context: ServerContext,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Actor | Tablet | null | NoCaller> {
  if (endpoint.who === 'anyone') return null
  if (endpoint.who === 'tablet') return (await findTablet(context, request)) ?? 'no_tablet'
  const session = await findSession(context, request)
  if (session === null) return 'not_signed_in'
  const { atTablet } = session.actor
  if (atTablet !== undefined) {
    if (endpoint.tablet === undefined) return 'not_on_tablet'
    if (!proves(atTablet, endpoint.tablet)) return 'show_more'
  }
  await renewSession(context, session, request, reply)
  return session.actor
}

/** Mounts one endpoint of a contract: validation, the caller, the reply, the refusal as problem details. */
export function mountEndpoint<const E extends Endpoint>(
  app: FastifyInstance,
  context: ServerContext,
  endpoint: E,
  handler: Handler<E>,
): void {
  refuseUnfit(endpoint, context.titles)
  context.endpoints.push(endpoint)
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { rateLimit: limitOf(endpoint, context.config.limitReads) },
    handler: async (request, reply) => {
      const valid = validate(endpoint, request)
      if (!valid.ok) return sendProblem(reply, context.titles, 'bad_input', 400, valid.field)
      const actor = await callerFor(context, endpoint, request, reply)
      if (typeof actor === 'string')
        return sendProblem(reply, context.titles, actor, generalStatus[actor] ?? 403)
      // The two casts meet here once: validation above made the parts, the lines above made the actor.
      const call = { ...(valid.parts as EndpointRequest<E>), actor: actor as ActorOf<E>, request, reply }
      const result = await handler(call)
      if (result.ok) return sendBody(request, reply, endpoint, result)
      const status = endpoint.refusals[result.code] ?? generalStatus[result.code] ?? 400
      return sendProblem(reply, context.titles, result.code, status, result.detail)
    },
  })
}
