import type { FastifyRequest } from 'fastify'
import type { ServerContext } from '../../../../server/server-context.ts'

/** For whom a key signs: our own origin, and its host, which browsers tie every key to. */
export type RelyingParty = { readonly origin: string; readonly rpId: string }

/**
 * Where people open the app: PUBLIC_ORIGIN, else what the browser asked for. Writes from anywhere else were refused before
 * (`guardWrites`), and a page that looks like ours has another origin, for which no key of ours signs.
 */
export function relyingParty(
  { config }: Pick<ServerContext, 'config'>,
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
): RelyingParty {
  const origin = config.publicOrigin ?? `${protocol}://${host}`
  return { origin, rpId: new URL(origin).hostname }
}
