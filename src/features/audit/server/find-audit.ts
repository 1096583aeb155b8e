import { type Kysely, sql } from 'kysely'
import * as v from 'valibot'
import { cursorMoment, decodeCursor, encodeCursor } from '../../../server/cursor.ts'
import type { Database } from '../../../server/schema.ts'
import type { EndpointReply, EndpointRequest } from '../../../shared/endpoint.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import { auditLineSchema, type listAudit } from '../contract.ts'

export type AuditQuery = EndpointRequest<typeof listAudit>['query']
type Page = EndpointReply<typeof listAudit>

const cursorShape = v.tuple([cursorMoment, uuidSchema])

/** One page of a county's audit, newest first. Lines are only ever added, so a page never moves under its reader. */
export async function findAudit(db: Kysely<Database>, query: AuditQuery): Promise<Page | 'bad_cursor'> {
  const { county, from, to, actor, person, what, limit = 50, cursor } = query
  const after = cursor === undefined ? undefined : decodeCursor(cursorShape, cursor)
  if (cursor !== undefined && after === undefined) return 'bad_cursor'
  const rows = await db
    .selectFrom('audit_entry')
    .select(['id', 'at', 'what', 'actor', 'person', 'thing', 'device', 'network', 'outcome'])
    .where('county', '=', county)
    .$if(from !== undefined, page => page.where('at', '>=', new Date(from ?? '')))
    .$if(to !== undefined, page => page.where('at', '<', new Date(to ?? '')))
    .$if(actor !== undefined, page => page.where('actor', '=', actor ?? ''))
    .$if(person !== undefined, page => page.where('person', '=', person ?? ''))
    .$if(what !== undefined, page => page.where('what', '=', what ?? ''))
    .$if(after !== undefined, page =>
      page.where(sql<boolean>`(at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows
    .slice(0, limit)
    .map(({ at, network, ...row }) =>
      v.parse(auditLineSchema, { ...row, at: at.toISOString(), network: network.toString('hex') }),
    )
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? encodeCursor([last.at, last.id]) : null }
}
