import { type Kysely, type RawBuilder, sql } from 'kysely'
import * as v from 'valibot'
import { cursorMoment, decodeCursor, encodeCursor } from '../../../server/cursor.ts'
import type { Database } from '../../../server/schema.ts'
import type { EndpointReply, EndpointRequest } from '../../../shared/endpoint.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import {
  type AuditLine,
  auditLineSchema,
  type exportAudit,
  exportedAtMost,
  type listAudit,
} from '../contract.ts'

type Page = EndpointReply<typeof listAudit>
type Search = EndpointRequest<typeof listAudit>['query']

const cursorShape = v.tuple([cursorMoment, uuidSchema])
type Cursor = v.InferOutput<typeof cursorShape>

/** Whoever did it, whoever it was done for, whatever it was about: a site's id is no person's. */
function isAbout(id: string): RawBuilder<boolean> {
  return v.is(uuidSchema, id)
    ? sql<boolean>`(actor = ${id}::uuid OR person = ${id}::uuid OR thing = ${id})`
    : sql<boolean>`thing = ${id}`
}

/** Lines of a county, newest first, from after `after` on. */
async function findLines(
  db: Kysely<Database>,
  { county, from, to, actor, person, about, what, outcome }: Search,
  after: Cursor | undefined,
  limit: number,
): Promise<AuditLine[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['id', 'at', 'what', 'actor', 'person', 'thing', 'device', 'network', 'outcome'])
    .where('county', '=', county)
    .$if(from !== undefined, page => page.where('at', '>=', new Date(from ?? '')))
    .$if(to !== undefined, page => page.where('at', '<', new Date(to ?? '')))
    .$if(actor !== undefined, page => page.where('actor', '=', actor ?? ''))
    .$if(person !== undefined, page => page.where('person', '=', person ?? ''))
    .$if(about !== undefined, page => page.where(isAbout(about ?? '')))
    .$if(what !== undefined, page => page.where('what', '=', what ?? ''))
    .$if(outcome !== undefined, page => page.where('outcome', outcome === 'done' ? '=' : '<>', 'done'))
    .$if(after !== undefined, page =>
      page.where(sql<boolean>`(at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, network, ...row }) =>
    v.parse(auditLineSchema, { ...row, at: at.toISOString(), network: network.toString('hex') }),
  )
}

/** One page of a county's audit, newest first. Lines are only ever added, so a page never moves under its reader. */
export async function findAudit(db: Kysely<Database>, query: Search): Promise<Page | 'bad_cursor'> {
  const { limit = 50, cursor } = query
  const after = cursor === undefined ? undefined : decodeCursor(cursorShape, cursor)
  if (cursor !== undefined && after === undefined) return 'bad_cursor'
  const lines = await findLines(db, query, after, limit + 1)
  const items = lines.slice(0, limit)
  const last = lines.length > limit ? items.at(-1) : undefined
  return { items, next: last ? encodeCursor([last.at, last.id]) : null }
}

/** Everything a search finds, up to what goes out at once. */
export async function findWhole(
  db: Kysely<Database>,
  query: EndpointRequest<typeof exportAudit>['query'],
): Promise<EndpointReply<typeof exportAudit>> {
  const lines = await findLines(db, query, undefined, exportedAtMost + 1)
  return { items: lines.slice(0, exportedAtMost), whole: lines.length <= exportedAtMost }
}

/** The person that a search is about, if what it names is a person: their county's auditors see who looked. */
export async function personSearched(
  db: Kysely<Database>,
  { person, about }: Pick<Search, 'person' | 'about'>,
): Promise<string | null> {
  if (person !== undefined || about === undefined || !v.is(uuidSchema, about)) return person ?? null
  const found = await db.selectFrom('person').select('id').where('id', '=', about).executeTakeFirst()
  return found?.id ?? null
}
