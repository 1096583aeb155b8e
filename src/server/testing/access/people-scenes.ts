import { listAudit } from '../../../features/audit/contract.ts'
import {
  endSession,
  getMe,
  getMyData,
  listSessions,
  signIn,
  signOut,
} from '../../../features/people/contract.ts'
import { getMyRecord } from '../../../features/record/contract.ts'
import { noCounty } from '../../../shared/audited.ts'
import { newAct } from '../sample-town.ts'
import { county, otherCounty } from './callers.ts'
import { codeScenes } from './code-scenes.ts'
import { ofTheSenior } from './enrolment-scenes.ts'
import { type FeatureScenes, open, sceneOf } from './scene.ts'

const mine = { about: 'themselves', own: true, input: () => ({}) } as const

export const peopleScenes: FeatureScenes = {
  feature: 'people',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(signIn, [
      {
        about: 'with a card and its PIN',
        own: true,
        input: async world => ({ body: await world.freshCard() }),
      },
    ]),
    sceneOf(signOut, [mine]),
    sceneOf(getMe, [mine]),
    sceneOf(listSessions, [mine]),
    sceneOf(getMyData, [mine]),
    sceneOf(endSession, [
      {
        about: 'a session of their own',
        own: true,
        input: async (world, who) => ({
          params: { id: who ? (await world.sessionOf(who)).session : newAct() },
        }),
      },
      {
        about: 'a session of the senior',
        input: async world => ({ params: { id: (await world.sessionOf(world.senior)).session } }),
      },
    ]),
    ...codeScenes,
  ],
}

export const recordScenes: FeatureScenes = {
  feature: 'record',
  ledger: 'audit_entry',
  scenes: [sceneOf(getMyRecord, [mine, ofTheSenior])],
}

export const auditScenes: FeatureScenes = {
  feature: 'audit',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(listAudit, [
      open('the county', { query: { county } }),
      open('another county of the city', { query: { county: otherCounty } }),
      open('the city itself', { query: { county: county.slice(0, 4).padEnd(6, '0') } }),
      open('what belongs to no county', { query: { county: noCounty } }),
    ]),
  ],
}
