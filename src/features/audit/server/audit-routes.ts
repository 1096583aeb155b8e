import type { FastifyInstance } from 'fastify'
import { writeAudit } from '../../../server/audit.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import { may } from '../../../server/policy.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { listAudit } from '../contract.ts'
import { findAudit } from './find-audit.ts'

/**
 * Mounts reading the audit. Who reads it is read in it: a reading stands in the county that was read, beside the person
 * it asked for; one that was refused stands where its actor belongs, so that nobody writes into the audit of others.
 */
export function mountAudit(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, listAudit, async ({ query, actor, request }) => {
    const { county } = query
    const { person, device } = actor
    const reading = { what: 'audit_read', actor: person, thing: county, device, address: request.ip } as const
    if (!may(actor, 'auditor', { division: county })) {
      await writeAudit(context.db, context, { ...reading, person: null, outcome: 'not_allowed' })
      return refuse('not_allowed')
    }
    return context.db.transaction().execute(async tx => {
      const page = await findAudit(tx, query)
      if (page === 'bad_cursor') return refuse('bad_cursor')
      const about = query.person ?? null
      await writeAudit(tx, context, { ...reading, person: about, county, outcome: 'done' })
      return done(page)
    })
  })
}
