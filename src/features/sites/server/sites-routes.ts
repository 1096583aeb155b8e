import type { FastifyInstance } from 'fastify'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { listDivisions, nearestDivision, searchDivisions } from '../contract.ts'
import { findChildren, findNearest, searchByName } from './divisions-queries.ts'

/** Mounts the ways to say where one lives: step by step, by name or initials, by the phone's place. */
export function mountSites(app: FastifyInstance, context: ServerContext): void {
  const { db } = context

  mountEndpoint(app, context, listDivisions, async ({ query }) => {
    const found = await findChildren(db, query.parent)
    return found ? done(found) : refuse('no_such_division')
  })

  mountEndpoint(app, context, searchDivisions, async ({ query }) =>
    done({ items: await searchByName(db, query.q, query.within) }),
  )

  mountEndpoint(app, context, nearestDivision, async ({ query }) =>
    done({ division: await findNearest(db, query.near) }),
  )
}
