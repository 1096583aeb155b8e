import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { acceptedEncoding } from '../../../server/accepted-encoding.ts'
import { sendProblem } from '../../../server/errors.ts'
import { isKnown } from '../../../server/if-none-match.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { getFeed, getSeats } from '../contract.ts'
import { expand } from './compressed.ts'
import { type FeedDocument, FeedStore } from './feed-store.ts'
import { SeatsStore } from './seats-store.ts'

const common = { 'content-type': 'application/json; charset=utf-8', vary: 'accept-encoding' }

/** Sends a stored document in the best encoding the caller knows, or 304. Shared caches carry it for `seconds`; a device asks each time, or it would take its own cache for the network. */
async function sendDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  document: FeedDocument,
  seconds: number,
): Promise<FastifyReply> {
  reply.headers(common)
  reply.header('etag', document.etag)
  reply.header('cache-control', `public, max-age=0, s-maxage=${seconds}`)
  if (isKnown(request, document.etag)) return reply.code(304).send()
  const encoding = acceptedEncoding(request)
  if (encoding === 'identity') return reply.send(await expand(document.gz))
  return reply.header('content-encoding', encoding).send(encoding === 'br' ? document.br : document.gz)
}

/**
 * Mounts the county feed and its seats in a context without per-request plugins: bodies are compressed once and stored,
 * and the same for everyone.
 */
export function mountFeed(app: FastifyInstance, context: ServerContext): void {
  const feeds = new FeedStore(context)
  const seats = new SeatsStore(context)
  context.endpoints.push(getFeed, getSeats)

  app.get(getFeed.path, async (request, reply) => {
    const params = v.safeParse(getFeed.params, request.params)
    if (!params.success) return sendProblem(reply, context.titles, 'no_such_county', 404)
    const query = v.safeParse(getFeed.query, request.query)
    if (!query.success) return sendProblem(reply, context.titles, 'bad_input', 400, 'since')
    const { county } = params.output
    const delta = query.output.since === undefined ? undefined : await feeds.delta(county, query.output.since)
    const document = delta ?? (await feeds.full(county))
    return document
      ? sendDocument(request, reply, document, 30)
      : sendProblem(reply, context.titles, 'no_such_county', 404)
  })

  app.get(getSeats.path, async (request, reply) => {
    const params = v.safeParse(getSeats.params, request.params)
    if (!params.success) return sendProblem(reply, context.titles, 'no_such_county', 404)
    const { county } = params.output
    if (!(await feeds.full(county))) return sendProblem(reply, context.titles, 'no_such_county', 404)
    return sendDocument(request, reply, await seats.get(county), 15)
  })
}
