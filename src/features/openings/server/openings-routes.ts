import type { FastifyInstance } from 'fastify'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { getOpening, listOpenings } from '../contract.ts'
import { findNear } from './find-near.ts'
import { findNext } from './find-next.ts'
import { listFilter } from './list-openings.ts'
import { findOpening } from './opening-detail.ts'
import { pageText } from './opening-item.ts'

/** Mounts the list and the page of openings; the feed has a context of its own. */
export function mountOpenings(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, listOpenings, async ({ query }) => {
    if (query.from !== undefined && query.to !== undefined && query.from > query.to)
      return refuse('bad_range')
    const filter = listFilter(query, context.now())
    // Too short to look for anything: nothing is found, nothing is guessed.
    if (query.q !== undefined && filter.grams.length === 0) return done(pageText([], null))
    const page = query.near
      ? await findNear(context, query.near, query, filter)
      : await findNext(context, query, filter)
    return page === 'bad_cursor' ? refuse('bad_cursor') : done(page)
  })

  mountEndpoint(app, context, getOpening, async ({ params }) => {
    const opening = await findOpening(context, params.id)
    return opening ? done(opening) : refuse('no_such_opening')
  })
}
