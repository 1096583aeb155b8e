import * as v from 'valibot'
import {
  getAbout,
  getAboutAtDesk,
  giveConsent,
  giveConsentAtDesk,
  saveAbout,
  saveAboutAtDesk,
  unmask,
  withdrawConsent,
  withdrawConsentAtDesk,
} from '../../../features/privacy/about-contract.ts'
import {
  correctMe,
  eraseMe,
  erasePerson,
  getErasure,
  sendErasureCode,
} from '../../../features/privacy/contract.ts'
import { siteIdSchema } from '../../../shared/ids.ts'
import { sealEmergency } from '../../about-field.ts'
import type { Actor } from '../../actor.ts'
import { phoneHash, sealPhone } from '../../phone-field.ts'
import { sampleNow } from '../sample-town.ts'
import type { AccessWorld } from './access-world.ts'
import { county } from './callers.ts'
import { known, ofBoth } from './desk-scenes.ts'
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
    // She asks on her phone and at the tablet.
    .onConflict(conflict => conflict.column('person').doUpdateSet(row))
    .execute()
  return {}
}

/** Somebody whom both sites know, with one to call in need. */
const withEmergency = (site: 'here' | 'elsewhere') => async (world: AccessWorld) => {
  const { person } = await known(world)
  const { context, database } = world.town
  const seal = (column: 'name' | 'phone', text: string) => sealEmergency(context.keys, person, column, text)
  await database.db
    .insertInto('person_about')
    .values({
      ...{ person, skills: '', wishes: '', told_at: new Date(sampleNow), emergency_relation: 'child' },
      ...{ emergency_name: seal('name', '王小梅'), emergency_phone: seal('phone', '13912345678') },
    })
    .execute()
  return { params: { id: siteOf(world, site), person, item: 'emergency_phone' as const } }
}
const siteOf = ({ sites }: AccessWorld, site: 'here' | 'elsewhere') => v.parse(siteIdSchema, sites[site])

const corrected = { name: '李桂芳', birthYear: 1951, birthMonth: 3, division: `${county}001001` }
const strength = { item: 'strength' as const }
const given = { value: 'tires', wording: 1 }
const aloneGiven = { params: { item: 'lives_alone' as const }, body: { value: 'yes', wording: 1 } }

export const privacyScenes: FeatureScenes = {
  feature: 'privacy',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(correctMe, [{ ...mine, input: () => ({ body: corrected }) }]),
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
    sceneOf(getAbout, [{ ...mine, input: () => ({}) }]),
    sceneOf(saveAbout, [{ ...mine, input: () => ({ body: { skills: '会剪纸' } }) }]),
    sceneOf(giveConsent, [
      { ...mine, input: () => ({ params: strength, body: given }) },
      { ...mine, about: 'another item of themselves', input: () => aloneGiven },
    ]),
    sceneOf(withdrawConsent, [
      { ...mine, input: () => ({ params: strength }) },
      { ...mine, about: 'another item of themselves', input: () => ({ params: aloneGiven.params }) },
    ]),
    sceneOf(
      getAboutAtDesk,
      ofBoth('somebody known', (id, { person }) => ({ params: { id, person } })),
    ),
    sceneOf(
      saveAboutAtDesk,
      ofBoth('somebody known', (id, { person }) => ({ params: { id, person }, body: { skills: '会剪纸' } })),
    ),
    sceneOf(
      giveConsentAtDesk,
      ofBoth('somebody known', (id, { person }) => ({ params: { id, person, ...strength }, body: given })),
    ),
    sceneOf(
      withdrawConsentAtDesk,
      ofBoth('somebody known', (id, { person }) => ({ params: { id, person, ...strength } })),
    ),
    sceneOf(unmask, [
      { about: 'the emergency phone of somebody known at the site', input: withEmergency('here') },
      { about: 'the same at a site of another county', input: withEmergency('elsewhere') },
    ]),
  ],
}
