import type { FastifyRequest } from 'fastify'

/** Which of the stored forms of a document the caller reads, the smallest first; `identity` when none. */
export function acceptedEncoding(request: FastifyRequest): 'br' | 'gzip' | 'identity' {
  const accepted = request.headers['accept-encoding']?.toLowerCase() ?? ''
  // `q=0` says "not this one", in up to three decimals.
  const reads = (name: string) =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0{0,3})?\\s*(,|$))`).test(accepted)
  if (reads('br')) return 'br'
  return reads('gzip') ? 'gzip' : 'identity'
}
