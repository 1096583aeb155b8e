import type { Kysely } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { noCounty } from '../../../shared/audited.ts'
import type { Uuid } from '../../../shared/ids.ts'
import type { DeskReason } from '../contract.ts'
import { eraseRows } from './erase-rows.ts'
import type { PrivacyPorts } from './ports.ts'

export type Erasing = {
  readonly person: Uuid
  readonly actor: Actor
  readonly address: string
  readonly reason: 'own' | DeskReason
  /** The site at whose desk it is done. */
  readonly site?: string
}

/** Whoever serves others hands that over first: what they opened must not stay open under nobody's name. */
export async function holdsRights(db: Kysely<Database>, person: string): Promise<boolean> {
  const role = await db
    .selectFrom('staff_role')
    .select('role')
    .where('person', '=', person)
    .limit(1)
    .execute()
  return role.length > 0
}

/** Whether this person was erased at this site: the same asked again. */
export async function wasErasedAt(db: Kysely<Database>, site: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('person_erasure')
    .select('at')
    .where('person', '=', person)
    .where('site', '=', site)
    .executeTakeFirst()
  return row !== undefined
}

async function eraseIn(
  tx: Kysely<Database>,
  context: ServerContext,
  { person, actor, address, reason, site }: Erasing,
): Promise<'erased' | 'holds_rights'> {
  const at = new Date(context.now())
  // Sign-ins and appointments of this moment wait for the lock, and then find nobody.
  const row = await tx
    .selectFrom('person')
    .select(['division', 'erased_at'])
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.erased_at !== null) return 'erased'
  if (await holdsRights(tx, person)) return 'holds_rights'
  await eraseRows(tx, context.keys, { person, at })
  await tx
    .insertInto('person_erasure')
    .values({ person, at, reason, by_person: actor.person, site: site ?? null })
    .execute()
  // Of the county where they lived: after this nothing says where that was.
  const county = row.division?.slice(0, 6).padEnd(6, '0') ?? noCounty
  const entry = { what: 'person_erased', actor: actor.person, person, device: actor.device } as const
  const about = site === undefined ? {} : { thing: site }
  await writeAudit(tx, context, { ...entry, ...about, address, county, outcome: 'done' })
  return 'erased'
}

/**
 * Gives up what is still to come, then erases the person, all or nothing. A crash in between leaves a person who can ask again;
 * the same asked twice is done once. Places are looked for once more at the end: another device of theirs may have been enrolling.
 */
export async function erase(
  context: ServerContext,
  { giveUpPlaces }: Pick<PrivacyPorts, 'giveUpPlaces'>,
  erasing: Erasing,
): Promise<'erased' | 'holds_rights' | 'open_demo'> {
  const { person, actor } = erasing
  // Everybody who tries a demo that is open to all finds the same people in it.
  if (context.demo && context.config.demo === 'allowed') return 'open_demo'
  if (await holdsRights(context.db, person)) return 'holds_rights'
  await giveUpPlaces(context, actor, person)
  const result = await context.db.transaction().execute(tx => eraseIn(tx, context, erasing))
  if (result === 'erased') await giveUpPlaces(context, actor, person)
  return result
}
