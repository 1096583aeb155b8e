import { sql } from 'kysely'
import { writeAudit } from '../../../server/audit.ts'
import { isLoopback } from '../../../server/guards.ts'
import { inTurn } from '../../../server/in-turn.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import { decoyFor, type Pepper, verifyPin } from '../../../server/pin.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { countTry, forgetTries, rest, triesBeforeRest } from '../../../server/tries.ts'
import { type Caller, openSession, type SignedIn } from '../../../server/web-sessions.ts'

/** Distinct cards one network may fail with in that time: a canteen shares one address, a guesser tries many cards. */
const cardsPerNetwork = 10
export type SignInRefusal = 'wrong_card_or_pin' | 'card_locked' | 'too_many_cards'

type Attempt = Caller & { card: string; pin: string }

async function tooManyCards(context: ServerContext, network: Buffer, card: Buffer): Promise<boolean> {
  const row = await context.db
    .selectFrom('sign_in_failure')
    .select(sql<number>`count(*) FILTER (WHERE card <> ${card})::integer`.as('others'))
    .where('network', '=', network)
    .where('at', '>', new Date(context.now() - rest))
    .executeTakeFirstOrThrow()
  return row.others >= cardsPerNetwork
}

async function noteFailure(context: ServerContext, network: Buffer, card: Buffer): Promise<void> {
  const at = new Date(context.now())
  await context.db
    .insertInto('sign_in_failure')
    .values({ network, card, at })
    .onConflict(conflict => conflict.columns(['network', 'card']).doUpdateSet({ at }))
    .execute()
}

/** The card with this number, unless it may not sign in from this address. */
async function findCard({ db, config }: ServerContext, { card, address }: Attempt) {
  // Everybody knows the demo cards: they open only on this machine, or where the deployer wrote DEMO=1.
  const demoToo = config.demo === 'allowed' || isLoopback(address)
  return db
    .selectFrom('card')
    .select(['id', 'person', 'pin_hash'])
    .where('number', '=', card)
    .where('revoked_at', 'is', null)
    .$if(!demoToo, query => query.where('demo', '=', false))
    .executeTakeFirst()
}

/** Nobody is known to have done it; whose card it was is known if there is such a card. */
async function auditRefusal(
  context: ServerContext,
  { address }: Attempt,
  card: { id: string; person: string } | undefined,
  outcome: SignInRefusal,
): Promise<void> {
  const about = card === undefined ? {} : { thing: card.id }
  const entry = {
    what: 'sign_in',
    actor: null,
    person: card?.person ?? null,
    ...about,
    address,
    outcome,
  } as const
  await writeAudit(context.db, context, entry)
}

async function tryCard(
  context: ServerContext,
  attempt: Attempt,
  network: Buffer,
): Promise<SignedIn | SignInRefusal> {
  const cardKey = keyedHash(context.keys, 'card', attempt.card)
  if (await tooManyCards(context, network, cardKey)) return 'too_many_cards'
  const tries = await countTry(context, cardKey)
  if (tries > triesBeforeRest) {
    // Once a rest: who goes on trying must not fill the audit.
    if (tries === triesBeforeRest + 1) await auditRefusal(context, attempt, undefined, 'card_locked')
    return 'card_locked'
  }
  const card = await findCard(context, attempt)
  const pepper: Pepper = context.keys.pepper
  const right = await verifyPin(attempt.pin, card?.pin_hash ?? decoyFor(pepper), [pepper])
  if (!card || !right) {
    await noteFailure(context, network, cardKey)
    await auditRefusal(context, attempt, card, 'wrong_card_or_pin')
    return 'wrong_card_or_pin'
  }
  await forgetTries(context, cardKey)
  return context.db.transaction().execute(tx => openSession(tx, context, attempt, { ...card, shown: 'card' }))
}

/**
 * One try with card and PIN. The try is counted before the PIN is looked at, so that parallel guesses count too, and
 * tries from one network wait for each other, so that many cards at once are seen as many; an unknown card takes as long
 * as a known one, answers the same and rests the same.
 */
export async function signInWithCard(
  context: ServerContext,
  attempt: Attempt,
): Promise<SignedIn | SignInRefusal> {
  const network = keyedHash(context.keys, 'network', attempt.address)
  return inTurn(network.toString('hex'), () => tryCard(context, attempt, network))
}
