import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { writeAudit } from '../../../server/audit.ts'
import { hashPin } from '../../../server/pin.ts'
import { soundsOf } from '../../../server/pinyin.ts'
import type { Database } from '../../../server/schema.ts'
import { openField, sealField } from '../../../server/sealed-field.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { isDuplicate } from '../../../server/transaction.ts'
import type { Uuid } from '../../../shared/ids.ts'
import type { Opened, takeInvitation } from '../contract.ts'
import { passphraseWeakness, plainPassphrase } from '../rules.ts'
import { countyOf } from './appoint.ts'
import { forgetFirstLink } from './first-administrator.ts'
import { findInvitation, type Invitation, placeStillGiven } from './invitation.ts'
import { cardOf, type SetUp, takeUp } from './take-up.ts'
import { addressOfSecret, newSecret, stepOf } from './totp.ts'

type Refused = Exclude<keyof (typeof takeInvitation)['refusals'], 'needs_https'>

const setupPlace = (invitation: string) => ({ table: 'staff_invitation', column: 'setup', row: invitation })

/**
 * What the link is for, with a fresh secret: who looked at the link before knows another one. The audit says that it was opened, so that
 * a link that two people have seen can be told.
 */
export async function openLink(
  context: ServerContext,
  token: string,
  address: string,
): Promise<Opened | 'no_such_invitation'> {
  const { db, keys, now } = context
  const invitation = await findInvitation(db, token, now())
  if (invitation === undefined || invitation.used) return 'no_such_invitation'
  const place = await placeStillGiven(db, invitation)
  if (place === undefined) return 'no_such_invitation'
  const { id, right, name } = invitation
  const secret = newSecret()
  const entry = { what: 'staff_link_opened', actor: null, person: null, thing: id, address } as const
  await writeAudit(db, context, { ...entry, outcome: 'done', county: countyOf(place.division) })
  const setup = sealField(keys, setupPlace(id), secret)
  return { right, place: place.name, name, secret, address: addressOfSecret(secret, name), setup }
}

/** The secret that went out with this invitation's link; undefined for what we didn't make, or made for another. */
function secretIn({ keys }: ServerContext, { id }: Invitation, setup: string): string | undefined {
  try {
    return openField(keys, setupPlace(id), setup)
  } catch {
    return undefined
  }
}

/** Who comes back has the name they always had, whatever is typed now. */
function isWeak({ name, forPerson }: Invitation, wanted: Wanted): boolean {
  const names = forPerson === null || name === null ? [wanted.name] : [wanted.name, name]
  const own = names.flatMap(each => [each, ...soundsOf(each)])
  return passphraseWeakness(wanted.passphrase, own) !== undefined
}

type Wanted = {
  readonly id: Uuid
  readonly token: string
  readonly name: string
  readonly passphrase: string
  readonly setup: string
  readonly code: string
}

/** Under the invitation's lock: whoever comes second with one link finds it used. */
async function useLink(
  context: ServerContext,
  wanted: Wanted & SetUp,
  address: string,
): Promise<{ card: string } | Refused> {
  return context.db.transaction().execute(async tx => {
    const invitation = await findInvitation(tx, wanted.token, context.now(), true)
    if (invitation === undefined) return 'no_such_invitation'
    if (invitation.used) return repeated(tx, invitation, wanted.id)
    const place = await placeStillGiven(tx, invitation)
    if (place === undefined) return 'no_such_invitation'
    const made = await takeUp(tx, context, invitation, place.division, wanted)
    if (made === undefined) return 'no_such_invitation'
    const { person, card } = made
    await tx
      .updateTable('staff_invitation')
      .set({ used_at: new Date(context.now()), act: wanted.id, person })
      .where('id', '=', invitation.id)
      .execute()
    const entry = { what: 'staff_started', actor: person, person, thing: invitation.id } as const
    await writeAudit(tx, context, { ...entry, address, outcome: 'done' })
    return { card }
  })
}

/** A used link answers whoever used it by the same act, and nobody else. */
async function repeated(
  db: Kysely<Database>,
  { used }: Invitation,
  id: Uuid,
): Promise<{ card: string } | 'no_such_invitation'> {
  const card = used?.act === id ? await cardOf(db, used.person) : undefined
  return card === undefined ? 'no_such_invitation' : { card }
}

/**
 * Makes the person whom the link invites: name, passphrase, authenticator, card and right, all or nothing, and only after the code was
 * right. Answers the number of the card.
 */
export async function takeLink(
  context: ServerContext,
  wanted: Wanted,
  address: string,
): Promise<{ card: string } | Refused> {
  const { db, keys, now } = context
  const invitation = await findInvitation(db, wanted.token, now())
  if (invitation === undefined) return 'no_such_invitation'
  if (invitation.used) return repeated(db, invitation, wanted.id)
  if (isWeak(invitation, wanted)) return 'passphrase_too_easy'
  const secret = secretIn(context, invitation, wanted.setup)
  if (secret === undefined) return 'no_such_invitation'
  const step = stepOf(secret, wanted.code, now())
  if (step === undefined) return 'wrong_totp'
  const passphraseHash = hashPin(plainPassphrase(wanted.passphrase), keys.pepper, randomBytes)
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await useLink(context, { ...wanted, secret, step, passphraseHash }, address)
      if (invitation.madeBy === null) await forgetFirstLink(context)
      return result
    } catch (error) {
      // Somebody's card has the very number.
      if (attempt === 5 || !isDuplicate(error, 'card_number_key')) throw error
    }
  }
}
