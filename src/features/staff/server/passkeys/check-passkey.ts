import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Kysely } from 'kysely'
import type { Database } from '../../../../server/schema.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import type { Signed } from '../../passkey-contract.ts'
import { challengeIn, type Purpose, useChallenge } from './challenge.ts'
import type { RelyingParty } from './relying-party.ts'

/**
 * What a key's signature came to. `copied`: it is right, but the key's own count of its uses went back or stood still, so there are
 * two of it. Whose key it was is known also of one that was refused, if there is such a key.
 */
export type Checked = {
  readonly outcome: 'right' | 'wrong' | 'copied'
  readonly key: { readonly id: string; readonly person: string } | undefined
}

/** A key that still opens; its public half lies in the row. */
function findKey(db: Kysely<Database>, credential: string) {
  return db
    .selectFrom('staff_passkey')
    .select(['id', 'person', 'public_key', 'revoked_at'])
    .where('credential', '=', Buffer.from(credential, 'base64url'))
    .executeTakeFirst()
}

/** The count after this use, if the signature is right; the library throws for all that is not. */
async function countSigned(
  { id, response }: Signed,
  challenge: string,
  { origin, rpId }: RelyingParty,
  publicKey: Buffer,
): Promise<number | undefined> {
  const { userHandle, ...signed } = response
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
        response: { ...signed, ...(userHandle === undefined ? {} : { userHandle }) },
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      // Its count is compared below, under the row's lock: two uses at once must not pass with one number.
      credential: { id, publicKey: new Uint8Array(publicKey), counter: 0 },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

/** Notes this use; false where the count doesn't go up. Devices that don't count stay at 0. */
async function noteUse({ db, now }: ServerContext, id: string, counter: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff_passkey')
    .set({ counter, used_at: new Date(now()) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('counter', counter === 0 ? '=' : '<', counter)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Looks at what a key signed. The challenge is used up first, whatever comes of it, so that nothing can be tried twice. */
export async function checkPasskey(
  context: ServerContext,
  party: RelyingParty,
  signed: Signed,
  of: Purpose,
): Promise<Checked> {
  const challenge = challengeIn(signed.response.clientDataJSON)
  const fresh = challenge !== undefined && (await useChallenge(context, challenge, of))
  const found = await findKey(context.db, signed.id)
  const key = found && { id: found.id, person: found.person }
  const wrong: Checked = { outcome: 'wrong', key }
  if (!fresh || key === undefined || !found?.public_key) return wrong
  if ('person' in of && of.person !== key.person) return wrong
  const counter = await countSigned(signed, challenge, party, found.public_key)
  if (counter === undefined) return wrong
  return { outcome: (await noteUse(context, key.id, counter)) ? 'right' : 'copied', key }
}
