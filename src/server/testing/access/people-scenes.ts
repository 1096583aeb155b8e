import { randomBytes } from 'node:crypto'
import { exportAudit, listAudit } from '../../../features/audit/contract.ts'
import {
  changePin,
  endSession,
  getMe,
  getMyData,
  listCards,
  listSessions,
  signIn,
  signInByQr,
  signOut,
  stopMyCard,
} from '../../../features/people/contract.ts'
import { getMyRecord } from '../../../features/record/contract.ts'
import { noCounty } from '../../../shared/audited.ts'
import type { Actor } from '../../actor.ts'
import { hashPin } from '../../pin.ts'
import { newAct } from '../sample-town.ts'
import type { AccessWorld } from './access-world.ts'
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
    sceneOf(signInByQr, [
      {
        about: 'with what the QR of a card holds, and its PIN',
        own: true,
        input: async world => ({ body: await world.freshCard() }),
      },
    ]),
    sceneOf(signOut, [mine]),
    sceneOf(getMe, [mine]),
    sceneOf(listSessions, [mine]),
    sceneOf(listCards, [mine]),
    sceneOf(changePin, [
      { about: 'a card of their own', own: true, input: (world, who) => newPinFor(world, who) },
      { about: 'the card of the senior', input: world => newPinFor(world, world.senior) },
    ]),
    sceneOf(stopMyCard, [
      { about: 'a card of their own', own: true, input: (world, who) => cardOf(world, who) },
      { about: 'the card of the senior', input: world => cardOf(world, world.senior) },
    ]),
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
    sceneOf(exportAudit, [
      open('the county', { query: { county } }),
      open('another county of the city', { query: { county: otherCounty } }),
      open('what belongs to no county', { query: { county: noCounty } }),
    ]),
  ],
}

/** A fresh card of this person's, and what a new PIN for it needs. */
async function newPinFor({ town }: AccessWorld, who: Actor | undefined) {
  const id = newAct()
  const body = { pin: '246810', newPin: '864213' }
  if (who === undefined) return { params: { id }, body }
  cards++
  const pin_hash = hashPin(body.pin, town.context.keys.pepper, randomBytes)
  const card = { id, number: String(cards), person: who.person, pin_hash, demo: false }
  await town.database.db.insertInto('card').values(card).execute()
  return { params: { id }, body }
}

/** A fresh card of this person's. */
async function cardOf(world: AccessWorld, who: Actor | undefined) {
  const { params } = await newPinFor(world, who)
  return { params }
}

let cards = 40_000_000
