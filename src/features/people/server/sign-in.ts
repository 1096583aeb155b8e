import { tokenHash } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { isLoopback } from '../../../server/guards.ts'
import { inTurn } from '../../../server/in-turn.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import { decoyFor, type Pepper, verifyPin } from '../../../server/pin.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { countTry, forgetTries, triesBeforeRest } from '../../../server/tries.ts'
import {
  type Caller,
  type CallingDevice,
  callingDevice,
  openSession,
  type SignedIn,
} from '../../../server/web-sessions.ts'
import { type CardSource, cardSources, isCrowded, noteFailure } from './card-limits.ts'

export type SignInRefusal =
  | 'wrong_card_or_pin'
  | 'card_locked'
  | 'too_many_cards'
  | 'unknown_device'
  | 'no_pin_yet'

/** By the printed number, or by what the QR holds. */
type Named = { readonly number: string } | { readonly token: string }
type Attempt = Caller & {
  readonly named: Named
  /** Undefined where the card alone is shown, at a tablet. */
  readonly pin: string | undefined
}

/** Everybody knows the demo cards: they open only on this machine, or where the deployer wrote DEMO=1. */
const demoOpens = ({ config }: ServerContext, address: string) =>
  config.demo === 'allowed' || isLoopback(address)

type FoundCard = { id: string; person: string; pin_hash: string | null }

/** The card that is named, unless it may not sign in from this address. */
async function findCard(context: ServerContext, { named, address }: Attempt): Promise<FoundCard | undefined> {
  const cards = context.db
    .selectFrom('card')
    .select(['id', 'person', 'pin_hash'])
    .where('revoked_at', 'is', null)
    .$if(!demoOpens(context, address), query => query.where('demo', '=', false))
  return 'token' in named
    ? cards.where('token_hash', '=', tokenHash(named.token)).executeTakeFirst()
    : cards.where('number', '=', named.number).executeTakeFirst()
}

/**
 * Whether number and PIN are enough here: on a device that this card has opened on, on a tablet of a site, and in a demo. The
 * answer is the same for a number that no card has.
 */
async function numberOpens(
  context: ServerContext,
  device: CallingDevice | undefined,
  number: string,
  address: string,
): Promise<boolean> {
  if (context.demo && demoOpens(context, address)) return true
  if (device === undefined) return false
  if (device.tablet) return true
  const known = await context.db
    .selectFrom('card_device as d')
    .innerJoin('card as c', 'c.id', 'd.card')
    .select('d.card')
    .where('d.device', '=', device.id)
    .where('c.number', '=', number)
    .executeTakeFirst()
  return known !== undefined
}

/** Nobody is known to have done it; whose card it was is known if there is such a card. */
async function auditRefusal(
  context: ServerContext,
  { address }: Attempt,
  card: FoundCard | undefined,
  outcome: SignInRefusal,
): Promise<void> {
  const about = card === undefined ? {} : { thing: card.id }
  const entry = { what: 'sign_in', actor: null, person: card?.person ?? null, ...about } as const
  await writeAudit(context.db, context, { ...entry, address, outcome })
}

/**
 * A card that is shown without its PIN, at a tablet. It is no try at the PIN: it neither counts as one nor forgives any, and a card
 * that rests can be shown. Unknown ones count as everywhere, so that nobody types numbers to see which there are.
 */
async function lookAtCard(
  context: ServerContext,
  attempt: Attempt,
  sources: readonly CardSource[],
  cardKey: Buffer,
): Promise<FoundCard | SignInRefusal> {
  const card = await findCard(context, attempt)
  if (card) return card
  await noteFailure(context, sources, cardKey)
  await auditRefusal(context, attempt, undefined, 'wrong_card_or_pin')
  return 'wrong_card_or_pin'
}

async function tryCard(
  context: ServerContext,
  attempt: Attempt,
  sources: readonly CardSource[],
): Promise<FoundCard | SignInRefusal> {
  const { named } = attempt
  // The number and the QR rest apart: who knows only the number can't keep the holder of the card out.
  const cardKey = keyedHash(context.keys, 'card', 'token' in named ? `qr ${named.token}` : named.number)
  if (await isCrowded(context, sources, cardKey)) return 'too_many_cards'
  const { pin } = attempt
  if (pin === undefined) return lookAtCard(context, attempt, sources, cardKey)
  const tries = await countTry(context, cardKey)
  if (tries > triesBeforeRest) {
    // Once a rest: who goes on trying must not fill the audit.
    if (tries === triesBeforeRest + 1) await auditRefusal(context, attempt, undefined, 'card_locked')
    return 'card_locked'
  }
  const card = await findCard(context, attempt)
  // Only who holds the card learns that it has no PIN yet.
  if (card && card.pin_hash === null && 'token' in named) {
    await auditRefusal(context, attempt, card, 'no_pin_yet')
    return 'no_pin_yet'
  }
  const pepper: Pepper = context.keys.pepper
  const right = await verifyPin(pin, card?.pin_hash ?? decoyFor(pepper), [pepper])
  if (!card || !right) {
    await noteFailure(context, sources, cardKey)
    await auditRefusal(context, attempt, card, 'wrong_card_or_pin')
    return 'wrong_card_or_pin'
  }
  await forgetTries(context, cardKey)
  return card
}

/**
 * One try with a card and its PIN. The try is counted before the PIN is looked at, so that parallel guesses count too, and
 * tries from one place wait for each other, so that many cards at once are seen as many; an unknown card takes as long
 * as a known one, answers the same and rests the same. A number is not even tried where it would not open.
 */
export async function signInWithCard(
  context: ServerContext,
  attempt: Attempt & { readonly pin: string },
): Promise<SignedIn | SignInRefusal> {
  const { address, named } = attempt
  const device = await callingDevice(context.db, attempt.deviceToken)
  if ('number' in named && !(await numberOpens(context, device, named.number, address)))
    return 'unknown_device'
  const card = await tryInTurn(context, attempt, device)
  if (typeof card === 'string') return card
  return context.db.transaction().execute(tx => openSession(tx, context, attempt, { ...card, shown: 'card' }))
}

function tryInTurn(
  context: ServerContext,
  attempt: Attempt,
  device: CallingDevice | undefined,
): Promise<FoundCard | SignInRefusal> {
  const sources = cardSources(context, attempt.address, device)
  return inTurn(sources[0]?.key.toString('hex') ?? '', () => tryCard(context, attempt, sources))
}

/**
 * A card shown at a tablet of a site, with its PIN or without: handed to the tablets by `server/app.ts`. A card alone is limited as
 * one with a PIN is: whoever types numbers to see which there are is stopped as early.
 */
export async function showCardAtTablet(
  context: ServerContext,
  attempt: Attempt,
): Promise<SignedIn | Exclude<SignInRefusal, 'unknown_device'> | 'no_card_here'> {
  const device = await callingDevice(context.db, attempt.deviceToken)
  const card = await tryInTurn(context, attempt, device)
  const alone = attempt.pin === undefined
  if (card === 'unknown_device' || (alone && card === 'wrong_card_or_pin')) return 'no_card_here'
  if (typeof card === 'string') return card
  const shown = alone ? 'tablet-card' : 'tablet-pin'
  return context.db.transaction().execute(tx => openSession(tx, context, attempt, { ...card, shown }))
}
