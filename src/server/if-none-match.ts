import type { FastifyRequest } from 'fastify'

const plain = (etag: string) => etag.trim().replace(/^W\//, '')

/** Whether the caller already holds what this ETag names: RFC 9110's weak comparison with any of its list. */
export function isKnown(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match']
  if (known === undefined) return false
  return known.trim() === '*' || known.split(',').some(each => plain(each) === plain(etag))
}
