import { type Kysely, sql } from 'kysely'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { Keys } from '../../../server/keys.ts'
import type { Database } from '../../../server/schema.ts'

/** What is kept by the person's phone: codes, counts and proofs of a day. */
async function eraseByPhone(tx: Kysely<Database>, person: string): Promise<void> {
  const found = await tx
    .deleteFrom('sign_in_phone')
    .where('person', '=', person)
    .returning('phone')
    .executeTakeFirst()
  await tx.deleteFrom('phone_proof').where('person', '=', person).execute()
  if (!found) return
  for (const table of ['one_time_code', 'code_count', 'phone_use', 'phone_proof'] as const)
    await tx.deleteFrom(table).where('phone', '=', found.phone).execute()
  // A sheet that waits for the holder of this phone waits for nobody any more.
  await tx.deleteFrom('family_paper').where('phone', '=', found.phone).execute()
}

/** Their cards, and what was counted by the numbers. */
async function eraseCards(tx: Kysely<Database>, keys: Pick<Keys, 'lookup'>, person: string): Promise<void> {
  const cards = await tx.deleteFrom('card').where('person', '=', person).returning('number').execute()
  const tried = [...cards.map(({ number }) => number), `oneself ${person}`]
  for (const text of tried) {
    const card = keyedHash(keys, 'card', text)
    await tx.deleteFrom('card_try').where('card', '=', card).execute()
    await tx.deleteFrom('sign_in_failure').where('card', '=', card).execute()
  }
}

/** What they let others do, and others let them: who was let what stays in the audit, by the grant's id. */
async function eraseGrants(tx: Kysely<Database>, person: string): Promise<void> {
  await tx.deleteFrom('family_code').where('senior', '=', person).execute()
  // A code of a senior's that opened their request names the grant.
  await sql`DELETE FROM family_code
    WHERE senior = ANY (ARRAY(SELECT senior FROM family_grant WHERE helper = ${person}))
      AND opened = ANY (ARRAY(SELECT id FROM family_grant WHERE helper = ${person}))`.execute(tx)
  // A signed sheet is of the senior who signed it, and of the relative whose grant it became.
  await sql`DELETE FROM family_paper
    WHERE senior = ${person} OR id = ANY (ARRAY(SELECT id FROM family_grant WHERE helper = ${person}))`.execute(
    tx,
  )
  await tx.deleteFrom('family_grant').where('senior', '=', person).execute()
  await tx.deleteFrom('family_grant').where('helper', '=', person).execute()
}

/**
 * Deletes everything that tells who a person was, in the caller's transaction, and says so on the row that stays. The ledgers (acts,
 * attendance, services, audit) hold the id alone. A test walks the catalogue for what was forgotten here.
 */
export async function eraseRows(
  tx: Kysely<Database>,
  keys: Pick<Keys, 'lookup'>,
  { person, at }: { person: string; at: Date },
): Promise<void> {
  await eraseByPhone(tx, person)
  await eraseCards(tx, keys, person)
  await eraseGrants(tx, person)
  for (const table of [
    'web_session',
    'person_profile',
    'person_like',
    'person_about',
    'person_sensitive',
    'site_person',
    'held_act',
    'staff_factor',
  ] as const)
    await tx.deleteFrom(table).where('person', '=', person).execute()
  await tx.updateTable('staff_invitation').set({ name: null }).where('person', '=', person).execute()
  await tx.updateTable('person').set({ division: null, erased_at: at }).where('id', '=', person).execute()
}
