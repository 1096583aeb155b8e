import {
  addPasskey,
  askMyChallenge,
  askSignInChallenge,
  removePasskey,
  signInByPasskey,
} from '../../../features/staff/passkey-contract.ts'
import { sealSecret } from '../../../features/staff/server/factor.ts'
import { giveChallenge, type Purpose } from '../../../features/staff/server/passkeys/challenge.ts'
import { newSecret } from '../../../features/staff/server/totp.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { hashPin } from '../../pin.ts'
import { newAct, sampleNow } from '../sample-town.ts'
import { softAuthenticator } from '../soft-authenticator.ts'
import { goodPassphrase } from '../staff-scene.ts'
import { ownOrigin, type SignedIn } from '../test-app.ts'
import type { AccessWorld } from './access-world.ts'
import { type Scene, sceneOf } from './scene.ts'

/** Gives the caller both factors, once, with a code that is still good. */
export async function withFactor({ town }: AccessWorld, who: SignedIn | undefined): Promise<string> {
  const secret = newSecret()
  if (who === undefined) return secret
  const { keys } = town.context
  const at = new Date(sampleNow)
  const row = {
    passphrase_hash: hashPin(goodPassphrase, keys.pepper, size => Buffer.alloc(size)),
    totp_secret: sealSecret(keys, who.person, secret),
    ...{ totp_step: 0, made_at: at, changed_at: at },
  }
  await town.database.db
    .insertInto('staff_factor')
    .values({ person: who.person, ...row })
    .onConflict(conflict => conflict.column('person').doUpdateSet(row))
    .execute()
  return secret
}

const newKey = () => softAuthenticator({ origin: ownOrigin, rpId: 'localhost' })

/** A key that opens for this person. */
async function keyOf({ town }: AccessWorld, person: string) {
  const [id, key] = [newAct(), newKey()]
  const row = { id, person, name: '这台电脑', counter: 0, transports: [], made_at: new Date(sampleNow) }
  await town.database.db
    .insertInto('staff_passkey')
    .values({ ...row, credential: Buffer.from(key.id, 'base64url'), public_key: key.publicKey })
    .execute()
  return { id, key }
}

const challenge = ({ town }: AccessWorld, of: Purpose) => giveChallenge(town.context, of, `of ${newAct()}`)

async function keyToRemove(
  world: AccessWorld,
  person: string | undefined,
): Promise<{ params: { id: Uuid } }> {
  return { params: { id: person === undefined ? newAct() : (await keyOf(world, person)).id } }
}

/** What staff do with passkeys, asked by everybody. */
export const passkeyScenes: readonly Scene[] = [
  sceneOf(askSignInChallenge, [{ about: 'what is to be signed', own: true, input: () => ({ body: {} }) }]),
  sceneOf(signInByPasskey, [
    {
      about: 'with a passkey',
      own: true,
      input: async world => {
        const { key } = await keyOf(world, (await world.freshStaff()).person)
        return { body: { signed: key.sign(await challenge(world, { purpose: 'sign_in' })) } }
      },
    },
  ]),
  sceneOf(askMyChallenge, [
    {
      about: 'themselves',
      own: true,
      input: async (world, who) => {
        await withFactor(world, who)
        return { body: { for: 'prove' as const } }
      },
    },
  ]),
  sceneOf(addPasskey, [
    {
      about: 'themselves',
      own: true,
      input: async (world, who) => {
        await withFactor(world, who)
        const person = who?.person ?? world.senior.person
        const made = newKey().make(await challenge(world, { purpose: 'add', person }))
        return { body: { id: newAct(), name: '这台电脑', made } }
      },
    },
  ]),
  sceneOf(removePasskey, [
    { about: 'a passkey of their own', own: true, input: (world, who) => keyToRemove(world, who?.person) },
    {
      about: 'a passkey of the staff of the site',
      input: world => {
        const staff = world.callers.find(({ name }) => name === 'staff of the site')
        return keyToRemove(world, staff?.actor?.person)
      },
    },
  ]),
]
