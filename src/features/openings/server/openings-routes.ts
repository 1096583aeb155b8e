import type { FastifyInstance } from 'fastify'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { getOpening, listOpenings } from '../contract.ts'
import { findNear } from './find-near.ts'
import { findNext } from './find-next.ts'
import { type ListQuery, listFilters } from './list-openings.ts'
import { findOpening } from './opening-detail.ts'
import { type ListReply, pageText } from './opening-item.ts'

const nothing = pageText([], null)

/** What is written so, or where nothing is, what sounds so. Too short a text finds nothing, and nothing is guessed. */
async function findPage(context: ServerContext, query: ListQuery): Promise<ListReply | 'bad_cursor'> {
  for (const filter of listFilters(query, context.now())) {
    const page = query.near
      ? await findNear(context, query.near, query, filter)
      : await findNext(context, query, filter)
    if (page !== nothing) return page
  }
  return nothing
}

/** Mounts the list and the page of openings; the feed has a context of its own. */
export function mountOpenings(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, listOpenings, async ({ query }) => {
    if (query.from !== undefined && query.to !== undefined && query.from > query.to)
      return refuse('bad_range')
    const page = await findPage(context, query)
    return page === 'bad_cursor' ? refuse('bad_cursor') : done(page)
  })

  mountEndpoint(app, context, getOpening, async ({ params }) => {
    const opening = await findOpening(context, params.id)
    return opening ? done(opening) : refuse('no_such_opening')
  })
}
