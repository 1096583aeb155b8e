import { isIP } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from './errors.ts'
import type { ServerContext } from './server-context.ts'

/** Whether an address is this machine's own loopback. */
export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '')
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'))
}

function isSameOrigin(request: FastifyRequest, publicOrigin: string | undefined): boolean {
  const { origin } = request.headers
  // `host` is the one the browser asked for: a trusted proxy may pass it on beside its own.
  return origin !== undefined && origin === (publicOrigin ?? `${request.protocol}://${request.host}`)
}

/**
 * Guards every write: it must come from our own pages, and never over plain http from another machine, where anybody on
 * the way could read the PIN. Loopback is the client's address after TRUST_PROXY.
 */
export function guardWrites(app: FastifyInstance, context: ServerContext): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (!isSameOrigin(request, context.config.publicOrigin))
      return sendProblem(reply, context.titles, 'bad_origin', 403)
    if (request.protocol !== 'https' && !isLoopback(request.ip))
      return sendProblem(reply, context.titles, 'needs_https', 403)
  })
}
