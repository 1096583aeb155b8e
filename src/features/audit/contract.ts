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

/** An id as it stands in a line: of a person, a device, a card; of a site with its county before it. */
export const aboutSchema = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.regex(/^(\d{6}-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
)

const search = {
  /** 000000: what belongs to no county. */
  county: countySchema,
  /** Instants: the first one in, the last one out. */
  from: v.optional(momentSchema),
  to: v.optional(momentSchema),
  actor: v.optional(uuidSchema),
  person: v.optional(uuidSchema),
  /** Who did it, for whom it was done, or what it was about, whichever it is. */
  about: v.optional(aboutSchema),
  what: v.optional(v.picklist(auditedActs)),
  outcome: v.optional(v.picklist(['done', 'refused'])),
}

export const listAudit = defineEndpoint({
  name: 'listAudit',
  summary: 'What was done in a county, newest first; the reading itself becomes a line of it.',
  method: 'GET',
  path: '/api/v1/audit',
  who: 'auditor',
  query: v.object({ ...search, limit: v.optional(queryNumber(1, 200)), cursor: v.optional(cursorSchema) }),
  reply: v.object({ items: v.array(auditLineSchema), next: v.nullable(v.string()) }),
  refusals: { bad_cursor: 400, not_allowed: 403 },
})

/** So many lines go out at once; whoever needs more takes a shorter time. */
export const exportedAtMost = 5_000

export const exportAudit = defineEndpoint({
  name: 'exportAudit',
  summary:
    'The lines of a search in one piece, to be kept as a file or printed, for who has just shown who they are. That they went out becomes a line too.',
  method: 'GET',
  path: '/api/v1/audit/export',
  who: 'auditor',
  query: v.object(search),
  reply: v.object({
    items: v.array(auditLineSchema),
    /** False where there are more than 5000: the newest are here. */
    whole: v.boolean(),
  }),
  refusals: { prove_again: 403, not_allowed: 403 },
})
