import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { hasJustProved } from '../../../server/just-proved.ts'
import { done, mountEndpoint, refuse } from '../../../server/mount-endpoint.ts'
import { may } from '../../../server/policy.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { exportAudit, listAudit } from '../contract.ts'
import { findAudit, findWhole, personSearched } from './find-audit.ts'

type Reading = {
  readonly what: 'audit_read' | 'audit_exported'
  readonly actor: Actor
  readonly request: FastifyRequest
  readonly query: Parameters<typeof personSearched>[1] & { readonly county: string }
}

/** Who looked, in the county that was looked at, beside the person they asked for. */
async function noteReading(
  tx: Kysely<Database>,
  context: ServerContext,
  { what, actor: { person: reader, device }, request, query }: Reading,
): Promise<void> {
  const { county } = query
  const person = await personSearched(tx, query)
  const entry = { what, actor: reader, person, thing: county, county, device, address: request.ip }
  await writeAudit(tx, context, { ...entry, outcome: 'done' })
}

/** Nobody writes into the audit of others: what was refused stands where its actor belongs. */
async function noteRefused(
  context: ServerContext,
  { what, actor: { person, device }, request, query }: Reading,
): Promise<void> {
  const entry = { what, actor: person, person: null, thing: query.county, device, address: request.ip }
  await writeAudit(context.db, context, { ...entry, outcome: 'not_allowed' })
}

/** Mounts reading the audit, page by page and in one piece. Who reads it is read in it. */
export function mountAudit(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, listAudit, async ({ query, actor, request }) => {
    const reading: Reading = { what: 'audit_read', actor, request, query }
    if (!may(actor, 'auditor', { division: query.county })) {
      await noteRefused(context, reading)
      return refuse('not_allowed')
    }
    return context.db.transaction().execute(async tx => {
      const page = await findAudit(tx, query)
      if (page === 'bad_cursor') return refuse('bad_cursor')
      await noteReading(tx, context, reading)
      return done(page)
    })
  })

  mountEndpoint(app, context, exportAudit, async ({ query, actor, request }) => {
    const reading: Reading = { what: 'audit_exported', actor, request, query }
    if (!may(actor, 'auditor', { division: query.county })) {
      await noteRefused(context, reading)
      return refuse('not_allowed')
    }
    if (!hasJustProved(actor, context.now())) return refuse('prove_again')
    return context.db.transaction().execute(async tx => {
      const whole = await findWhole(tx, query)
      await noteReading(tx, context, reading)
      return done(whole)
    })
  })
}
