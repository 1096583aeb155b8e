import { eraseMe, erasePerson, getErasure, sendErasureCode } from '../../../features/privacy/contract.ts'
import type { Actor } from '../../actor.ts'
import { phoneHash, sealPhone } from '../../phone-field.ts'
import { sampleNow } from '../sample-town.ts'
import type { AccessWorld } from './access-world.ts'
import { ofBoth } from './desk-scenes.ts'
import { type FeatureScenes, sceneOf } from './scene.ts'

const mine = { about: 'themselves', own: true } as const
let phones = 13_400_000_000

/** A new phone that signs this person in. */
async function phoneOf({ town }: AccessWorld, who: Actor | undefined) {
  if (who === undefined) return {}
  phones++
  const [{ keys }, { person }, text] = [town.context, who, String(phones)]
  const row = { phone: phoneHash(keys, text), number: sealPhone(keys, person, text) }
  const proved = { proved_at: new Date(sampleNow), read_out_by: null }
  await town.database.db
    .insertInto('sign_in_phone')
    .values({ person, ...row, ...proved })
    .execute()
  return {}
}

export const privacyScenes: FeatureScenes = {
  feature: 'privacy',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(getErasure, [{ ...mine, input: () => ({}) }]),
    sceneOf(sendErasureCode, [{ ...mine, input: (world, who) => phoneOf(world, who) }]),
    sceneOf(eraseMe, [{ ...mine, endsCaller: true, input: () => ({ body: { pin: '246810' } }) }]),
    sceneOf(
      erasePerson,
      ofBoth('somebody known', (id, { person }) => ({
        params: { id, person },
        body: { reason: 'asked_here' as const },
      })),
    ),
  ],
}
