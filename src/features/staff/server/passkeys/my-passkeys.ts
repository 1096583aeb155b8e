import { verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Actor } from '../../../../server/actor.ts'
import { writeAudit } from '../../../../server/audit.ts'
import { hasJustProved } from '../../../../server/just-proved.ts'
import type { Database } from '../../../../server/schema.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { isDuplicate } from '../../../../server/transaction.ts'
import { type Uuid, uuidSchema } from '../../../../shared/ids.ts'
import {
  type addPasskey,
  type askMyChallenge,
  knownTransports,
  type MadeKey,
  type MyChallenge,
  mostPasskeys,
  type removePasskey,
} from '../../passkey-contract.ts'
import { findFactor } from '../factor.ts'
import { challengeIn, giveChallenge, useChallenge } from './challenge.ts'
import type { RelyingParty } from './relying-party.ts'

/** A person's keys that still open, the oldest first. */
function findKeys(db: Kysely<Database>, person: string) {
  return db
    .selectFrom('staff_passkey')
    .select(['id', 'credential', 'transports', 'name', 'made_at', 'used_at'])
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

/** As their holder sees them. */
export async function tellPasskeys({ db }: Pick<ServerContext, 'db'>, person: string) {
  return (await findKeys(db, person)).map(({ id, name, made_at, used_at }) => ({
    ...{
      id: v.parse(uuidSchema, id),
      name,
      madeAt: made_at.toISOString(),
      usedAt: used_at?.toISOString() ?? null,
    },
  }))
}

/** What the actor's device has to sign, with what it needs to find or make a key. */
export async function giveMyChallenge(
  context: ServerContext,
  { rpId }: RelyingParty,
  actor: Actor,
  purpose: 'add' | 'prove',
  address: string,
): Promise<MyChallenge | keyof (typeof askMyChallenge)['refusals']> {
  const { db, now } = context
  const { person } = actor
  if ((await findFactor(db, person)) === undefined) return 'no_such_factor'
  if (purpose === 'add') {
    // Rights are read with both factors alone: a card and its PIN make nobody a key to a session of staff.
    if (actor.rights.length === 0) return 'not_allowed'
    // Before a key is made: one that the server then refuses would stay on the device for nothing.
    if (!hasJustProved(actor, now())) return 'prove_again'
  }
  const challenge = await giveChallenge(context, { purpose, person }, address)
  if (challenge === 'too_many_challenges') return challenge
  const keys = await findKeys(db, person)
  const profile = await db
    .selectFrom('person_profile')
    .select('name')
    .where('person', '=', person)
    .executeTakeFirst()
  return {
    ...{ challenge, rpId },
    known: keys.map(({ credential, transports }) => ({
      id: credential.toString('base64url'),
      transports: knownTransports(transports),
    })),
    // Bytes of a random id: what a lost key gives away is no number of a card.
    user: {
      id: Buffer.from(person.replaceAll('-', ''), 'hex').toString('base64url'),
      name: profile?.name ?? '',
    },
  }
}

type Wanted = { readonly id: Uuid; readonly name: string; readonly made: MadeKey }

/** The public half of a key that was made for us just now; undefined for what is no such thing. */
async function keyIn(
  context: ServerContext,
  { origin, rpId }: RelyingParty,
  { id, response }: MadeKey,
  person: string,
) {
  const { clientDataJSON, attestationObject } = response
  const challenge = challengeIn(clientDataJSON)
  if (challenge === undefined || !(await useChallenge(context, challenge, { purpose: 'add', person })))
    return undefined
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
        response: { clientDataJSON, attestationObject },
      },
      ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId },
      requireUserVerification: true,
    })
    return verified ? registrationInfo.credential : undefined
  } catch {
    return undefined
  }
}

type AddRefused = keyof (typeof addPasskey)['refusals'] | 'not_allowed'

/** What speaks against another key; `done` where this very one was added before. */
async function refusalOf(
  { db }: ServerContext,
  actor: Actor,
  id: Uuid,
): Promise<AddRefused | 'done' | undefined> {
  // Whoever was given the challenge may have been suspended since.
  if (actor.rights.length === 0) return 'not_allowed'
  const known = await db.selectFrom('staff_passkey').select('person').where('id', '=', id).executeTakeFirst()
  if (known !== undefined) return known.person === actor.person ? 'done' : 'id_reused'
  return (await findKeys(db, actor.person)).length >= mostPasskeys ? 'too_many_passkeys' : undefined
}

/** Keeps the public half of a key that the actor's device has just made. */
export async function addKey(
  context: ServerContext,
  party: RelyingParty,
  actor: Actor,
  { id, name, made }: Wanted,
  address: string,
): Promise<'done' | AddRefused> {
  const { person, device } = actor
  const refusal = await refusalOf(context, actor, id)
  if (refusal !== undefined) return refusal
  const key = await keyIn(context, party, made, person)
  if (key === undefined) return 'wrong_passkey'
  try {
    return await context.db.transaction().execute(async tx => {
      await tx
        .insertInto('staff_passkey')
        .values({
          ...{ id, person, name, counter: key.counter },
          credential: Buffer.from(key.id, 'base64url'),
          public_key: Buffer.from(key.publicKey),
          transports: knownTransports(made.response.transports),
          made_at: new Date(context.now()),
        })
        .execute()
      const entry = { what: 'passkey_added', actor: person, person, thing: id, device, address } as const
      await writeAudit(tx, context, { ...entry, outcome: 'done' })
      return 'done' as const
    })
  } catch (error) {
    // The very key is somebody's already, or the same request came twice at once.
    if (isDuplicate(error, 'staff_passkey_credential_key')) return 'wrong_passkey'
    if (isDuplicate(error, 'staff_passkey_pkey')) return 'id_reused'
    throw error
  }
}

/** From now on the key opens nothing; its public half is forgotten. */
export async function removeKey(
  context: ServerContext,
  actor: Actor,
  id: Uuid,
  address: string,
): Promise<'done' | keyof (typeof removePasskey)['refusals']> {
  const { person, device } = actor
  return context.db.transaction().execute(async tx => {
    const key = await tx
      .selectFrom('staff_passkey')
      .select('revoked_at')
      .where('id', '=', id)
      .where('person', '=', person)
      .forUpdate()
      .executeTakeFirst()
    if (key === undefined) return 'no_such_passkey'
    if (key.revoked_at !== null) return 'done'
    if (!hasJustProved(actor, context.now())) return 'prove_again'
    await tx
      .updateTable('staff_passkey')
      .set({ revoked_at: new Date(context.now()), public_key: null })
      .where('id', '=', id)
      .execute()
    const entry = { what: 'passkey_removed', actor: person, person, thing: id, device, address } as const
    await writeAudit(tx, context, { ...entry, outcome: 'done' })
    return 'done'
  })
}
