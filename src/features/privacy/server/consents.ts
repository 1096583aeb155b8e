import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { openSensitive, sealSensitive } from '../../../server/about-field.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { isValueOf, type SensitiveItem, typedIdNumber, wordings } from '../rules.ts'
import { type Doing, isOpenDemo, lockLiving, note } from './doing.ts'

export type Giving = {
  readonly item: SensitiveItem
  readonly value: string
  readonly wording: number
  /** It was said that the other person with this number is another one. */
  readonly another?: boolean
}
type GiveRefusal = 'open_demo' | 'not_a_value' | 'wording_changed' | 'id_number_known'

async function writeConsent(
  tx: Kysely<Database>,
  context: ServerContext,
  { actor, person, site }: Doing,
  { item, event, wording }: { item: SensitiveItem; event: 'given' | 'withdrawn'; wording: number },
): Promise<string> {
  const id = v7({ msecs: context.now() })
  const by = { site: site ?? null, by_person: actor.person, device: actor.device }
  await tx
    .insertInto('consent_entry')
    .values({ id, person, item, event, wording, ...by, at: new Date(context.now()) })
    .execute()
  return id
}

/** Only the desk is told that a number is known: on one's own phone it would answer whose numbers we have. */
async function isKnown(tx: Kysely<Database>, lookup: Buffer, person: string): Promise<boolean> {
  const other = await tx
    .selectFrom('person_sensitive')
    .select('person')
    .where('lookup', '=', lookup)
    .where('person', '<>', person)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/**
 * The consent and what it is for, in one transaction: neither stands without the other. The same value again is the consent that
 * was given already.
 */
export async function giveItem(
  context: ServerContext,
  doing: Doing,
  { item, value: typed, wording, another = false }: Giving,
): Promise<'kept' | GiveRefusal> {
  const { keys } = context
  const { person, site } = doing
  const value = item === 'id_number' ? typedIdNumber(typed) : typed
  if (!isValueOf(item, value)) return 'not_a_value'
  if (wording !== wordings[item]) return 'wording_changed'
  if (isOpenDemo(context)) return 'open_demo'
  const lookup = item === 'id_number' ? keyedHash(keys, 'id-number', value) : null
  return context.db.transaction().execute(async (tx): Promise<'kept' | GiveRefusal> => {
    await lockLiving(tx, person)
    const before = await tx
      .selectFrom('person_sensitive as s')
      .innerJoin('consent_entry as c', 'c.id', 's.consent')
      .select(['s.value', 'c.wording'])
      .where('s.person', '=', person)
      .where('s.item', '=', item)
      .executeTakeFirst()
    if (before?.wording === wording && openSensitive(keys, person, item, before.value) === value)
      return 'kept'
    if (lookup !== null && site !== undefined && !another && (await isKnown(tx, lookup, person)))
      return 'id_number_known'
    const consent = await writeConsent(tx, context, doing, { item, event: 'given', wording })
    const row = { value: sealSensitive(keys, person, item, value), lookup, consent }
    await tx
      .insertInto('person_sensitive')
      .values({ person, item, ...row })
      .onConflict(conflict => conflict.columns(['person', 'item']).doUpdateSet(row))
      .execute()
    await note(tx, context, doing, 'consent_given', consent)
    return 'kept'
  })
}

/** Takes a consent back and erases what it was for; where there is none, nothing is left to do. */
export async function withdrawItem(
  context: ServerContext,
  doing: Doing,
  item: SensitiveItem,
): Promise<'withdrawn' | 'open_demo'> {
  if (isOpenDemo(context)) return 'open_demo'
  const { person } = doing
  await context.db.transaction().execute(async tx => {
    await lockLiving(tx, person)
    const gone = await tx
      .deleteFrom('person_sensitive')
      .where('person', '=', person)
      .where('item', '=', item)
      .returning('consent')
      .executeTakeFirst()
    // Asked for nothing it leaves its line all the same: who asked must be able to show it.
    if (!gone) return note(tx, context, doing, 'consent_withdrawn')
    const { wording } = await tx
      .selectFrom('consent_entry')
      .select('wording')
      .where('id', '=', gone.consent)
      .executeTakeFirstOrThrow()
    const entry = await writeConsent(tx, context, doing, { item, event: 'withdrawn', wording })
    return note(tx, context, doing, 'consent_withdrawn', entry)
  })
  return 'withdrawn'
}
