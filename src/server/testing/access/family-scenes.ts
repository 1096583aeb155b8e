import {
  askToHelp,
  endGrant,
  getFamily,
  listDoneForMe,
  makeFamilyCode,
  sayYes,
} from '../../../features/family/contract.ts'
import type { Actor } from '../../actor.ts'
import { familyScene } from '../family-scene.ts'
import { newAct } from '../sample-town.ts'
import { type SignedIn, signInAs } from '../test-app.ts'
import type { AccessWorld } from './access-world.ts'
import { type FeatureScenes, sceneOf } from './scene.ts'

const mine = { about: 'themselves', own: true, input: () => ({}) } as const

/** A request of a new relative to this senior, or to nobody. */
async function requestTo(world: AccessWorld, senior: SignedIn | undefined): Promise<string> {
  if (senior === undefined) return newAct()
  const { codeOf, ask } = familyScene(world.town, world.sites.here)
  const asked = await ask(await signInAs(world.town.database, '亲戚'), await codeOf(senior))
  if (asked.statusCode !== 200) throw new Error(asked.payload)
  return asked.json().id
}

const toThemselves = {
  about: 'a request to themselves',
  own: true,
  input: async (world: AccessWorld, who: SignedIn | undefined) => ({
    params: { id: await requestTo(world, who) },
  }),
} as const

const ofSenior = async (world: AccessWorld) => ({
  params: { id: await requestTo(world, await world.sessionOf(world.senior)) },
})

export const familyScenes: FeatureScenes = {
  feature: 'family',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(getFamily, [mine]),
    sceneOf(makeFamilyCode, [mine]),
    sceneOf(askToHelp, [
      {
        about: 'with the code that a senior read out',
        own: true,
        input: async world => {
          const { codeOf } = familyScene(world.town, world.sites.here)
          const code = await codeOf(await signInAs(world.town.database, '老人'))
          return {
            body: { code, relation: 'other' as const, calls: '大姨', scopes: [], until: '2027-01-01' },
          }
        },
      },
    ]),
    sceneOf(sayYes, [
      {
        ...toThemselves,
        // One at a time: a senior has five helpers at most.
        input: async (world, who) => {
          if (who) await forgetGranted(world, who)
          return { ...(await toThemselves.input(world, who)), body: { scopes: [] } }
        },
      },
      {
        about: 'a request to the senior',
        input: async world => ({ ...(await ofSenior(world)), body: { scopes: [] } }),
      },
    ]),
    sceneOf(endGrant, [toThemselves, { about: 'a request to the senior', input: ofSenior }]),
    sceneOf(listDoneForMe, [mine]),
  ],
}

async function forgetGranted({ town }: AccessWorld, { person }: Actor): Promise<void> {
  const ended = { ended_at: new Date(), ended_by: person }
  await town.database.db
    .updateTable('family_grant')
    .set(ended)
    .where('senior', '=', person)
    .where('how', '=', 'code')
    .where('ended_at', 'is', null)
    .execute()
}
