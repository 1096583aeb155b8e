import { randomBytes, randomInt } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'
import { type Actor, tokenHash } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import { hashPin } from '../../../server/pin.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { forgetTries } from '../../../server/tries.ts'
import { checkDigit } from '../../../shared/check-digit.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { pinWeakness } from '../../../shared/pin-weakness.ts'
import type { MadeCards, setPinAtDesk } from '../contract.ts'
import { type Desk, knows } from './at-site.ts'

type Sitting = { readonly actor: Actor; readonly desk: Desk; readonly address: string }

/** Seven digits by chance and their check digit; never a run of zeros at the front, which people leave out. */
function newNumber(): string {
  const digits = String(randomInt(1_000_000, 10_000_000))
  return `${digits}${checkDigit(digits)}`
}

/** The person's card that nobody has used yet: without a PIN, and never opened with. */
async function unusedCard(tx: Kysely<Database>, person: Uuid) {
  return tx
    .selectFrom('card')
    .select(['id', 'number'])
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .where('pin_hash', 'is', null)
    .where('demo', '=', false)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
}

/** Puts a new card into the database; a number that is taken is thrown again. */
async function addCard(
  tx: Kysely<Database>,
  { person, made_by, made_at }: { person: Uuid; made_by: string; made_at: Date },
): Promise<{ id: string; number: string }> {
  for (;;) {
    const row = { id: v7({ msecs: made_at.getTime() }), number: newNumber(), person, demo: false }
    const added = await tx
      .insertInto('card')
      .values({ ...row, made_by, made_at })
      .onConflict(conflict => conflict.column('number').doNothing())
      .returning(['id', 'number'])
      .executeTakeFirst()
    if (added) return added
  }
}

/** A card for each of these people, all or none, with what its QR holds: told now and never again. */
export async function makeCardsFor(
  context: ServerContext,
  { actor, desk, address }: Sitting,
  people: readonly Uuid[],
): Promise<MadeCards['items'] | 'no_such_person' | 'oneself'> {
  if (people.includes(actor.person)) return 'oneself'
  for (const person of people) if (!(await knows(context.db, desk, person))) return 'no_such_person'
  const made_at = new Date(context.now())
  return context.db.transaction().execute(async tx => {
    const items: MadeCards['items'] = []
    // In one order: two sheets made at once wait for each other instead of locking each other.
    for (const person of [...new Set(people)].sort()) {
      // Who has no card yet has no row to lock but their own.
      await tx.selectFrom('person').select('id').where('id', '=', person).forNoKeyUpdate().execute()
      const card =
        (await unusedCard(tx, person)) ?? (await addCard(tx, { person, made_by: actor.person, made_at }))
      const token = randomBytes(16).toString('base64url')
      await tx
        .updateTable('card')
        .set({ token_hash: tokenHash(token), made_by: actor.person, made_at })
        .where('id', '=', card.id)
        .execute()
      const { name } = await tx
        .selectFrom('person_profile')
        .select('name')
        .where('person', '=', person)
        .executeTakeFirstOrThrow()
      const entry = { what: 'card_made', actor: actor.person, person, thing: card.id } as const
      await writeAudit(tx, context, { ...entry, device: actor.device, address, outcome: 'done' })
      items.push({ person, name, number: card.number, token })
    }
    return people.flatMap(person => items.filter(item => item.person === person))
  })
}

/**
 * An open card of somebody the site knows; staff's own are none of a desk's, or a worker could shut a coordinator out by stopping
 * theirs.
 */
async function cardAt({ db }: ServerContext, desk: Desk, id: Uuid) {
  const card = await db
    .selectFrom('card as c')
    .innerJoin('person_profile as n', 'n.person', 'c.person')
    .select(['c.person', 'c.number', 'c.demo', 'n.birth_year', 'n.birth_month'])
    .select(sql<string | null>`encode(c.token_hash, 'hex')`.as('token'))
    .where('c.id', '=', id)
    .where('c.revoked_at', 'is', null)
    .where(eb =>
      eb.not(
        eb.exists(eb.selectFrom('staff_role as r').select('r.role').whereRef('r.person', '=', 'c.person')),
      ),
    )
    .executeTakeFirst()
  return card && (await knows(db, desk, card.person)) ? card : undefined
}

type PinRefusal = keyof (typeof setPinAtDesk)['refusals']

/**
 * The PIN that a person typed at the desk. Whoever knew the old one is out, and the card opens again where it had to rest. Who sat
 * there stands with the card.
 */
export async function setPin(
  context: ServerContext,
  { actor, desk, address }: Sitting,
  { card: id, pin }: { card: Uuid; pin: string },
): Promise<'set' | PinRefusal> {
  const card = await cardAt(context, desk, id)
  if (!card) return 'no_such_card'
  if (card.demo) return 'demo_card'
  const { person, number, birth_year: birthYear, birth_month: birthMonth } = card
  if (pinWeakness(pin, { birthYear, birthMonth, card: number })) return 'pin_too_easy'
  const pin_hash = hashPin(pin, context.keys.pepper, randomBytes)
  const pin_set_at = new Date(context.now())
  await context.db.transaction().execute(async tx => {
    await tx
      .updateTable('card')
      .set({ pin_hash, pin_set_at, pin_set_by: actor.person })
      .where('id', '=', id)
      .execute()
    await tx.deleteFrom('web_session').where('person', '=', person).execute()
    const entry = { what: 'pin_set', actor: actor.person, person, thing: id } as const
    await writeAudit(tx, context, { ...entry, device: actor.device, address, outcome: 'done' })
  })
  await forgetTries(context, keyedHash(context.keys, 'card', number))
  return 'set'
}

/** A lost card opens nothing any more, and whoever has it is signed out. */
export async function stop(
  context: ServerContext,
  { actor, desk, address }: Sitting,
  id: Uuid,
): Promise<'stopped' | 'no_such_card' | 'demo_card'> {
  const card = await cardAt(context, desk, id)
  if (!card) return 'no_such_card'
  if (card.demo) return 'demo_card'
  const { person } = card
  await context.db.transaction().execute(async tx => {
    const set = { revoked_at: new Date(context.now()), revoked_by: actor.person }
    await tx.updateTable('card').set(set).where('id', '=', id).execute()
    await tx.deleteFrom('web_session').where('person', '=', person).execute()
    const entry = { what: 'card_stopped', actor: actor.person, person, thing: id } as const
    await writeAudit(tx, context, { ...entry, device: actor.device, address, outcome: 'done' })
  })
  return 'stopped'
}
