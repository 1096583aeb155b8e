import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'
import { type AuditedAct, noCounty } from '../shared/audited.ts'
import { keyedHash } from './keyed-hash.ts'
import type { Database } from './schema.ts'
import type { ServerContext } from './server-context.ts'

export type AuditEntry = {
  what: AuditedAct
  /** Who did it; null where nobody is known, as at a failed sign-in. */
  actor: string | null
  /** For whom. */
  person: string | null
  /** The id of what it was about: a session, a card, a site. */
  thing?: string
  device?: string | undefined
  /** The caller's address; kept only as a keyed hash. */
  address: string
  /** `done`, or the code of the refusal. */
  outcome: string
  /** Where it belongs, if not where the person does. */
  county?: string
}

/**
 * Writes what was done, in the transaction that did it, so that neither stands without the other. It can be added to and
 * read, never changed: the app's role has no right to. Unless said otherwise it belongs to the county of the person it is
 * about, else of who did it, else to `noCounty`.
 */
export async function writeAudit(
  db: Kysely<Database>,
  { keys, now }: Pick<ServerContext, 'keys' | 'now'>,
  entry: AuditEntry,
): Promise<void> {
  const at = now()
  const { what, actor, person, thing, device, address, outcome } = entry
  const countyOfPerson = sql<string>`coalesce(
    (SELECT rpad(left(division, 6), 6, '0') FROM person WHERE id = ${person ?? actor}::uuid), ${noCounty})`
  await db
    .insertInto('audit_entry')
    .values({
      county: entry.county ?? countyOfPerson,
      id: v7({ msecs: at }),
      at: new Date(at),
      what,
      actor,
      person,
      thing: thing ?? null,
      device: device ?? null,
      network: keyedHash(keys, 'network', address),
      outcome,
    })
    .execute()
}
