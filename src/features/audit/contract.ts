import * as v from 'valibot'
import { auditedActs } from '../../shared/audited.ts'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { countySchema, uuidSchema } from '../../shared/ids.ts'
import { cursorSchema, momentSchema, queryNumber } from '../../shared/schemas.ts'

/** One line: who did what, for whom, from where, how it went (等保2.0). Ids only: names are kept elsewhere. */
export const auditLineSchema = v.object({
  id: uuidSchema,
  /** An instant. */
  at: v.string(),
  what: v.picklist(auditedActs),
  /** Who did it; null where nobody is known, as at a failed sign-in. */
  actor: v.nullable(uuidSchema),
  /** For whom, or about whom. */
  person: v.nullable(uuidSchema),
  /** The id of what it was about: a session, a card, a site; a county for `audit_read`. */
  thing: v.nullable(v.string()),
  device: v.nullable(uuidSchema),
  /** Tells two networks apart and names none, in hex. */
  network: v.string(),
  /** `done`, or the code of the refusal. */
  outcome: v.string(),
})
export type AuditLine = v.InferOutput<typeof auditLineSchema>

export const listAudit = defineEndpoint({
  name: 'listAudit',
  summary: 'What was done in a county, newest first; the reading itself becomes a line of it.',
  method: 'GET',
  path: '/api/v1/audit',
  who: 'auditor',
  query: v.object({
    /** 000000: what belongs to no county. */
    county: countySchema,
    /** Instants: the first one in, the last one out. */
    from: v.optional(momentSchema),
    to: v.optional(momentSchema),
    actor: v.optional(uuidSchema),
    person: v.optional(uuidSchema),
    what: v.optional(v.picklist(auditedActs)),
    limit: v.optional(queryNumber(1, 200)),
    cursor: v.optional(cursorSchema),
  }),
  reply: v.object({ items: v.array(auditLineSchema), next: v.nullable(v.string()) }),
  refusals: { bad_cursor: 400, not_allowed: 403 },
})
