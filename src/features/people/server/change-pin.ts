import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import { hashPin, verifyPin } from '../../../server/pin.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { countTry, forgetTries, triesBeforeRest } from '../../../server/tries.ts'
import type { Uuid } from '../../../shared/ids.ts'
import type { changePin } from '../contract.ts'
import { pinWeakness } from '../rules.ts'

type Refused = keyof (typeof changePin)['refusals']

async function findMyCard(db: Kysely<Database>, person: string, id: Uuid) {
  return db
    .selectFrom('card as c')
    .leftJoin('person_profile as n', 'n.person', 'c.person')
    .select(['c.number', 'c.pin_hash', 'c.demo', 'n.birth_year', 'n.birth_month'])
    .where('c.id', '=', id)
    .where('c.person', '=', person)
    .where('c.revoked_at', 'is', null)
    .executeTakeFirst()
}

type Wanted = { id: Uuid; pin: string; newPin: string }

/** Finds what speaks against it; the old PIN is tried like at a sign-in, on the same count. */
async function refusalOf(
  context: ServerContext,
  card: NonNullable<Awaited<ReturnType<typeof findMyCard>>>,
  { pin, newPin }: Wanted,
): Promise<Refused | 'changed before' | undefined> {
  const { number, pin_hash, birth_year: birthYear, birth_month: birthMonth } = card
  // Everybody who tries a demo that is open to all needs the PIN that stands in the README.
  if (card.demo && context.config.demo === 'allowed') return 'demo_card'
  if (pinWeakness(newPin, { birthYear, birthMonth, card: number })) return 'pin_too_easy'
  const tries = keyedHash(context.keys, 'card', number)
  if ((await countTry(context, tries)) > triesBeforeRest) return 'card_locked'
  const peppers = [context.keys.pepper]
  const right = await verifyPin(pin, pin_hash, peppers)
  // The reply to the first try may have been lost: then the new PIN is the PIN already.
  const before = !right && (await verifyPin(newPin, pin_hash, peppers))
  if (!right && !before) return 'wrong_pin'
  await forgetTries(context, tries)
  return before ? 'changed before' : undefined
}

/** Gives a card of the actor's a new PIN and signs them out everywhere else: whoever knew the old one is out. */
export async function setNewPin(
  context: ServerContext,
  { person, device }: Actor,
  wanted: Wanted,
  address: string,
): Promise<'changed' | Refused> {
  const { db, keys } = context
  const card = await findMyCard(db, person, wanted.id)
  const refusal = card === undefined ? 'no_such_card' : await refusalOf(context, card, wanted)
  if (refusal === 'changed before') return 'changed'
  const entry = { what: 'pin_changed', actor: person, person, thing: wanted.id, device, address } as const
  if (refusal !== undefined || card === undefined) {
    await writeAudit(db, context, { ...entry, outcome: refusal ?? 'no_such_card' })
    return refusal ?? 'no_such_card'
  }
  const pin_hash = hashPin(wanted.newPin, keys.pepper, randomBytes)
  await db.transaction().execute(async tx => {
    await tx.updateTable('card').set({ pin_hash }).where('id', '=', wanted.id).execute()
    await tx.deleteFrom('web_session').where('person', '=', person).where('device', '<>', device).execute()
    await writeAudit(tx, context, { ...entry, outcome: 'done' })
  })
  return 'changed'
}

/** The actor's cards that still open. */
export async function findMyCards({ db }: Pick<ServerContext, 'db'>, person: Uuid) {
  return db
    .selectFrom('card')
    .select(['id', 'number'])
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .orderBy('number')
    .execute()
}
